import { describe, expect, it } from 'vitest'
import { localDate } from './local-date.ts'
import { formatDate, formatDateWithWeekday, formatShortDate } from './official-format.ts'

const day = localDate('2026-06-30')

describe('dates as offices write them', () => {
  it('uses Arabic numerals without leading zeros and the weekday in brackets', () => {
    expect(formatDateWithWeekday(day, 'zh-CN')).toBe('2026年6月30日(周二)')
    expect(formatDate(localDate('2026-01-05'), 'zh-CN')).toBe('2026年1月5日')
    expect(formatDateWithWeekday(localDate('2026-11-22'), 'zh-CN')).toBe('2026年11月22日(周日)')
  })

  it('writes English dates unambiguously', () => {
    expect(formatDate(day, 'en')).toBe('30 Jun 2026')
    expect(formatDateWithWeekday(day, 'en')).toBe('Tue 30 Jun 2026')
  })

  it('shortens within the year and keeps the year outside it', () => {
    expect(formatShortDate(day, 'zh-CN')).toBe('6月30日')
    expect(formatShortDate(day, 'en', localDate('2026-01-01'))).toBe('30 Jun')
    expect(formatShortDate(day, 'zh-CN', localDate('2027-01-01'))).toBe('2026年6月30日')
  })
})
