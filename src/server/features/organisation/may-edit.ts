import { type Actor, worksIn, worksInSupervisionOffice } from '../../../domain/permissions/actor.ts'
import { can } from '../../../domain/permissions/can.ts'

export const mayEditOrganisation = (actor: Actor): boolean => can(actor, 'organisation.edit').allowed

/** The unit's own desk records its own arrangements (R1.6). */
export const mayEditArrangements = (actor: Actor, unitId: string): boolean =>
  can(actor, 'organisation.edit-arrangements').allowed && worksIn(actor, unitId)

/** Telephone numbers are for the own unit, the supervision offices and whoever keeps them; others see the last two digits (PR-02). */
export function phoneFor(actor: Actor, phone: string, unitIds: readonly string[], personId: string): string {
  const open =
    mayEditOrganisation(actor) ||
    worksInSupervisionOffice(actor) ||
    actor.personId === personId ||
    unitIds.some((unitId) => worksIn(actor, unitId))
  return open || phone === '' ? phone : `${'*'.repeat(Math.max(0, phone.length - 2))}${phone.slice(-2)}`
}
