import { describe, expect, it } from 'vitest'
import { findUnits } from './find-units.ts'

const unit = (shortName: string, name: string, pinyin: string) => ({ id: shortName, name, shortName, pinyin })
const units = [
  unit('城关镇', '青澜市城关镇人民政府', 'chengguanzhen cgz'),
  unit('市政府办公室', '青澜市人民政府办公室', 'shizhengfubangongshi szfbgs'),
  unit('市民政局', '青澜市民政局', 'shiminzhengju smzj'),
  unit('市发展和改革局', '青澜市发展和改革局', 'shifazhanhegaigeju sfzhggj'),
]
const named = (typed: string, others?: Set<string>) =>
  findUnits(units, typed, others).map((one) => one.shortName)

describe('finding a unit by what is typed', () => {
  it('puts the unit called so before those that merely contain the characters', () => {
    expect(named('民政')).toEqual(['市民政局', '城关镇', '市政府办公室'])
  })

  it('knows pinyin and initials', () => {
    expect(named('smzj')).toEqual(['市民政局'])
    expect(named('FAZHAN')).toEqual(['市发展和改革局'])
  })

  it('takes what the server knows by another name, and everything in its own order when nothing is typed', () => {
    expect(named('计委', new Set(['市发展和改革局']))).toEqual(['市发展和改革局'])
    expect(named(' ')).toEqual(units.map((one) => one.shortName))
  })
})
