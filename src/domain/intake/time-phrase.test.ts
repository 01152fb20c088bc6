import { describe, expect, it } from 'vitest'
import { findTimePhrases } from './time-phrase.ts'

const read = (text: string, documentDate = '2026-03-05') =>
  findTimePhrases(text, documentDate).map((time) => [
    text.slice(time.start, time.end),
    time.date ?? time.recurring,
  ])

describe('R2.2 finds time phrases in running text', () => {
  it('carries a printed year to later phrases of the same passage', () => {
    expect(read('2027年3月底前完成编制，6月底前印发。')).toEqual([
      ['2027年3月底前', '2027-03-31'],
      ['6月底前', '2027-06-30'],
    ])
  })

  it('carries 每年 to the second date of the sentence, not beyond it', () => {
    expect(read('每年2月底前下达计划，11月底前组织验收。6月底前建成。')).toEqual([
      ['每年2月底前', 'yearly'],
      ['11月底前', 'yearly'],
      ['6月底前', '2026-06-30'],
    ])
  })

  it('joins the two ends of a range', () => {
    expect(read('4月1日-4月20日开展自查')).toEqual([['4月1日-4月20日', '2026-04-20']])
    expect(read('4月1日至15日，开展自查')).toEqual([['4月1日至15日', '2026-04-15']])
  })

  it.each(['建立3个工作组', '第五届年会', '十一个部门', '每个网格', '补贴标准为每人每月300元', '改造2026户'])(
    'finds none in «%s»',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})
