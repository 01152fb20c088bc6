import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { addDays, localDate as d, diffDays, type LocalDate } from '../dates/local-date.ts'
import { type ReportingCycle, reportingCycles } from '../policy/catalogue.ts'
import { defaultPolicy as policy } from '../policy/default-policy.ts'
import { defaultCycle, firstReportOn, isShorterCycle, nextReportOn } from './reporting-cycle.ts'

const next = (cycle: ReportingCycle, after: string, dueOn: string | null = '2030-12-31') =>
  nextReportOn({ cycle, after: d(after), dueOn: dueOn === null ? null : d(dueOn) }, policy, calendar)

describe('反馈周期 reporting cycles (R3.4.1)', () => {
  it.each([
    ['weekly', '2026-11-18', '2026-11-19'],
    ['weekly', '2026-11-19', '2026-11-26'],
    ['biweekly', '2026-11-19', '2026-12-03'],
    ['biweekly', '2026-11-16', '2026-11-26'],
    ['monthly', '2026-11-18', '2026-11-25'],
    ['monthly', '2026-11-25', '2026-12-25'],
    ['quarterly', '2026-11-18', '2026-12-25'],
    ['quarterly', '2026-02-10', '2026-03-25'],
    ['half-yearly', '2026-02-10', '2026-06-25'],
    ['half-yearly', '2026-06-25', '2026-12-25'],
    ['yearly', '2026-02-10', '2026-12-25'],
    ['yearly', '2026-12-25', '2027-12-27'],
  ] as const)('%s after %s is due on %s', (cycle, after, expected) => {
    expect(next(cycle, after)).toBe(expected)
  })

  it('moves a cut-off on a day off to the next working day', () => {
    expect(next('monthly', '2026-10-01')).toBe('2026-10-26')
    expect(next('weekly', '2026-09-25')).toBe('2026-10-08')
  })

  it('does not ask twice when a holiday moves one cut-off onto the next', () => {
    expect(next('weekly', '2026-10-08')).toBe('2026-10-15')
  })

  it('the report at the deadline replaces a later one, and the cycle goes on past it', () => {
    expect(next('monthly', '2026-11-25', '2026-12-10')).toBe('2026-12-10')
    expect(next('monthly', '2026-11-25', '2026-12-12')).toBe('2026-12-14')
    expect(next('monthly', '2026-12-10', '2026-12-10')).toBe('2026-12-25')
  })

  it('一次性 reports once, at the deadline', () => {
    expect(next('none', '2026-11-18', '2026-12-10')).toBe('2026-12-10')
    expect(next('none', '2026-12-10', '2026-12-10')).toBeNull()
    expect(next('none', '2026-11-18', null)).toBeNull()
  })

  it('asks for no first report within the lead-time floor, except at the deadline', () => {
    const first = (cycle: ReportingCycle, assignedOn: string, dueOn: string | null) =>
      firstReportOn(
        { cycle, assignedOn: d(assignedOn), dueOn: dueOn === null ? null : d(dueOn) },
        policy,
        calendar,
      )
    expect(first('weekly', '2026-11-18', '2027-01-15')).toBe('2026-11-26')
    expect(first('monthly', '2026-11-24', null)).toBe('2026-12-25')
    expect(first('weekly', '2026-11-18', '2026-11-20')).toBe('2026-11-20')
    expect(first('none', '2026-11-18', '2026-11-20')).toBe('2026-11-20')
  })

  it('takes its default from the mode of supervision, or from the long-term rule', () => {
    expect(defaultCycle('tracking', true, policy)).toBe('weekly')
    expect(defaultCycle('periodic', true, policy)).toBe('monthly')
    expect(defaultCycle('tracking', false, policy)).toBe('quarterly')
    expect(isShorterCycle('weekly', 'monthly')).toBe(true)
    expect(isShorterCycle('none', 'yearly')).toBe(false)
  })

  it('always moves forward, onto a working day, and no further than the period and a holiday', () => {
    const longest: Record<ReportingCycle, number> = {
      weekly: 7,
      biweekly: 14,
      monthly: 31,
      quarterly: 92,
      'half-yearly': 184,
      yearly: 366,
      none: 0,
    }
    const anyDay = fc.integer({ min: 0, max: 700 }).map((n): LocalDate => addDays(d('2026-01-01'), n))
    const periodic = reportingCycles.filter((cycle) => cycle !== 'none')
    fc.assert(
      fc.property(fc.constantFrom(...periodic), anyDay, (cycle, after) => {
        const on = nextReportOn({ cycle, after, dueOn: null }, policy, calendar)
        if (on === null) throw new Error('no report')
        expect(on > after).toBe(true)
        expect(calendar.isWorkingDay(on)).toBe(true)
        expect(diffDays(after, on)).toBeLessThanOrEqual(longest[cycle] + 14)
      }),
    )
  })
})
