import type { deleteMatterDraft as endpoint } from '../../../../contract/matter-drafts.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { openAct } from '../acts/act.ts'
import { recordMatterEvent } from '../record-matter-event.ts'
import { refreshMatter } from '../refresh-matter.ts'

/** Throws a draft away. Its history, with the last after-image, stays; its id is never used again. */
export async function deleteMatterDraft(
  ctx: CommandContext,
  { params, version }: Pick<Input<typeof endpoint>, 'params' | 'version'>,
): Promise<{ done: true }> {
  const { tx, jurisdictionId } = ctx
  const act = await openAct(ctx, params.matterId, 'delete-draft')
  if (act.matter.version !== version) throw new AppError('version-stale')
  const child = await tx
    .selectFrom('matter')
    .select('id')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('parentId', '=', params.matterId)
    .executeTakeFirst()
  if (child) throw new AppError('children-still-open')
  await recordMatterEvent(ctx, params.matterId, 'matter.draft-deleted')
  await tx
    .deleteFrom('matter')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', params.matterId)
    .execute()
  if (act.matter.parentId !== null) await refreshMatter(ctx, act.matter.parentId)
  return { done: true }
}
