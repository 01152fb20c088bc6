import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { actByOf } from './act-by.ts'
import { actPath } from './act-path.ts'

const day = (text: string) => text as LocalDate

describe('when an act is owed', () => {
  const today = day('2026-06-30')

  it.each([
    [null, false, 'none'],
    ['2026-06-29', false, 'late'],
    ['2026-06-29', true, 'late'],
    ['2026-06-30', false, 'today'],
    ['2026-07-01', false, 'tomorrow'],
    ['2026-07-02', false, 'by'],
  ] as const)('says of %s (overdue %s): %s', (by, overdue, expected) => {
    expect(actByOf({ by: by === null ? null : day(by), overdue }, today)).toBe(expected)
  })

  it('believes the server that an act is late, as after a day lapsed at its last hour', () => {
    expect(actByOf({ by: today, overdue: true }, today)).toBe('late')
  })
})

describe('where an act is done', () => {
  it('opens the report page for reports and the page of the matter for everything else', () => {
    expect(actPath('m1', 'submit-report')).toBe('/matters/m1/report')
    expect(actPath('m1', 'acknowledge')).toBe('/matters/m1?act=acknowledge')
  })
})
