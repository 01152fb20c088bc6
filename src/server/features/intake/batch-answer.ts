import { sql } from 'kysely'
import type { z } from 'zod'
import type { ErrorCode } from '../../../contract/error-codes.ts'
import { errorMessages } from '../../../contract/error-messages.ts'
import { fillIn } from '../../../contract/fault-messages.ts'
import type { batchOut } from '../../../contract/intake-fields.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import { type BatchRow, getBatch } from './intake.store.ts'

type BatchAnswer = z.input<typeof batchOut>
type Context = Pick<QueryContext, 'tx' | 'jurisdictionId' | 'actor' | 'request'>

/** A batch as it leaves the server, read anew after a change. */
export async function answerBatch(ctx: Context, batchId: string): Promise<BatchAnswer> {
  const [answer] = await answerBatches(ctx, [await getBatch(ctx, batchId)])
  if (!answer) throw new Error('a batch was lost between two statements')
  return answer
}

/** Counts and names for several batches, in the same few statements however many there are. */
export async function answerBatches(ctx: Context, batches: readonly BatchRow[]): Promise<BatchAnswer[]> {
  if (batches.length === 0) return []
  const { tx, jurisdictionId } = ctx
  const ids = batches.map((batch) => batch.id)
  const counts = await tx
    .selectFrom('intakeRow')
    .select([
      'batchId',
      sql<number>`count(*)`.as('rows'),
      sql<number>`count(*) filter (where included)`.as('included'),
      sql<number>`count(*) filter (where included and error_count > 0)`.as('errors'),
      sql<number>`count(*) filter (where included and error_count = 0 and warning_count > 0)`.as('warnings'),
    ])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('batchId', 'in', ids)
    .groupBy('batchId')
    .execute()
  const beyond = await movedOn(ctx, batches)
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', 'in', [...new Set(batches.map((batch) => batch.createdBy))])
    .execute()
  return batches.map((batch) => {
    const count = counts.find((row) => row.batchId === batch.id)
    return {
      id: batch.id,
      kind: batch.kind,
      format: batch.format,
      state: batch.state,
      fileName: batch.fileName,
      createdAt: batch.createdAt,
      createdBy: people.find((person) => person.id === batch.createdBy)?.name ?? '',
      importedAt: batch.importedAt,
      progress: { done: batch.progressDone, total: batch.progressTotal },
      problem: problemOf(batch, ctx.request.language),
      counts: {
        rows: count?.rows ?? 0,
        included: count?.included ?? 0,
        errors: count?.errors ?? 0,
        warnings: count?.warnings ?? 0,
        leftOut: (count?.rows ?? 0) - (count?.included ?? 0),
      },
      version: batch.version,
      canUndo: batch.state === 'imported' && !beyond.has(batch.id),
    }
  })
}

/** Of the imported batches those of which a matter is no draft any more: they can't be undone. */
async function movedOn({ tx, jurisdictionId }: Context, batches: readonly BatchRow[]): Promise<Set<string>> {
  const imported = batches.filter((batch) => batch.state === 'imported').map((batch) => batch.id)
  if (imported.length === 0) return new Set()
  const rows = await tx
    .selectFrom('intakeRow')
    .innerJoin('matter', (join) =>
      join
        .onRef('matter.jurisdictionId', '=', 'intakeRow.jurisdictionId')
        .onRef('matter.id', '=', 'intakeRow.matterId'),
    )
    .select('batchId')
    .distinct()
    .where('intakeRow.jurisdictionId', '=', jurisdictionId)
    .where('batchId', 'in', imported)
    .where('matter.state', '<>', 'draft')
    .execute()
  return new Set(rows.map((row) => row.batchId))
}

function problemOf(batch: BatchRow, language: 'zh-CN' | 'en'): BatchAnswer['problem'] {
  if (batch.errorCode === null) return null
  const words = errorMessages[batch.errorCode as ErrorCode]
  const message = fillIn(language === 'en' ? words.en : words.zh, batch.errorParams ?? {})
  return { code: batch.errorCode, message }
}
