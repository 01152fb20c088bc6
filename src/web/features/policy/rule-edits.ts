import type { PolicyRuleView } from '../../../contract/policy.ts'
import { type RuleValue, sameValue } from './rule-words.ts'

export type RuleReason = PolicyRuleView['reason']
export type RuleBasis = PolicyRuleView['basis']

/** What the author changed in a rule of the draft and has not saved yet. */
export interface RuleEdit {
  value?: RuleValue
  reason?: RuleReason
  basis?: RuleBasis
}

export type RuleEdits = Partial<Record<PolicyRuleView['key'], RuleEdit>>

/** The rule as its author sees it now. */
export const editedRule = (rule: PolicyRuleView, edit: RuleEdit = {}): PolicyRuleView => ({
  ...rule,
  ...edit,
})

/** A reason given in one language alone stands in both: the other page must not go on giving the old one. */
export function completeReason({ zh, en }: RuleReason): RuleReason {
  return { zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() }
}

/** What of an edit differs from the saved rule, ready to be sent; undefined when nothing does. */
export function changeOf(rule: PolicyRuleView, edit: RuleEdit = {}): RuleEdit | undefined {
  const change: RuleEdit = {}
  if (edit.value !== undefined && !sameValue(edit.value, rule.value)) change.value = edit.value
  if (edit.reason && !sameValue(edit.reason, rule.reason)) change.reason = completeReason(edit.reason)
  if (edit.basis && !sameValue(edit.basis, rule.basis)) change.basis = edit.basis
  return Object.keys(change).length > 0 ? change : undefined
}

/** The language whose reason was left as it was while the other changed: most likely it is out of date. */
export function staleLanguage(rule: PolicyRuleView, edit: RuleEdit = {}): 'zh' | 'en' | undefined {
  const { reason } = edit
  if (!reason) return undefined
  const kept = (['zh', 'en'] as const).filter((language) => reason[language] === rule.reason[language])
  return kept.length === 1 ? kept[0] : undefined
}
