import { sql } from 'kysely'
import type {
  listIntakeBatches as listBatches,
  listIntakeRows as listRows,
  readIntakeBatch as readBatch,
  readIntakeText as readText,
} from '../../../contract/intake.ts'
import type { SourceKind } from '../../../domain/matters/matter-sources.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { answerBatches } from './batch-answer.ts'
import { type BatchRow, getBatch, mappingOf, ownBatches, rowsOf } from './intake.store.ts'
import { answerRow } from './row-answer.ts'

/** What the intake screens read. */

export async function listIntakeBatches(ctx: QueryContext, { query }: Input<typeof listBatches>) {
  const { page, pageSize } = query
  const batches = await ownBatches(ctx)
    .selectAll('intakeBatch')
    .where('state', '<>', 'discarded')
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { count } = await ownBatches(ctx)
    .select(sql<number>`count(*)`.as('count'))
    .where('state', '<>', 'discarded')
    .executeTakeFirstOrThrow()
  const items = await answerBatches(ctx, batches as BatchRow[])
  return { items, total: { count: Math.min(count, 10_000), capped: count > 10_000 } }
}

export async function readIntakeBatch(ctx: QueryContext, { params }: Input<typeof readBatch>) {
  const batch = await getBatch(ctx, params.batchId)
  const [answer] = await answerBatches(ctx, [batch])
  if (!answer) throw new Error('a batch was lost between two statements')
  return {
    ...answer,
    mapping: batch.mapping,
    settings: {
      source: batch.sourceKind as SourceKind,
      category: batch.categoryCode,
      documentDate: batch.documentDate,
      documentTitle: batch.documentTitle,
    },
  }
}

export async function readIntakeText(ctx: QueryContext, { params }: Input<typeof readText>) {
  return { text: (await getBatch(ctx, params.batchId)).text }
}

export async function listIntakeRows(ctx: QueryContext, { params, query }: Input<typeof listRows>) {
  const batch = await getBatch(ctx, params.batchId)
  const { page, pageSize, filter, sort } = query
  const wanted = () => {
    const rows = rowsOf(ctx, batch.id)
    switch (filter) {
      case 'attention':
        return rows
          .where('included', '=', true)
          .where((row) => row.or([row('errorCount', '>', 0), row('warningCount', '>', 0)]))
      case 'errors':
        return rows.where('included', '=', true).where('errorCount', '>', 0)
      case 'duplicates':
        return rows.where(isDuplicate)
      case 'included':
        return rows.where('included', '=', true)
      case 'left-out':
        return rows.where('included', '=', false)
      case 'all':
        return rows
    }
  }
  const { count } = await wanted().select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  const urgency = sql`case when included and error_count > 0 then 0 when included and warning_count > 0 then 1 else 2 end`
  const rows = await wanted()
    .selectAll()
    .$if(sort === 'attention', (found) => found.orderBy(urgency))
    .orderBy('sortNo')
    .orderBy('rowNo')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const mapping = mappingOf(batch)
  return {
    items: rows.map((row) => answerRow(row, mapping)),
    total: { count, capped: false },
  }
}

/** Rows that repeat an open matter or another row; few enough in one batch to be looked at one by one. */
export const isDuplicate = sql<boolean>`(problems @> '[{"code":"duplicate-open"}]' or problems @> '[{"code":"duplicate-in-file"}]')`
