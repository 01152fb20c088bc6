import { sql } from 'kysely'
import type { DraftRow, RowProblem } from '../../../domain/intake/ledger/draft-row.ts'
import {
  findDuplicates,
  type TitledMatter,
  type TitledRow,
} from '../../../domain/intake/ledger/find-duplicates.ts'
import type { RowValues } from '../../../domain/intake/ledger/ledger-fields.ts'
import { evaluateSource, type SourceRow } from '../../../domain/intake/ledger/source-row.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import { loadCityFacts } from './city-facts.ts'
import { type BatchRow, mappingOf, rowsOf, settingsOf } from './intake.store.ts'
import { openMattersOf } from './open-matters.ts'
import { rowContext } from './worker/understand-rows.ts'

export interface RowToUnderstand {
  rowNo: number
  source: SourceRow
  edits: RowValues
}

export interface UnderstoodRow {
  rowNo: number
  edits: string
  draft: string
  problems: string
  errorCount: number
  warningCount: number
}

/**
 * Understands a few rows within a command: after a correction, a split, a learned name. The whole file goes through the worker instead.
 */
export async function understandHere(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'today'>,
  batch: BatchRow,
  rows: readonly RowToUnderstand[],
): Promise<UnderstoodRow[]> {
  const city = await loadCityFacts(ctx)
  const context = rowContext(city, settingsOf(batch))
  const mapping = mappingOf(batch)
  const judged = rows.map((row) => ({ row, ...evaluateSource(row.source, row.edits, mapping, context) }))
  const duplicates = await duplicatesAmong(
    ctx,
    batch,
    judged.map(({ row, draft }) => titled(row.rowNo, draft)),
    city.policy['registration.similar-title-threshold'],
  )
  return judged.map(({ row, draft, problems }) => {
    const duplicate = duplicates.get(row.rowNo)
    const all: RowProblem[] = duplicate ? [...problems, duplicate] : problems
    return {
      rowNo: row.rowNo,
      edits: JSON.stringify(row.edits),
      draft: JSON.stringify(draft),
      problems: JSON.stringify(all),
      errorCount: all.filter((problem) => problem.severity === 'error').length,
      warningCount: all.filter((problem) => problem.severity === 'warning').length,
    }
  })
}

const titled = (rowNo: number, draft: DraftRow): TitledRow => ({
  rowNo,
  title: draft.title,
  leadUnitId: draft.lead?.unitId ?? null,
})

/** Compares with the open matters of the units concerned and with the file's other rows for them. */
async function duplicatesAmong(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId'>,
  batch: BatchRow,
  rows: readonly TitledRow[],
  threshold: number,
): Promise<Map<number, RowProblem>> {
  const units = [...new Set(rows.flatMap((row) => row.leadUnitId ?? []))]
  if (units.length === 0) return new Map()
  const open: TitledMatter[] = []
  for (const unitId of units) open.push(...(await openMattersOf(ctx, unitId)))
  const leadUnit = sql<string | null>`draft -> 'lead' ->> 'unitId'`
  const others = await rowsOf(ctx, batch.id)
    .select(['rowNo', sql<string>`draft ->> 'title'`.as('title'), leadUnit.as('leadUnitId')])
    .where(leadUnit, 'in', units)
    .where(
      'rowNo',
      'not in',
      rows.map((row) => row.rowNo),
    )
    .orderBy('rowNo')
    .limit(5_000)
    .execute()
  return findDuplicates([...others, ...rows], open, threshold)
}

/** Writes what was understood; the row's version rises. */
export async function saveUnderstood(
  { tx, jurisdictionId }: Pick<QueryContext, 'tx' | 'jurisdictionId'>,
  batchId: string,
  rows: readonly UnderstoodRow[],
): Promise<void> {
  for (const { rowNo, ...values } of rows) {
    await tx
      .updateTable('intakeRow')
      .set((row) => ({ ...values, version: row('version', '+', 1) }))
      .where('jurisdictionId', '=', jurisdictionId)
      .where('batchId', '=', batchId)
      .where('rowNo', '=', rowNo)
      .execute()
  }
}
