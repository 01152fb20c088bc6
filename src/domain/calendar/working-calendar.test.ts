import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  fromDayNumber,
  type LocalDate,
  localDate,
  toDayNumber,
  weekdayOf,
} from '../dates/local-date.ts'
import { testCalendar as calendar } from './test-calendar.ts'
import { type CalendarDay, createWorkingCalendar, daysFromTo, unconfirmedYears } from './working-calendar.ts'

const d = localDate

describe('R3.1.2 the statutory working calendar', () => {
  it('counts holidays and exchanged workdays', () => {
    expect(calendar.isWorkingDay(d('2026-10-01'))).toBe(false)
    expect(calendar.isWorkingDay(d('2026-10-10'))).toBe(true)
    expect(calendar.isWorkingDay(d('2026-10-11'))).toBe(false)
    expect(calendar.isWorkingDay(d('2026-10-12'))).toBe(true)
    expect(calendar.findDay(d('2026-10-10'))?.name).toBe('国庆节调休')
  })

  it('does not count the triggering day: three working days from a Wednesday end on Monday', () => {
    expect(calendar.addWorkingDays(d('2026-11-18'), 3)).toBe('2026-11-23')
    expect(calendar.addWorkingDays(d('2026-11-21'), 1)).toBe('2026-11-23')
    expect(calendar.addWorkingDays(d('2026-09-30'), 1)).toBe('2026-10-08')
    expect(calendar.addWorkingDays(d('2026-10-09'), 1)).toBe('2026-10-10')
  })

  it('counts backwards the same way', () => {
    expect(calendar.subtractWorkingDays(d('2026-10-08'), 1)).toBe('2026-09-30')
    expect(calendar.previousWorkingDay(d('2026-11-23'))).toBe('2026-11-20')
    expect(calendar.subtractWorkingDays(d('2026-11-22'), 2)).toBe('2026-11-19')
    expect(calendar.addWorkingDays(d('2026-11-22'), 0)).toBe('2026-11-22')
  })

  it('lets a deadline on a non-working day lapse after the next working day', () => {
    expect(calendar.lapseOn(d('2026-10-03'))).toBe('2026-10-08')
    expect(calendar.lapseOn(d('2026-11-22'))).toBe('2026-11-23')
    expect(calendar.lapseOn(d('2026-11-20'))).toBe('2026-11-20')
  })

  it('marks years whose notice has not been entered', () => {
    expect(calendar.isConfirmed(2026)).toBe(true)
    expect(calendar.isConfirmed(2027)).toBe(false)
    expect(unconfirmedYears(calendar, d('2025-12-30'), d('2027-01-02'))).toEqual([2025, 2027])
  })

  it('refuses a day entered twice and a negative or broken number of days', () => {
    const twice: CalendarDay[] = [
      { day: d('2026-10-01'), kind: 'holiday' },
      { day: d('2026-10-01'), kind: 'workday' },
    ]
    expect(() => createWorkingCalendar({ days: twice, confirmedYears: [] })).toThrow('2026-10-01')
    expect(() => calendar.addWorkingDays(d('2026-10-01'), -1)).toThrow(RangeError)
    expect(() => calendar.subtractWorkingDays(d('2026-10-01'), 1.5)).toThrow(RangeError)
  })
})

// Properties: any calendar of exceptions within two years, compared with counting day by day.
const first = toDayNumber(d('2026-01-01'))
const anyDay = fc.integer({ min: 0, max: 730 }).map((n) => fromDayNumber(first + n))
const anyCalendar = fc
  .uniqueArray(fc.record({ day: anyDay, kind: fc.constantFrom('holiday', 'workday') }), {
    selector: (entry) => entry.day,
    maxLength: 120,
  })
  .map((days) => ({ days, calendar: createWorkingCalendar({ days, confirmedYears: [] }) }))

const works = (days: readonly CalendarDay[], day: LocalDate): boolean => {
  const entry = days.find((item) => item.day === day)
  return entry ? entry.kind === 'workday' : weekdayOf(day) <= 5
}

describe('working calendar properties', () => {
  it('counts between two days what counting day by day gives', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        fc.integer({ min: 0, max: 200 }),
        ({ days, calendar: any }, from, length) => {
          const to = addDays(from, length)
          const counted = daysFromTo(addDays(from, 1), to).filter((day) => works(days, day)).length
          expect(any.workingDaysBetween(from, to)).toBe(counted)
          expect(any.workingDaysBetween(to, from)).toBe(0 - counted)
          expect(any.isWorkingDay(to)).toBe(works(days, to))
        },
      ),
    )
  })

  it('adding lands on a working day exactly n working days later, subtracting undoes it from there', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 300 }), ({ calendar: any }, from, n) => {
        const after = any.addWorkingDays(from, n)
        expect(any.isWorkingDay(after)).toBe(true)
        expect(any.workingDaysBetween(from, after)).toBe(n)
        const before = any.subtractWorkingDays(from, n)
        expect(any.isWorkingDay(before)).toBe(true)
        expect(any.workingDaysBetween(before, addDays(from, -1))).toBe(n - 1)
        if (any.isWorkingDay(from)) expect(any.subtractWorkingDays(after, n)).toBe(from)
      }),
    )
  })

  it('lapses on the due day or the next working day, never earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, ({ calendar: any }, due) => {
        const lapse = any.lapseOn(due)
        expect(any.isWorkingDay(lapse)).toBe(true)
        expect(lapse >= due).toBe(true)
        expect(any.workingDaysBetween(addDays(due, -1), lapse)).toBe(1)
      }),
    )
  })
})
