import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'
import { groupDuties, sumDuties } from './group-duties.ts'

const duty = (act: MatterAction, count: number, overdue: number, firstBy: string | null) => ({
  act,
  count,
  capped: false,
  overdue,
  firstBy: firstBy as LocalDate | null,
})
const row = (id: string, act: MatterAction) => ({ id, nextAct: { act, by: null, overdue: false } })

describe('R10 the workbench is a list of acts, most urgent first', () => {
  const duties = [
    duty('save-plan', 1, 0, null),
    duty('acknowledge', 3, 0, '2026-06-30'),
    duty('save-report', 2, 1, '2026-07-05'),
    duty('answer-report', 1, 0, '2026-06-29'),
    duty('archive', 0, 0, null),
  ]

  it('puts late acts first, then the nearest day, then acts without a day, and none where nothing is owed', () => {
    expect(groupDuties(duties, []).map((group) => group.act)).toEqual([
      'save-report',
      'answer-report',
      'acknowledge',
      'save-plan',
    ])
  })

  it('gives every act its matters in the order they came and says how many more there are', () => {
    const todo = [row('a', 'acknowledge'), row('b', 'save-report'), row('c', 'acknowledge')]
    const groups = groupDuties(duties, todo)
    const acknowledge = groups.find((group) => group.act === 'acknowledge')
    expect(acknowledge?.rows.map((one) => one.id)).toEqual(['a', 'c'])
    expect(acknowledge?.hidden).toBe(1)
    expect(groups.find((group) => group.act === 'save-report')?.hidden).toBe(1)
  })

  it('shows drafting and sending as one duty, whatever the matter calls its next step', () => {
    const groups = groupDuties(
      [
        duty('save-plan', 1, 0, '2026-07-02'),
        duty('submit-plan', 2, 1, '2026-06-28'),
        duty('conclude-acceptance', 1, 0, null),
      ],
      [row('a', 'submit-plan'), row('b', 'save-plan'), row('c', 'accept-item')],
    )
    expect(
      groups.map(({ act, count, overdue, firstBy, hidden }) => ({ act, count, overdue, firstBy, hidden })),
    ).toEqual([
      { act: 'save-plan', count: 3, overdue: 1, firstBy: '2026-06-28', hidden: 1 },
      { act: 'accept-item', count: 1, overdue: 0, firstBy: null, hidden: 0 },
    ])
    expect(groups[0]?.rows.map((one) => one.id)).toEqual(['a', 'b'])
    expect(groups.map(({ waits }) => waits)).toEqual([['save-plan', 'submit-plan'], ['conclude-acceptance']])
  })

  it('counts all acts and the late ones', () => {
    expect(sumDuties(duties)).toEqual({ count: 7, overdue: 1, capped: false })
    expect(sumDuties([])).toEqual({ count: 0, overdue: 0, capped: false })
  })
})
