import { groupOf, policyCatalogue, policyKeys } from '../../../domain/policy/catalogue.ts'
import { comparePacks } from '../../../domain/policy/compare-packs.ts'
import type { PolicyPack } from '../../../domain/policy/policy-pack.ts'

/** Every rule of a pack as the page shows it: value, title, reason, what it rests on, and what could stand there. */
export const ruleViewsOf = (pack: PolicyPack) =>
  policyKeys.map((key) => {
    const rule = pack.rules[key]
    const definition = policyCatalogue[key]
    return {
      key,
      group: groupOf(key),
      value: plain(rule.value),
      title: rule.title,
      reason: rule.reason,
      basis: rule.basis,
      definition: 'options' in definition ? { ...definition, options: [...definition.options] } : definition,
    }
  })

/** What one pack changes against another, with title, reasons and what each rests on, for reading. */
export const changeViewsOf = (before: PolicyPack, after: PolicyPack) =>
  comparePacks(before, after).map((change) => ({
    ...change,
    before: plain(change.before),
    after: plain(change.after),
    title: after.rules[change.key].title,
    reason: { before: before.rules[change.key].reason, after: after.rules[change.key].reason },
    basis: { before: before.rules[change.key].basis, after: after.rules[change.key].basis },
  }))

const plain = (value: number | boolean | string | readonly string[]) =>
  typeof value === 'object' ? [...value] : value
