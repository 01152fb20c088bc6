import { describe, expect, it } from 'vitest'
import type { PolicyRuleView } from '../../../contract/policy.ts'
import { changeOf, editedRule, staleLanguage } from './rule-edits.ts'

const rule: PolicyRuleView = {
  key: 'requests.answer-window',
  group: 'requests',
  value: 3,
  title: { zh: '答复申请的时限', en: 'Time to answer a request' },
  reason: { zh: '三个工作日内批复。', en: 'Three working days.' },
  basis: { kind: 'default' },
  definition: { kind: 'integer', min: 1, max: 60, unit: 'working-days' },
}

describe('what an author changes in a rule', () => {
  it('is only what differs from the saved rule', () => {
    expect(changeOf(rule)).toBeUndefined()
    expect(
      changeOf(rule, { value: 3, reason: { ...rule.reason }, basis: { kind: 'default' } }),
    ).toBeUndefined()
    const edit = { value: 5, basis: { kind: 'law' as const, cite: '办法第三条' } }
    expect(changeOf(rule, edit)).toEqual(edit)
    expect(editedRule(rule, edit)).toMatchObject({ ...edit, reason: rule.reason })
  })

  it('gives a reason written in one language in both, and says which one was left as it was', () => {
    expect(changeOf(rule, { reason: { zh: ' 改为五天。 ', en: '' } })).toEqual({
      reason: { zh: '改为五天。', en: '改为五天。' },
    })
    expect(staleLanguage(rule, { reason: { zh: '改为五天。', en: rule.reason.en } })).toBe('en')
    expect(staleLanguage(rule, { reason: { zh: '改为五天。', en: '' } })).toBeUndefined()
    expect(staleLanguage(rule, { reason: rule.reason })).toBeUndefined()
    expect(staleLanguage(rule, { value: 5 })).toBeUndefined()
  })

  it('keeps an emptied number as it is, so that the server names it', () => {
    expect(changeOf(rule, { value: Number.NaN })).toHaveProperty('value')
  })
})
