import { sql } from 'kysely'
import type { undoIntakeImport as endpoint } from '../../../contract/intake.ts'
import { AppError, found } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { undoDraftMatters } from '../matters/public.ts'
import { answerBatch } from './batch-answer.ts'
import { ownBatches, rowsOf } from './intake.store.ts'

/** Small enough that other requests are answered between two steps. */
const mattersPerStep = 100

/** Takes an import back as long as none of its drafts was submitted; their events stay. The file goes back to its review. */
export async function undoIntakeImport(
  ctx: CommandContext,
  { params, body, version }: Input<typeof endpoint>,
) {
  const batch = found(
    await ownBatches(ctx)
      .select(['intakeBatch.id', 'state', 'version', 'fileName'])
      .where('intakeBatch.id', '=', params.batchId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (batch.state !== 'imported') throw new AppError('conflict')
  if (batch.version !== version) throw new AppError('version-stale')
  const matters = await ctx.tx
    .selectFrom('matter')
    .select(['id', 'state'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where(
      'id',
      'in',
      rowsOf(ctx, batch.id).select(sql<string>`matter_id`.as('id')).where('matterId', 'is not', null),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  const submitted = matters.filter((matter) => matter.state !== 'draft').length
  if (submitted > 0) throw new AppError('drafts-already-submitted', { params: { count: submitted } })
  const ids = matters.map((matter) => matter.id)
  for (let start = 0; start < ids.length; start += mattersPerStep) {
    await undoDraftMatters(ctx, ids.slice(start, start + mattersPerStep))
  }
  await ctx.tx
    .updateTable('intakeRow')
    .set({ matterId: null })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('batchId', '=', batch.id)
    .execute()
  await ctx.tx
    .updateTable('intakeBatch')
    .set((row) => ({ state: 'review', importedAt: null, importedBy: null, version: row('version', '+', 1) }))
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('id', '=', batch.id)
    .execute()
  await ctx.append({
    subjectKind: 'intake',
    subjectId: batch.id,
    kind: 'intake.import-undone',
    payload: { fileName: batch.fileName, matters: matters.length },
    reason: body.reason,
  })
  return answerBatch(ctx, batch.id)
}
