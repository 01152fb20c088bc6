import { describe, expect, it } from 'vitest'
import { localDate } from '../dates/local-date.ts'
import { type Dues, nextAct } from './next-act.ts'

const today = localDate('2026-03-02')
const dues = (more: Partial<Dues> = {}): Dues => ({
  state: 'in-progress',
  planState: 'approved',
  report: 'none',
  acknowledgeBy: null,
  planBy: null,
  nextReportOn: null,
  answerDueOn: null,
  objectionAnswerBy: null,
  requestAnswerBy: null,
  completedOn: null,
  claimedProgress: 0,
  undecidedIndicators: 0,
  ...more,
})

describe('R10 what is owed next', () => {
  it.each([
    ['signing', 'acknowledge', { acknowledgeBy: localDate('2026-03-03') }, '2026-03-03'],
    ['the first plan', 'save-plan', { planState: 'none', planBy: localDate('2026-03-09') }, '2026-03-09'],
    [
      'a plan that was begun',
      'submit-plan',
      { planState: 'draft', planBy: localDate('2026-03-09') },
      '2026-03-09',
    ],
    ['a report', 'save-report', { nextReportOn: localDate('2026-03-05') }, '2026-03-05'],
    ['an answer', 'answer-report', { report: 'submitted', answerDueOn: '2026-03-04' }, '2026-03-04'],
    ['a ruling', 'rule-objection', { objectionAnswerBy: '2026-03-06' }, '2026-03-06'],
    ['a decision', 'decide-request', { requestAnswerBy: '2026-03-06' }, '2026-03-06'],
    ['a check of what is complete', 'start-acceptance', { completedOn: today }, null],
    ['a verdict', 'accept-item', { undecidedIndicators: 2 }, null],
  ] as const)('names %s with its day', (_, act, facts, by) => {
    expect(nextAct(dues(facts), [act], today)).toEqual({ act, by, overdue: false })
  })

  it('is nothing where an act is open but nobody waits for it', () => {
    expect(nextAct(dues(), ['save-report', 'attach', 'request-extension', 'remind'], today)).toBeUndefined()
    expect(nextAct(dues({ claimedProgress: 60 }), ['start-acceptance'], today)).toBeUndefined()
    expect(nextAct(dues({ report: 'draft', nextReportOn: today }), ['save-report'], today)).toBeUndefined()
    expect(nextAct(dues({ planState: 'draft' }), ['save-plan'], today)).toBeUndefined()
  })

  it('puts the longest overdue first, then what is owed today, then what is owed later', () => {
    const facts = dues({ acknowledgeBy: localDate('2026-02-27'), nextReportOn: localDate('2026-03-20') })
    const next = nextAct(facts, ['save-report', 'confirm', 'acknowledge'], today)
    expect(next).toEqual({ act: 'acknowledge', by: '2026-02-27', overdue: true })
    expect(nextAct(facts, ['save-report', 'confirm'], today)?.act).toBe('confirm')
  })
})
