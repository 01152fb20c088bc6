import { describe, expect, it } from 'vitest'
import { localDate } from '../../../domain/dates/local-date.ts'
import { changedDays, lookOf, renameDay, toggleDay, weeksOf } from './year-days.ts'

const day = localDate

describe('editing a year of the calendar', () => {
  it('turns a working day into a holiday, a weekend into a workday, and back', () => {
    const friday = day('2027-01-01')
    const saturday = day('2027-01-02')
    const off = toggleDay([], friday)
    expect(off).toEqual([{ day: friday, kind: 'holiday', name: '' }])
    expect(toggleDay(off, friday)).toEqual([])
    expect(toggleDay([], saturday)[0]?.kind).toBe('workday')
    expect(lookOf(friday, off[0])).toBe('holiday')
    expect(lookOf(saturday, undefined)).toBe('weekend')
  })

  it('names a new day after the festival around it, and counts what changed', () => {
    const before = [{ day: day('2027-02-05'), kind: 'holiday' as const, name: '春节' }]
    const after = toggleDay(before, day('2027-02-08'))
    expect(after[1]?.name).toBe('春节')
    expect(changedDays(before, after)).toBe(1)
    expect(changedDays(before, renameDay(before, day('2027-02-05'), '除夕'))).toBe(1)
    expect(changedDays(before, before)).toBe(0)
  })

  it('lays a month out in weeks from Monday', () => {
    const weeks = weeksOf(2027, 2)
    expect(weeks).toHaveLength(4)
    expect(weeks[0]?.[0]).toBe('2027-02-01')
    expect(weeksOf(2027, 8)[0]?.[6]).toBe('2027-08-01')
  })
})
