import type { Actor } from './actor.ts'
import { allowed, type Decision, denied } from './denial-codes.ts'
import { type Operation, permissionMatrix } from './permission-matrix.ts'
import { type Role, rolesOf } from './roles.ts'

/** Whether any role of the actor may do the operation. An administrator is told apart, so that the answer explains itself. */
export function can(actor: Actor, operation: Operation): Decision {
  const may: readonly Role[] = permissionMatrix[operation]
  for (const role of rolesOf(actor)) if (may.includes(role)) return allowed
  return denied(
    actor.adminRoles.length > 0 ? 'administrator-without-business-rights' : 'operation-not-allowed',
  )
}

/** The operations open to the actor: what the web app builds its navigation from. */
export function operationsOf(actor: Actor): Operation[] {
  return (Object.keys(permissionMatrix) as Operation[]).filter((operation) => can(actor, operation).allowed)
}
