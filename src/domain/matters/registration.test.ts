import { describe, expect, it } from 'vitest'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { localDate as d } from '../dates/local-date.ts'
import { defaultPolicy as policy } from '../policy/default-policy.ts'
import {
  answerBy,
  assignmentDates,
  dueAfterSuspension,
  planBy,
  remindAgainFrom,
  timeLeft,
} from './duty-dates.ts'
import { matterEventKinds, requestEventKind } from './event-kinds.ts'
import { categoryPathOf, defaultCategories } from './matter-categories.ts'
import { requestKinds } from './matter-subject.ts'
import { findMatterNumber, formatMatterNumber, formatOrderNumber } from './numbering.ts'
import { confirmingOffices, findOfficeToConfirmFor, outstandingOffices } from './registration.ts'
import { milestonesAfterExtension, type RequestInput, validateRequest } from './request-validation.ts'

describe('R2.3 paths into the ledger', () => {
  const decision = { source: 'decision', scopeUnitId: null, confirmations: [] } as const
  it('is joint for decisions, light for others, none for a unit’s own and inner matters', () => {
    expect(confirmingOffices(decision, policy)).toHaveLength(3)
    expect(confirmingOffices({ ...decision, source: 'phased' }, policy)).toEqual(['efficiency-office'])
    expect(confirmingOffices({ ...decision, source: 'self-determined' }, policy)).toEqual([])
    expect(confirmingOffices({ ...decision, scopeUnitId: 'bureau' }, policy)).toEqual([])
  })

  it('counts down to registration, one office and one person at a time', () => {
    const one = { ...decision, confirmations: [{ personId: 'a', office: 'party-office' as const }] }
    expect(outstandingOffices(one, policy)).toEqual(['government-office', 'efficiency-office'])
    const offices = ['party-office', 'government-office']
    expect(findOfficeToConfirmFor(one, { personId: 'b', offices }, policy)).toBe('government-office')
    expect(findOfficeToConfirmFor(one, { personId: 'a', offices }, policy)).toBeUndefined()
    expect(findOfficeToConfirmFor(one, { personId: 'b', offices: ['party-office'] }, policy)).toBeUndefined()
  })

  it('asks fewer offices where the policy says so', () => {
    const fewer = { ...policy, 'registration.decision.confirming-offices': ['efficiency-office'] as const }
    expect(outstandingOffices(decision, fewer)).toEqual(['efficiency-office'])
  })
})

describe('numbers', () => {
  it('are written with hexagonal brackets', () => {
    expect(formatMatterNumber(2026, 12)).toBe('〔2026〕立项00012')
    expect(formatOrderNumber('效督', 2026, 12)).toBe('效督〔2026〕12号')
  })

  it.each([
    ['〔2026〕立项00012', { year: 2026, sequence: 12 }],
    [' [2026] 立项 12号 ', { year: 2026, sequence: 12 }],
    ['【2026】立项100000', { year: 2026, sequence: 100_000 }],
    ['效督〔2026〕12号', undefined],
    ['〔2026〕立项00000', undefined],
    ['12', undefined],
  ])('reads “%s” back', (text, expected) => {
    expect(findMatterNumber(text)).toEqual(expected)
  })
})

describe('who owes what until when', () => {
  it('R3.1.1 windows do not count the day of assignment', () => {
    expect(assignmentDates(d('2026-11-18'), policy, calendar)).toEqual({
      acknowledgeBy: '2026-11-19',
      objectUntil: '2026-11-23',
      planBy: '2026-11-26',
    })
    expect(planBy(d('2026-11-18'), policy, calendar)).toBe('2026-11-25')
  })

  it('answers follow the policy’s windows', () => {
    const on = d('2026-11-18')
    expect(answerBy('objection', on, policy, calendar)).toBe('2026-11-20')
    expect(answerBy('report', on, policy, calendar)).toBe('2026-11-23')
    expect(answerBy('request', on, policy, calendar)).toBe('2026-11-23')
    expect(answerBy('acceptance', on, policy, calendar)).toBe('2026-11-25')
    expect(remindAgainFrom(on, policy, calendar)).toBe('2026-11-20')
  })

  it('says how a deadline stands in working days', () => {
    expect(timeLeft(d('2026-11-23'), d('2026-11-18'), calendar)).toEqual({
      kind: 'left',
      workingDays: 3,
      days: 5,
    })
    expect(timeLeft(d('2026-11-18'), d('2026-11-18'), calendar)).toEqual({
      kind: 'left',
      workingDays: 0,
      days: 0,
    })
    expect(timeLeft(d('2026-11-20'), d('2026-11-24'), calendar)).toEqual({
      kind: 'overdue',
      workingDays: 2,
      days: 4,
    })
  })

  it('gives back after a suspension the working days that were left', () => {
    expect(dueAfterSuspension(d('2026-11-27'), d('2026-11-18'), d('2026-12-01'), calendar)).toBe('2026-12-10')
    expect(dueAfterSuspension(d('2026-11-10'), d('2026-11-18'), d('2026-12-01'), calendar)).toBe('2026-11-10')
  })
})

