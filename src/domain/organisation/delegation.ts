import { diffDays, type LocalDate } from '../dates/local-date.ts'

/** Delegation for a period (R1.7): the holder of a post lets somebody act in it. Every act shows both names. */
export type Delegation = {
  id: string
  postId: string
  fromPersonId: string
  toPersonId: string
  validFrom: LocalDate
  validTo: LocalDate
}

export type DelegationProblem =
  | 'delegates-to-oneself'
  | 'ends-before-start'
  | 'longer-than-allowed'
  | 'overlaps-another'
  | 'delegate-is-administrator'

/** Everything that speaks against a new delegation, at once. `others` are the delegations of the same post. */
export function checkDelegation(
  delegation: Delegation,
  others: readonly Delegation[],
  rules: { maxDays: number; delegateIsAdministrator: boolean },
): DelegationProblem[] {
  const problems: DelegationProblem[] = []
  if (delegation.fromPersonId === delegation.toPersonId) problems.push('delegates-to-oneself')
  if (delegation.validTo < delegation.validFrom) problems.push('ends-before-start')
  else if (diffDays(delegation.validFrom, delegation.validTo) + 1 > rules.maxDays) {
    problems.push('longer-than-allowed')
  }
  const overlapping = others.some(
    (other) =>
      other.id !== delegation.id &&
      other.postId === delegation.postId &&
      other.validFrom <= delegation.validTo &&
      delegation.validFrom <= other.validTo,
  )
  if (overlapping) problems.push('overlaps-another')
  if (rules.delegateIsAdministrator) problems.push('delegate-is-administrator')
  return problems
}
