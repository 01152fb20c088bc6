import type { SourceKind } from '../../../../domain/matters/matter-sources.ts'
import type { Actor, ActorPost } from '../../../../domain/permissions/actor.ts'
import { effectivePosts } from '../../../../domain/permissions/actor.ts'
import { can } from '../../../../domain/permissions/can.ts'
import { createOperation, type Operation } from '../../../../domain/permissions/permission-matrix.ts'
import { AppError } from '../../../platform/app-error.ts'

/** The post in which somebody registers: the first that carries the right, since one person may work in several units. */
const postFor = (
  actor: Actor,
  operation: Operation,
  suits: (post: ActorPost) => boolean,
): ActorPost | undefined =>
  effectivePosts(actor).find(
    (post) =>
      suits(post) &&
      can({ personId: actor.personId, posts: [post], adminRoles: [], delegations: [] }, operation).allowed,
  )

/**
 * The unit that registers a matter of this source (R2.3): an office for what is decided above, for self-determined work the leading
 * unit itself. Refuses with `operation-not-allowed` whoever's posts do not carry the right.
 */
export function registeringUnitOf(
  actor: Actor,
  matter: { source: SourceKind; leadUnitId: string; innerToUnitId?: string | null | undefined },
): string {
  const post = matter.innerToUnitId
    ? postFor(actor, 'matter.create-inner', (one) => one.unitId === matter.innerToUnitId)
    : postFor(
        actor,
        createOperation(matter.source),
        (one) => matter.source !== 'self-determined' || one.unitId === matter.leadUnitId,
      )
  if (!post) throw new AppError('operation-not-allowed')
  return post.unitId
}
