import type {
  handOverPost as handOverContract,
  proposePost as proposeContract,
} from '../../../contract/people.ts'
import { addDays } from '../../../domain/dates/local-date.ts'
import { AppError, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { checkPostChange } from './check-post.ts'
import { lockPost } from './edit-posts.ts'
import { findPerson, findUnits } from './organisation.store.ts'
import { proposeRights } from './propose-rights.ts'
import type { PostChange } from './rights-change.ts'

/** Gives a person a post in a unit (R1.2); in force once the security administrator confirms. */
export async function proposePost(context: CommandContext, input: Input<typeof proposeContract>) {
  const { id, reason, ...post } = input.body
  const units = await findUnits(context.tx, context.jurisdictionId, [post.unitId])
  refuseFaults(units.length === 0 ? [{ path: 'unitId', code: 'unit-unknown' }] : [])
  const change: PostChange = { kind: 'post', post: { id, ...post }, replaces: null }
  await checkPostChange(context, change)
  return proposeRights(context, { id, change, reason })
}

/**
 * Hands a post over (R1.7): the predecessor's ends on the day before the successor's first, both in one act at confirmation, so that
 * the post is never without a holder meanwhile. What was done in the post stays with whoever held it that day.
 */
export async function handOverPost(context: CommandContext, input: Input<typeof handOverContract>) {
  const { tx, jurisdictionId } = context
  const { id, personId, firstDay, title, reason } = input.body
  const before = await lockPost(context, input.params.postId, input.version)
  if (before.validTo !== null && before.validTo < firstDay) throw new AppError('conflict')
  refuseFaults(before.personId === personId ? [{ path: 'personId', code: 'successor-is-predecessor' }] : [])
  refuseFaults(firstDay <= before.validFrom ? [{ path: 'firstDay', code: 'post-ends-before-start' }] : [])
  const holder = await findPerson(tx, jurisdictionId, before.personId)
  const change: PostChange = {
    kind: 'post',
    post: {
      id,
      personId,
      unitId: before.unitId,
      kind: before.kind,
      title,
      protocolOrder: before.protocolOrder,
      validFrom: firstDay,
      validTo: null,
    },
    replaces: { postId: before.id, lastDay: addDays(firstDay, -1), holder: holder?.name ?? '' },
  }
  await checkPostChange(context, change)
  return proposeRights(context, { id, change, reason })
}
