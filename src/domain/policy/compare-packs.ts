import { type PolicyKey, policyKeys } from './catalogue.ts'
import type { Policy, PolicyPack, RuleBasis } from './policy-pack.ts'

/** What adopting another version would change, rule by rule, in the order of the catalogue (R3.5.4 shows its consequences). */
export type RuleChange = {
  key: PolicyKey
  before: Policy[PolicyKey]
  after: Policy[PolicyKey]
  valueChanged: boolean
  basisChanged: boolean
  /** Title or reason reads differently. */
  wordsChanged: boolean
}

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const basisText = (basis: RuleBasis): string => {
  if (basis.kind === 'source') return `source ${basis.clause}`
  return basis.kind === 'law' ? `law ${basis.cite}` : 'default'
}

/** Rules that differ between two valid packs; rules that agree in everything are left out. */
export function comparePacks(before: PolicyPack, after: PolicyPack): RuleChange[] {
  return policyKeys.flatMap((key) => {
    const [a, b] = [before.rules[key], after.rules[key]]
    const change: RuleChange = {
      key,
      before: a.value,
      after: b.value,
      valueChanged: !sameText(a.value, b.value),
      basisChanged: basisText(a.basis) !== basisText(b.basis),
      wordsChanged:
        a.title.zh !== b.title.zh ||
        a.title.en !== b.title.en ||
        a.reason.zh !== b.reason.zh ||
        a.reason.en !== b.reason.en,
    }
    return change.valueChanged || change.basisChanged || change.wordsChanged ? [change] : []
  })
}

/** The rules whose adoption changes stored dates, so that open matters must be recomputed in batches. */
export function needsRecomputation(changes: readonly RuleChange[]): boolean {
  return changes.some((change) => change.valueChanged && change.key.startsWith('lights.'))
}
