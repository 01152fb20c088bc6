import type { LocalDate } from '../dates/local-date.ts'
import type { ChoiceRule, ChoicesRule, PolicyKey, policyCatalogue, SwitchRule } from './catalogue.ts'

/** A policy pack: one versioned document per jurisdiction, every rule with its value, its reason and what it rests on. */

export type TwoLanguages = { zh: string; en: string }

/** Each rule states its basis: a clause of the source, a law, or a local default. A default never cites a source clause. */
export type RuleBasis =
  | { kind: 'source'; clause: string }
  | { kind: 'law'; cite: string }
  | { kind: 'default' }

type ValueOf<D> = D extends SwitchRule
  ? boolean
  : D extends ChoiceRule
    ? D['options'][number]
    : D extends ChoicesRule
      ? readonly D['options'][number][]
      : number

/** The typed values the domain functions take: `policy['lights.near-due-lead']` is a number of working days. */
export type Policy = { readonly [K in PolicyKey]: ValueOf<(typeof policyCatalogue)[K]> }

export type PolicyRule<K extends PolicyKey = PolicyKey> = {
  value: Policy[K]
  title: TwoLanguages
  reason: TwoLanguages
  basis: RuleBasis
}

export type PolicyPack = {
  format: 'luoshi-policy/1'
  /** The version's own name, such as `2026.1`; unique within a jurisdiction. */
  version: string
  title: TwoLanguages
  note: TwoLanguages
  /** The first day the pack holds; null for a draft that has no day yet. */
  effectiveFrom: LocalDate | null
  rules: { [K in PolicyKey]: PolicyRule<K> }
}

/** The values alone. The pack must have passed validation. */
export function policyOf(pack: PolicyPack): Policy {
  return Object.fromEntries(
    Object.entries(pack.rules).map(([key, rule]) => [key, rule.value]),
  ) as unknown as Policy
}

/** What speaks against this person adopting the version (two persons): null when nothing does. */
export function checkAdoption(input: {
  adopterId: string
  authorId: string
  effectiveFrom: LocalDate
  today: LocalDate
  currentEffectiveFrom: LocalDate | null
}): 'author-may-not-adopt' | 'effective-in-the-past' | 'not-after-current' | null {
  if (input.adopterId === input.authorId) return 'author-may-not-adopt'
  if (input.effectiveFrom < input.today) return 'effective-in-the-past'
  if (input.currentEffectiveFrom !== null && input.effectiveFrom < input.currentEffectiveFrom) {
    return 'not-after-current'
  }
  return null
}
