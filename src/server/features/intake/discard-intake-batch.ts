import type { discardIntakeBatch as endpoint } from '../../../contract/intake.ts'
import { AppError } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { getBatch } from './intake.store.ts'

/** Stops reading, or puts a file aside. What was imported is undone, not discarded. */
export async function discardIntakeBatch(ctx: CommandContext, { params }: Input<typeof endpoint>) {
  const batch = await getBatch(ctx, params.batchId)
  const { numUpdatedRows } = await ctx.tx
    .updateTable('intakeBatch')
    .set((row) => ({ state: 'discarded', version: row('version', '+', 1) }))
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('id', '=', batch.id)
    .where('state', 'in', ['reading', 'failed', 'review'])
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  await ctx.append({ subjectKind: 'intake', subjectId: batch.id, kind: 'intake.discarded', payload: {} })
  return { done: true as const }
}
