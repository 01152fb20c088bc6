import { isPrincipalKind } from '../organisation/posts.ts'
import { isSupervisionOffice } from '../organisation/unit-kinds.ts'
import { type Actor, effectivePosts } from './actor.ts'

/**
 * The rows of the permission matrix. A role is never assigned: it follows from the posts somebody holds or acts in (R11), so it
 * ends with the post.
 */
export const roles = [
  'system-admin',
  'security-admin',
  'audit-admin',
  'city-leader',
  'efficiency-office',
  'party-office',
  'government-office',
  'appraisal-office',
  'organisation-department',
  'discipline-commission',
  'unit-head',
  'unit-deputy',
  'unit-liaison',
  'unit-staff',
] as const
export type Role = (typeof roles)[number]

/**
 * The roles of an actor. People in a supervision office, the organisation department or the discipline commission have its role
 * whatever their post there, and besides the role of their post in a unit, since those offices are supervised themselves (R1.1).
 * An administrator has the administrator's role only.
 */
export function rolesOf(actor: Actor): Set<Role> {
  if (actor.adminRoles.length > 0) return new Set(actor.adminRoles)
  const result = new Set<Role>()
  for (const post of effectivePosts(actor)) {
    const { unitKind, kind } = post
    if (isSupervisionOffice(unitKind)) result.add(unitKind)
    if (unitKind === 'organisation-department' || unitKind === 'discipline-commission') result.add(unitKind)
    if (kind === 'city-leader') result.add('city-leader')
    else if (isPrincipalKind(kind)) result.add('unit-head')
    else if (kind === 'deputy') result.add('unit-deputy')
    else if (kind === 'liaison') result.add('unit-liaison')
    else result.add('unit-staff')
  }
  return result
}
