import { describe, expect, it } from 'vitest'
import { nameWithin, personIn } from './person-in.ts'

const unit = { name: '青澜市财政局', shortName: '市财政局' }

describe('a person and their unit, said once', () => {
  it('puts the short name of the unit before a name of its own', () => {
    expect(personIn(unit, { name: '丁科员' })).toBe('市财政局 丁科员')
  })

  it.each([['市财政局局长'], ['青澜市财政局局长'], ['市财政局 局长']])(
    'does not say the unit again that %s begins with',
    (name) => {
      expect(personIn(unit, { name })).toBe('市财政局 局长')
      expect(nameWithin(unit, { name })).toBe('局长')
    },
  )

  it('leaves a name alone that is the unit itself, or stands without a unit', () => {
    expect(personIn(unit, { name: '市财政局' })).toBe('市财政局')
    expect(personIn(null, { name: '市财政局局长' })).toBe('市财政局局长')
    expect(personIn(unit, null)).toBe('市财政局')
  })
})
