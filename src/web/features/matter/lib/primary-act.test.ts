import { describe, expect, it } from 'vitest'
import { actsOf } from './primary-act.ts'

describe('the one primary act of a matter page', () => {
  it('is what the person owes next, when it is open to them', () => {
    const acts = actsOf({
      allowedActions: ['acknowledge', 'object', 'remind'],
      nextAct: { act: 'acknowledge', by: null, overdue: false },
    })
    expect(acts.primary).toBe('acknowledge')
    expect(acts.rest).toEqual(['object', 'remind'])
  })

  it('never is an act that was not allowed', () => {
    const acts = actsOf({
      allowedActions: ['attach'],
      nextAct: { act: 'answer-report', by: null, overdue: false },
    })
    expect(acts.primary).toBeUndefined()
    expect(acts.rest).toEqual(['attach'])
  })

  it('offers saving and submitting, accepting and concluding once', () => {
    const acts = actsOf({
      allowedActions: ['save-plan', 'submit-plan', 'accept-item', 'conclude-acceptance'],
      nextAct: null,
    })
    expect([acts.primary, ...acts.rest]).toEqual(['save-plan', 'accept-item'])
  })

  it('leaves the acts on one milestone or request to their rows', () => {
    const acts = actsOf({
      allowedActions: ['complete-milestone', 'move-milestone', 'withdraw-request'],
      nextAct: null,
    })
    expect(acts).toEqual({ primary: undefined, rest: [] })
  })
})
