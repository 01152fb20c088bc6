import type { RegisteringOfficeKind } from '../organisation/unit-kinds.ts'
import type { Policy } from '../policy/policy-pack.ts'
import type { MatterSubject } from './matter-subject.ts'

/**
 * The path into the ledger (R2.3, 四(二)): decisions and meeting items are confirmed by the offices the policy names, by default 两办 and
 * 效能办 jointly; other sources have a lighter path, down to none for what a unit sets itself.
 */
export function confirmingOffices(
  matter: Pick<MatterSubject, 'source' | 'scopeUnitId'>,
  policy: Policy,
): readonly RegisteringOfficeKind[] {
  return matter.scopeUnitId === null ? policy[`registration.${matter.source}.confirming-offices`] : []
}

/** The offices whose confirmation is still missing; empty means the matter is registered and assigned at once. */
export function outstandingOffices(
  matter: Pick<MatterSubject, 'source' | 'scopeUnitId' | 'confirmations'>,
  policy: Policy,
): RegisteringOfficeKind[] {
  const given = new Set(matter.confirmations.map((confirmation) => confirmation.office))
  return confirmingOffices(matter, policy).filter((office) => !given.has(office))
}

/**
 * The office a person would confirm for: one they work in, that the policy asks and that has not confirmed yet. Undefined when
 * there is none, or when the person has confirmed for another office already ("people of different offices").
 */
export function findOfficeToConfirmFor(
  matter: Pick<MatterSubject, 'source' | 'scopeUnitId' | 'confirmations'>,
  person: { personId: string; offices: readonly string[] },
  policy: Policy,
): RegisteringOfficeKind | undefined {
  if (matter.confirmations.some((confirmation) => confirmation.personId === person.personId)) return undefined
  return outstandingOffices(matter, policy).find((office) => person.offices.includes(office))
}
