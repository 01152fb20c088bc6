import type { editPost as editContract, endPost as endContract } from '../../../contract/people.ts'
import { AppError, found, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { changesBetween } from './history.ts'

/** Locks a post in force for an edit based on `version`; one nobody confirmed yet is no post. */
export async function lockPost(context: CommandContext, postId: string, version: number) {
  const { version: stored, ...post } = found(
    await context.tx
      .selectFrom('post')
      .select([
        'id',
        'personId',
        'unitId',
        'kind',
        'title',
        'protocolOrder',
        'validFrom',
        'validTo',
        'version',
      ])
      .where('jurisdictionId', '=', context.jurisdictionId)
      .where('id', '=', postId)
      .where('confirmedBy', 'is not', null)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (stored !== version) throw new AppError('version-stale')
  return post
}

async function updatePost(
  context: CommandContext,
  postId: string,
  changes: { title?: string; protocolOrder?: number; validTo?: Input<typeof endContract>['body']['lastDay'] },
) {
  return context.tx
    .updateTable('post')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('jurisdictionId', '=', context.jurisdictionId)
    .where('id', '=', postId)
    .returning('version')
    .executeTakeFirstOrThrow()
}

/** Corrects the title or protocol order of a post. */
export async function editPost(context: CommandContext, input: Input<typeof editContract>) {
  const { reason, ...fields } = input.body
  const before = await lockPost(context, input.params.postId, input.version)
  const after = { ...before, ...fields }
  const { version } = await updatePost(context, before.id, fields)
  await context.append({
    subjectKind: 'person',
    subjectId: before.personId,
    kind: 'post.edited',
    payload: { post: after, changes: changesBetween(before, after, ['title', 'protocolOrder']) },
    reason,
  })
  return { version }
}

/** Ends a post on its last day: rights end with it, what was done in it stays with the person (R1.2). */
export async function endPost(context: CommandContext, input: Input<typeof endContract>) {
  const { lastDay, reason } = input.body
  const before = await lockPost(context, input.params.postId, input.version)
  if (before.validTo !== null && before.validTo < context.today) throw new AppError('conflict')
  refuseFaults(lastDay < before.validFrom ? [{ path: 'lastDay', code: 'post-ends-before-start' }] : [])
  const after = { ...before, validTo: lastDay }
  const { version } = await updatePost(context, before.id, { validTo: lastDay })
  await context.append({
    subjectKind: 'person',
    subjectId: before.personId,
    kind: 'post.ended',
    payload: { post: after, changes: changesBetween(before, after, ['validTo']) },
    reason,
  })
  return { version }
}