describe('R3.1.5 what a request must say', () => {
  const today = d('2026-11-18')
  const codes = (input: Partial<RequestInput> & { kind: RequestInput['kind'] }) =>
    validateRequest(
      { reason: '雨季影响施工', ...input },
      { dueOn: d('2026-11-30'), leadUnitId: 'bureau' },
      today,
    ).map((problem) => problem.code)
  it.each([
    [{ kind: 'extension' }, ['new-date-missing']],
    [{ kind: 'extension', proposedDueOn: d('2026-11-30') }, ['new-date-not-later']],
    [{ kind: 'extension', proposedDueOn: d('2026-12-01') }, []],
    [{ kind: 'extension', reason: ' ' }, ['reason-missing', 'new-date-missing']],
    [{ kind: 'suspension' }, []],
    [{ kind: 'reopening', proposedDueOn: d('2026-11-17') }, ['new-date-in-past']],
    [{ kind: 'transfer' }, ['new-unit-missing']],
    [{ kind: 'transfer', proposedUnitId: 'bureau' }, ['new-unit-is-lead']],
    [{ kind: 'transfer', proposedUnitId: 'town' }, []],
    [{ kind: 'objection', reason: '' }, ['reason-missing']],
  ] as [Partial<RequestInput> & { kind: RequestInput['kind'] }, string[]][])('%o: %o', (input, expected) => {
    expect(codes(input)).toEqual(expected)
  })

  it('an extension moves unfinished milestones that ended with the deadline, and no others', () => {
    const milestones = [
      { dueOn: d('2026-11-20'), doneOn: null },
      { dueOn: d('2026-11-30'), doneOn: null },
      { dueOn: d('2026-11-30'), doneOn: d('2026-11-25') },
    ]
    const moved = milestonesAfterExtension(milestones, d('2026-11-30'), d('2026-12-31'))
    expect(moved.map((milestone) => milestone.dueOn)).toEqual(['2026-11-20', '2026-12-31', '2026-11-30'])
  })
})

describe('R2.1 categories and event kinds', () => {
  it('has every field and task the source names, each under a parent that exists', () => {
    const codes = new Set(defaultCategories.map((category) => category.code))
    for (const category of defaultCategories) {
      if (category.parent !== null) expect(codes).toContain(category.parent)
    }
    expect(codes.size).toBe(defaultCategories.length)
    const names = defaultCategories.map((category) => category.name.zh).join(' ')
    for (const name of [
      '招商引资',
      '财源建设',
      '新农村建设',
      '社会事业',
      '维护稳定',
      '植树造林',
      '护林防火',
    ]) {
      expect(names).toContain(name)
    }
    expect(categoryPathOf('rural-roads', defaultCategories)).toEqual(['rural-roads', 'phased-work'])
    expect(categoryPathOf('unknown', defaultCategories)).toEqual(['unknown'])
    expect(
      categoryPathOf('a', [
        { code: 'a', parent: 'b' },
        { code: 'b', parent: 'a' },
      ]),
    ).toEqual(['a', 'b'])
  })

  it('names each event kind once, and every step of every request', () => {
    expect(new Set(matterEventKinds).size).toBe(matterEventKinds.length)
    for (const kind of requestKinds) {
      for (const step of ['requested', 'granted', 'refused'] as const) {
        expect(matterEventKinds).toContain(requestEventKind(kind, step))
      }
    }
  })
})
