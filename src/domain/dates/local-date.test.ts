import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  diffDays,
  endOfMonth,
  findLocalDate,
  fromDayNumber,
  isLocalDate,
  localDate,
  parseLocalDate,
  toDayNumber,
  weekdayOf,
} from './local-date.ts'

const anyDay = fc.integer({ min: -250_000, max: 250_000 }).map(fromDayNumber)

describe('local dates', () => {
  it.each(['2026-02-29', '2025-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
    'refuses the day that does not exist: %s',
    (text) => {
      expect(isLocalDate(text)).toBe(false)
      expect(parseLocalDate(text)).toBeUndefined()
      expect(() => localDate(text)).toThrow(RangeError)
    },
  )

  it.each(['2026-6-3', '2026/06/03', ' 2026-06-03', '2026-06-03T00:00', '', '20260603', '0000-01-01'])(
    'refuses another writing: "%s"',
    (text) => {
      expect(isLocalDate(text)).toBe(false)
    },
  )

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(parseLocalDate(text)).toBe(text)
  })

  it('knows days of the week', () => {
    expect(weekdayOf(localDate('1970-01-01'))).toBe(4)
    expect(weekdayOf(localDate('2026-06-30'))).toBe(2)
    expect(weekdayOf(localDate('2026-11-22'))).toBe(7)
    expect(weekdayOf(localDate('1969-12-29'))).toBe(1)
  })

  it('adds days across months, years and leap days', () => {
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28')
  })

  it('adds months and ends them', () => {
    expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(localDate('2026-03-15'), -3)).toBe('2025-12-15')
    expect(addMonths(localDate('2026-11-30'), 14)).toBe('2028-01-30')
    expect(endOfMonth(localDate('2024-02-03'))).toBe('2024-02-29')
    expect(endOfMonth(localDate('2026-06-30'))).toBe('2026-06-30')
  })

  it('builds a date from parts only where the day exists', () => {
    expect(findLocalDate(2026, 6, 30)).toBe('2026-06-30')
    expect(findLocalDate(2026, 6, 31)).toBeUndefined()
    expect(findLocalDate(2026, 6.5, 3)).toBeUndefined()
  })

  it('agrees with the platform calendar on every day number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -250_000, max: 250_000 }), (n) => {
        const iso = new Date(n * 86_400_000).toISOString().slice(0, 10)
        expect(fromDayNumber(n)).toBe(iso)
        expect(toDayNumber(localDate(iso))).toBe(n)
      }),
    )
  })

  it('adding the difference leads from one day to the other, and order follows the text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, diffDays(a, b))).toBe(b)
        expect(compareDates(a, b)).toBe(Math.sign(toDayNumber(a) - toDayNumber(b)))
        expect(weekdayOf(addDays(a, 7))).toBe(weekdayOf(a))
      }),
    )
  })
})
