import type { AdminRole } from '../organisation/admin-roles.ts'
import { isPrincipalKind, type PostKind } from '../organisation/posts.ts'
import { isSupervisionOffice, type SupervisionOfficeKind, type UnitKind } from '../organisation/unit-kinds.ts'

/** Who acts (R11): what a person may see and do follows from posts, unit, division of labour and part in the matter. */
export type ActorPost = {
  postId: string
  unitId: string
  unitKind: UnitKind
  kind: PostKind
  title: string
}

/** A post held for somebody else for a period (R1.7); what is done in it shows both names. */
export type DelegatedPost = ActorPost & { fromPersonId: string }

export type Actor = {
  personId: string
  posts: readonly ActorPost[]
  adminRoles: readonly AdminRole[]
  /** Posts of others this person acts in today. */
  delegations: readonly DelegatedPost[]
}

/** Own and delegated posts; none for an administrator, who has no business rights (三员分立). */
export function effectivePosts(actor: Actor): readonly ActorPost[] {
  return actor.adminRoles.length > 0 ? [] : [...actor.posts, ...actor.delegations]
}

export const hasBusinessRights = (actor: Actor): boolean => effectivePosts(actor).length > 0

/** The units the actor works in, each once. */
export const unitsOf = (actor: Actor): string[] => [
  ...new Set(effectivePosts(actor).map((post) => post.unitId)),
]

export const worksIn = (actor: Actor, unitId: string): boolean =>
  effectivePosts(actor).some((post) => post.unitId === unitId)

/** The kinds of supervision office the actor works in, each once. */
export function officesOf(actor: Actor): SupervisionOfficeKind[] {
  const kinds = effectivePosts(actor).map((post) => post.unitKind)
  return [...new Set(kinds.filter(isSupervisionOffice))]
}

export const worksInSupervisionOffice = (actor: Actor): boolean => officesOf(actor).length > 0

export const worksInEfficiencyOffice = (actor: Actor): boolean =>
  officesOf(actor).includes('efficiency-office')

export const isCityLeader = (actor: Actor): boolean =>
  effectivePosts(actor).some((post) => post.kind === 'city-leader')

/** Principal of the unit: 第一责任人, or either of a local unit's two principals. */
export const isPrincipalOf = (actor: Actor, unitId: string): boolean =>
  effectivePosts(actor).some((post) => post.unitId === unitId && isPrincipalKind(post.kind))

/** The persons the actor may act as: oneself and whoever delegated a post. */
export const actsAs = (actor: Actor): string[] =>
  actor.adminRoles.length > 0
    ? [actor.personId]
    : [actor.personId, ...actor.delegations.map((post) => post.fromPersonId)]
