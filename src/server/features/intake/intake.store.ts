import { type Selectable, sql } from 'kysely'
import type { RowProblem } from '../../../domain/intake/ledger/draft-row.ts'
import type { LedgerField, RowValues } from '../../../domain/intake/ledger/ledger-fields.ts'
import type { SourceRow } from '../../../domain/intake/ledger/source-row.ts'
import type { SourceKind } from '../../../domain/matters/matter-sources.ts'
import { isSupervisionOffice } from '../../../domain/organisation/unit-kinds.ts'
import { actsAs, effectivePosts, unitsOf } from '../../../domain/permissions/actor.ts'
import { AppError, found } from '../../platform/app-error.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import type { IntakeBatchTable, IntakeRowTable } from '../../platform/schema/intake-tables.ts'
import type { BatchSettings, StoredMapping } from './worker/protocol.ts'

/** Loads and shapes of the two intake tables. */

export type BatchRow = Omit<Selectable<IntakeBatchTable>, 'mapping' | 'errorParams' | 'importedBy'> & {
  mapping: StoredMapping | null
  errorParams: Record<string, string | number> | null
  importedBy: unknown
}

type Scope = Pick<QueryContext, 'tx' | 'jurisdictionId'>

/** The office a person works in takes part in its files; the first of their posts in an office counts. */
export const officeOf = (actor: QueryContext['actor']): string | null =>
  effectivePosts(actor).find((post) => isSupervisionOffice(post.unitKind))?.unitId ?? null

/** Files of the caller's own office and the caller's own ones; any other is answered like one that doesn't exist (AZ-02). */
export const ownBatches = (ctx: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'actor'>) =>
  ctx.tx
    .selectFrom('intakeBatch')
    .where('intakeBatch.jurisdictionId', '=', ctx.jurisdictionId)
    .where((row) => {
      const units = unitsOf(ctx.actor)
      return row.or([
        row('intakeBatch.createdBy', 'in', actsAs(ctx.actor)),
        ...(units.length > 0 ? [row('intakeBatch.createdUnitId', 'in', units)] : []),
      ])
    })

export async function getBatch(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'actor'>,
  batchId: string,
): Promise<BatchRow> {
  const row = await ownBatches(ctx).selectAll().where('intakeBatch.id', '=', batchId).executeTakeFirst()
  return found(row) as BatchRow
}

/** The batch locked for a change while it is under review; `version` where the change was based on one. */
export async function lockBatchInReview(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'actor'>,
  batchId: string,
  version?: number,
): Promise<BatchRow> {
  const row = await ownBatches(ctx)
    .selectAll()
    .where('intakeBatch.id', '=', batchId)
    .forUpdate()
    .executeTakeFirst()
  const batch = found(row) as BatchRow
  if (batch.state !== 'review') throw new AppError('conflict')
  if (version !== undefined && batch.version !== version) throw new AppError('version-stale')
  return batch
}

export const settingsOf = (batch: BatchRow): BatchSettings => ({
  documentDate: batch.documentDate,
  source: batch.sourceKind as SourceKind,
  category: batch.categoryCode,
})

export const mappingOf = (batch: Pick<BatchRow, 'mapping'>): (LedgerField | null)[] =>
  (batch.mapping?.columns ?? []).map((column) => column.field)

export interface LoadedRow {
  rowNo: number
  sortNo: number
  source: SourceRow
  edits: RowValues
  problems: RowProblem[]
  included: boolean
  version: number
}

export type StoredIntakeRow = Selectable<IntakeRowTable>

export const rowsOf = ({ tx, jurisdictionId }: Scope, batchId: string) =>
  tx.selectFrom('intakeRow').where('jurisdictionId', '=', jurisdictionId).where('batchId', '=', batchId)

/** Rows as the domain reads them; what the columns hold was written by us. */
export const loadedRow = (row: StoredIntakeRow): LoadedRow => ({
  rowNo: row.rowNo,
  sortNo: row.sortNo,
  source: row.source as SourceRow,
  edits: row.edits as RowValues,
  problems: row.problems as RowProblem[],
  included: row.included,
  version: row.version,
})

/** Sets the batch to `reading` again with a new work; the queue's message carries its number, so that an older work writes nothing. */
export async function startWork(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId'> & {
    enqueue: (queue: 'work-on-intake', data: Record<string, unknown>) => Promise<void>
  },
  batch: Pick<BatchRow, 'id' | 'workNo'>,
  step: 'read' | 'understand' | 'import',
): Promise<void> {
  await ctx.tx
    .updateTable('intakeBatch')
    .set({
      state: step === 'import' ? 'importing' : 'reading',
      workNo: batch.workNo + 1,
      progressDone: 0,
      progressTotal: 0,
      errorCode: null,
      errorParams: null,
      version: sql`version + 1`,
    })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('id', '=', batch.id)
    .execute()
  await ctx.enqueue('work-on-intake', { batchId: batch.id, step, workNo: batch.workNo + 1 })
}
