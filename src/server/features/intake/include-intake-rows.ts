import type { includeIntakeRows as endpoint } from '../../../contract/intake.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { answerBatch } from './batch-answer.ts'
import { lockBatchInReview } from './intake.store.ts'
import { isDuplicate } from './read-intake.ts'

/** Leaves rows out of the import or takes them in again; nothing is deleted. */
export async function includeIntakeRows(ctx: CommandContext, { params, body }: Input<typeof endpoint>) {
  const batch = await lockBatchInReview(ctx, params.batchId)
  const { rows, included } = body
  let change = ctx.tx
    .updateTable('intakeRow')
    .set({ included })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('batchId', '=', batch.id)
    .where('included', '<>', included)
  if (rows === 'with-errors') change = change.where('errorCount', '>', 0)
  else if (rows === 'duplicates') change = change.where(isDuplicate)
  else if (rows !== 'all') change = change.where('rowNo', 'in', rows)
  await change.execute()
  return answerBatch(ctx, batch.id)
}
