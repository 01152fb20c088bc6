import { describe, expect, it } from 'vitest'
import { parseDeadlinePhrase } from './deadline-phrase.ts'

const read = (text: string, documentDate: string | undefined = '2026-03-05') => {
  const found = parseDeadlinePhrase(text, { documentDate })
  return found ? [found.deadline, found.recurring, found.kind] : undefined
}

describe('R2.2 reads the deadline words of ledgers and documents', () => {
  it.each([
    ['2026年6月底', '2026-06-30'],
    ['6月30日', '2026-06-30'],
    ['2026-06-30', '2026-06-30'],
    ['2026/6/3', '2026-06-03'],
    ['2026.6.30前', '2026-06-30'],
    ['２０２６年６月底前', '2026-06-30'],
    ['二〇二六年六月底前', '2026-06-30'],
    ['2 026年12月31日前', '2026-12-31'],
    ['六月底', '2026-06-30'],
    ['5月上旬', '2026-05-10'],
    ['5月中旬前', '2026-05-20'],
    ['12月下旬', '2026-12-31'],
    ['9月', '2026-09-30'],
    ['一季度前', '2026-03-31'],
    ['第三季度末', '2026-09-30'],
    ['上半年', '2026-06-30'],
    ['明年上半年', '2027-06-30'],
    ['前三季度', '2026-09-30'],
    ['年底前', '2026-12-31'],
    ['今年年底前', '2026-12-31'],
    ['年内', '2026-12-31'],
    ['到2028年', '2028-12-31'],
    ['2027年', '2027-12-31'],
    ['“十五五”末', '2030-12-31'],
    ['本月20日前', '2026-03-20'],
    ['下月底前', '2026-04-30'],
    ['月底前', '2026-03-31'],
    ['本周五前', '2026-03-06'],
    ['下周一前', '2026-03-09'],
    ['国庆节前', '2026-09-30'],
    ['五一前', '2026-04-30'],
    ['2027年春节前', '2027-02-05'],
    ['3月18日12：00前', '2026-03-18'],
    ['6月10日（星期三）下班前', '2026-06-10'],
  ])('%s is the date %s', (text, date) => {
    expect(read(text)).toEqual([date, null, 'date'])
  })

  it.each([
    ['每月25日前', 'monthly'],
    ['每季度', 'quarterly'],
    ['每季度末月20日前', 'quarterly'],
    ['每年2月底前', 'yearly'],
    ['每半年不少于一次', 'half-yearly'],
    ['每周五下班前', 'weekly'],
    ['每两周', 'biweekly'],
    ['每半个月', 'biweekly'],
    ['按月调度', 'monthly'],
    ['季度', 'quarterly'],
    ['半年', 'half-yearly'],
    ['年度', 'yearly'],
    ['每季度结束后10日内', 'quarterly'],
    ['每年6月、12月', 'yearly'],
  ])('%s recurs %s and has no deadline', (text, period) => {
    expect(read(text)).toEqual([null, period, 'recurring'])
  })

  it.each([
    ['长期', 'ongoing'],
    ['长期坚持', 'ongoing'],
    ['持续推进', 'ongoing'],
    ['10个工作日内', 'duration'],
    ['接到通知后三日内', 'duration'],
    ['5年内', 'duration'],
    ['主汛期到来前', 'event'],
    ['考核期第2年10月底前', 'event'],
  ])('%s keeps its words and has no deadline (%s)', (text, kind) => {
    expect(read(text)).toEqual([null, null, kind])
  })

  it('R2.2 keeps a period the model has no value for in words only', () => {
    expect(read('每日')).toEqual([null, null, 'recurring'])
    expect(read('每学期')).toEqual([null, null, 'recurring'])
  })

  it('R2.2 counts working days so that the calendar can propose a day', () => {
    expect(parseDeadlinePhrase('接到通报后10个工作日内')).toMatchObject({
      workingDays: 10,
      text: '接到通报后10个工作日内',
    })
    expect(parseDeadlinePhrase('3日内')?.workingDays).toBeUndefined()
  })

  it('R2.2 has no date for a bare month without a document date, and says what is missing', () => {
    expect(parseDeadlinePhrase('6月底前')).toMatchObject({ deadline: null, check: 'deadline-needs-year' })
  })

  it('R2.2 reads a bare month long before the document as next year, and marks it', () => {
    expect(parseDeadlinePhrase('1月底前', { documentDate: '2026-11-20' })).toMatchObject({
      deadline: '2027-01-31',
      check: 'deadline-needs-year',
    })
    expect(parseDeadlinePhrase('2月15日前', { documentDate: '2026-02-17' })?.deadline).toBe('2026-02-15')
  })

  it('R2.2 reads 6月前 literally, as the end of May, and marks it', () => {
    expect(parseDeadlinePhrase('2026年6月前')).toMatchObject({
      deadline: '2026-05-31',
      check: 'literal-month-before',
    })
  })

  it('R2.2 takes the end of a range, and no deadline from a start', () => {
    expect(parseDeadlinePhrase('3月1日至4月30日', { documentDate: '2026' })?.deadline).toBe('2026-04-30')
    expect(parseDeadlinePhrase('2026年6月起')).toBeUndefined()
  })

  it('R2.2 finds no time where there is none, or where the day does not exist', () => {
    expect(parseDeadlinePhrase('尽快完成')).toBeUndefined()
    expect(parseDeadlinePhrase('3个月')).toBeUndefined()
    expect(parseDeadlinePhrase('2026年2月30日前')?.deadline).toBeNull()
  })
})
