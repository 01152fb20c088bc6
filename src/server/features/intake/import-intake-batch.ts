import { sql } from 'kysely'
import type { importIntakeBatch as endpoint } from '../../../contract/intake.ts'
import type { SourceKind } from '../../../domain/matters/matter-sources.ts'
import { can } from '../../../domain/permissions/can.ts'
import { createOperation } from '../../../domain/permissions/permission-matrix.ts'
import { AppError, ensure } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { answerBatch } from './batch-answer.ts'
import { lockBatchInReview, rowsOf, startWork } from './intake.store.ts'

/**
 * Asks for the import of the included rows as unnumbered drafts. Checked at once: no row with an error, at least one row, and the right to
 * draft matters of every source among them. The rows are written in the background, all or none.
 */
export async function importIntakeBatch(ctx: CommandContext, { params, version }: Input<typeof endpoint>) {
  const batch = await lockBatchInReview(ctx, params.batchId, version)
  const included = rowsOf(ctx, batch.id).where('included', '=', true)
  const { rows, errors } = await included
    .select([
      sql<number>`count(*)`.as('rows'),
      sql<number>`count(*) filter (where error_count > 0)`.as('errors'),
    ])
    .executeTakeFirstOrThrow()
  if (errors > 0) throw new AppError('rows-have-errors', { params: { count: errors } })
  if (rows === 0) throw new AppError('file-empty')
  const sources = await included.select(sql<SourceKind>`draft ->> 'source'`.as('source')).distinct().execute()
  for (const { source } of sources) ensure(can(ctx.actor, createOperation(source)))
  // Who asked, as they are now: the background work records them, not whoever runs the queue.
  await ctx.tx
    .updateTable('intakeBatch')
    .set({ importedBy: JSON.stringify({ ...ctx.caller, sessionId: '' }) })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('id', '=', batch.id)
    .execute()
  await startWork(ctx, batch, 'import')
  return answerBatch(ctx, batch.id)
}
