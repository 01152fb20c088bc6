import { describe, expect, it } from 'vitest'
import type { Cohort } from '../../../domain/organisation/unit-kinds.ts'
import { largest, monthNumber, reddestCohort, soFar, stillOpen } from './overview-answers.ts'

const cohort = (name: Cohort, overdue: number, behind: number) => ({
  cohort: name,
  lights: [
    { light: 'overdue' as const, count: overdue, filter: {} },
    { light: 'behind' as const, count: behind, filter: {} },
    { light: 'normal' as const, count: 50, filter: {} },
  ],
})
const month = (name: string, due: number, closedInTime: number, closedLate = 0) => ({
  month: name,
  due,
  closedInTime,
  closedLate,
  filter: {},
})

describe('the answers charts are titled with', () => {
  it('names the cohort with most overdue and behind, and none where nothing is', () => {
    expect(reddestCohort([cohort('towns', 2, 3), cohort('departments', 4, 2)])?.cohort).toBe('departments')
    expect(reddestCohort([cohort('towns', 0, 0)])).toBeUndefined()
    expect(reddestCohort([])).toBeUndefined()
  })

  it('counts what was due up to this month and how much of it was closed in time', () => {
    const months = [month('2026-05', 10, 8, 1), month('2026-06', 10, 5), month('2026-07', 10, 1)]
    expect(soFar(months, '2026-06-15')).toEqual({ due: 20, inTime: 13, rate: 65 })
    expect(soFar([], '2026-06-15')).toEqual({ due: 0, inTime: 0, rate: null })
  })

  it('never shows fewer than none still open', () => {
    expect(stillOpen(month('2026-05', 10, 6, 3))).toBe(1)
    expect(stillOpen(month('2026-05', 2, 2, 1))).toBe(0)
  })

  it('reads the month of a year', () => {
    expect(monthNumber('2026-06')).toBe(6)
    expect(monthNumber('2026-11')).toBe(11)
  })

  it('keeps the longest bars', () => {
    expect(largest([{ count: 1 }, { count: 0 }, { count: 5 }, { count: 3 }], 2)).toEqual([
      { count: 5 },
      { count: 3 },
    ])
  })
})
