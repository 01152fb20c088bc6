import type {
  changeIntakeMapping as mappingEndpoint,
  changeIntakeSettings as settingsEndpoint,
} from '../../../contract/intake.ts'
import { refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { answerBatch } from './batch-answer.ts'
import { lockBatchInReview, startWork } from './intake.store.ts'

/** Says what the columns hold, or which of the file's tables is read. Corrections stay with their rows; another table starts afresh. */
export async function changeIntakeMapping(ctx: CommandContext, input: Input<typeof mappingEndpoint>) {
  const { params, body, version } = input
  const batch = await lockBatchInReview(ctx, params.batchId, version)
  const { mapping } = batch
  const known = mapping && body.table < mapping.tables.length
  const otherTable = known && body.table !== mapping.table
  refuseFaults([
    ...(known ? [] : [{ path: 'table', code: 'table-unknown' }]),
    ...(known && !otherTable && body.columns.length !== mapping.columns.length
      ? [{ path: 'columns', code: 'columns-do-not-match' }]
      : []),
  ])
  if (!mapping) return answerBatch(ctx, batch.id)
  const columns = mapping.columns.map((column, at) => ({ ...column, field: body.columns[at] ?? null }))
  await ctx.tx
    .updateTable('intakeBatch')
    .set({
      mapping: JSON.stringify(otherTable ? { ...mapping, table: body.table } : { ...mapping, columns }),
    })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('id', '=', batch.id)
    .execute()
  await startWork(ctx, batch, otherTable ? 'read' : 'understand')
  return answerBatch(ctx, batch.id)
}

/**
 * Changes what holds for the whole file. A document's date changes what its text says of dates, and reading it as another kind changes
 * everything: then it is read from the start. Otherwise rows are only understood anew.
 */
export async function changeIntakeSettings(ctx: CommandContext, input: Input<typeof settingsEndpoint>) {
  const { params, body, version } = input
  const batch = await lockBatchInReview(ctx, params.batchId, version)
  const category = await ctx.tx
    .selectFrom('category')
    .select('code')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('code', '=', body.category)
    .executeTakeFirst()
  const kind = body.kind ?? batch.kind
  const readable = kind === batch.kind || batch.format === 'docx'
  refuseFaults([
    ...(category ? [] : [{ path: 'category', code: 'category-unknown' }]),
    ...(readable ? [] : [{ path: 'kind', code: 'kind-not-possible' }]),
  ])
  await ctx.tx
    .updateTable('intakeBatch')
    .set({
      sourceKind: body.source,
      categoryCode: body.category,
      documentDate: body.documentDate,
      documentTitle: body.documentTitle,
      kind,
    })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('id', '=', batch.id)
    .execute()
  const fromTheStart = kind !== batch.kind || (kind === 'text' && body.documentDate !== batch.documentDate)
  await startWork(ctx, batch, fromTheStart ? 'read' : 'understand')
  return answerBatch(ctx, batch.id)
}
