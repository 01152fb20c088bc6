import { describe, expect, it } from 'vitest'
import { buildUnitIndex, recogniseUnit, splitUnitList, type UnitNameEntry } from './unit-recognition.ts'

const unit = (unitId: string, name: string, more: Partial<UnitNameEntry> = {}): UnitNameEntry => ({
  unitId,
  name,
  aliases: [],
  formerNames: [],
  ...more,
})

const directory = [
  unit('reform', '市发展和改革局', { shortName: '市发改局', formerNames: ['市计划委员会'] }),
  unit('finance', '青屏市财政局', { aliases: ['市财局'] }),
  unit('finance-a', '东陵县财政局'),
  unit('finance-b', '西苑县财政局'),
  unit('health', '市卫生健康局', { formerNames: ['市卫生和计划生育委员会'] }),
  unit('culture', '市文化广电和旅游局'),
  unit('labour', '市人力资源和社会保障局'),
  unit('town', '白榆镇人民政府'),
  unit('street', '三岔街道办事处'),
  unit('office', '青屏市人民政府办公室'),
  unit('water-a', '市水务一公司'),
  unit('water-b', '市水务二公司'),
]
const index = buildUnitIndex(directory)

describe('R2.2 recognises the units a document names', () => {
  it.each([
    ['市发展和改革局', 'reform', 'full'],
    ['市发改局', 'reform', 'short'],
    ['市财局', 'finance', 'alias'],
    ['市计划委员会', 'reform', 'former'],
    ['市发改委', 'reform', 'abbreviation'],
    ['市发展改革局', 'reform', 'abbreviation'],
    ['青屏市发展和改革局', 'reform', 'abbreviation'],
    ['市财政局', 'finance', 'abbreviation'],
    ['市卫健委', 'health', 'abbreviation'],
    ['市文旅局', 'culture', 'abbreviation'],
    ['市人社局', 'labour', 'abbreviation'],
    ['市人力資源與社會保障局', 'labour', 'abbreviation'],
    ['白榆镇', 'town', 'abbreviation'],
    ['三岔街道', 'street', 'abbreviation'],
    ['市政府办公室', 'office', 'abbreviation'],
    ['市人力资源和社会保降局', 'labour', 'typo'],
    ['市人力资源和社会保障', 'labour', 'typo'],
    ['市人力资源和社会保障局局', 'labour', 'typo'],
  ])('%s is %s by its %s name', (name, unitId, how) => {
    expect(recogniseUnit(name, index)).toEqual({ unitId, how })
  })

  it('R2.2 offers candidates instead of guessing when several units fit', () => {
    expect(recogniseUnit('县财政局', index)).toEqual({ candidates: ['finance-a', 'finance-b'] })
    expect(recogniseUnit('市水务三公司', index)).toEqual({ candidates: ['water-a', 'water-b'] })
  })

  it('R2.2 never takes one county for another, nor a province for the city', () => {
    expect(recogniseUnit('南山县财政局', index)).toBeUndefined()
    expect(recogniseUnit('省财政厅', index)).toBeUndefined()
  })

  it('R2.2 leaves an unknown unit unknown', () => {
    expect(recogniseUnit('市地震监测站', directory)).toBeUndefined()
    expect(recogniseUnit('', directory)).toBeUndefined()
  })
})

describe('R2.2 splits a list of units', () => {
  it.each([
    ['市教育局、市公安局，市财政局；市审计局', ['市教育局', '市公安局', '市财政局', '市审计局']],
    ['市教育局和市公安局及市财政局', ['市教育局', '市公安局', '市财政局']],
    ['市人力资源和社会保障局与市工业和信息化局', ['市人力资源和社会保障局', '市工业和信息化局']],
    ['市教育局、市公安局等有关部门', ['市教育局', '市公安局']],
    ['市教育局、市公安局等部门，各区政府', ['市教育局', '市公安局', '各区政府']],
    ['各市、县（区）人民政府', ['各市、县（区）人民政府']],
    ['各部门、单位', ['各部门、单位']],
    ['各镇、街道，市水利局', ['各镇、街道', '市水利局']],
    ['各区、县级市', ['各区、县级市']],
    ['各县（市、区）政府、市直园区管委会', ['各县（市、区）政府', '市直园区管委会']],
    ['市城管委（市执法局）、市水务局', ['市城管委（市执法局）', '市水务局']],
    ['省农业厅、林业局', ['省农业厅', '林业局']],
    ['区发改局 区工信局', ['区发改局', '区工信局']],
  ])('%s', (text, units) => {
    expect(splitUnitList(text)).toEqual(units)
  })
})
