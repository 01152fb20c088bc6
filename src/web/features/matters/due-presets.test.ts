import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { duePresets } from './due-presets.ts'

const rangesOn = (today: string) =>
  Object.fromEntries(duePresets(today as LocalDate).map(({ key, from, to }) => [key, `${from}..${to}`]))

describe('ranges of days offered for deadlines', () => {
  it('contain today', () => {
    expect(rangesOn('2026-11-22')).toEqual({
      week: '2026-11-16..2026-11-22',
      month: '2026-11-01..2026-11-30',
      quarter: '2026-10-01..2026-12-31',
      year: '2026-01-01..2026-12-31',
    })
  })

  it('know the end of February and the last quarter of a leap year', () => {
    expect(rangesOn('2028-02-29')).toMatchObject({
      month: '2028-02-01..2028-02-29',
      quarter: '2028-01-01..2028-03-31',
    })
  })
})
