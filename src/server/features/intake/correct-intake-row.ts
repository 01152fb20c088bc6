import type { correctIntakeRow as endpoint } from '../../../contract/intake.ts'
import type { LedgerField, RowValues } from '../../../domain/intake/ledger/ledger-fields.ts'
import { findClassifiedMarking } from '../../../domain/matters/classified-marking.ts'
import { AppError, found } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import {
  type BatchRow,
  type LoadedRow,
  loadedRow,
  lockBatchInReview,
  mappingOf,
  rowsOf,
} from './intake.store.ts'
import { answerRow } from './row-answer.ts'
import { saveUnderstood, understandHere } from './understand-here.ts'

/** Types over cells of one row (R2.2). What was typed is kept, even where it can't be understood: the row then says why. */
export async function correctIntakeRow(ctx: CommandContext, input: Input<typeof endpoint>) {
  const { params, body, version } = input
  refuseClassified(body.edits)
  const batch = await lockBatchInReview(ctx, params.batchId)
  const row = await lockRow(ctx, batch, params.rowNo, version)
  const edits: RowValues = { ...row.edits }
  for (const [field, text] of Object.entries(body.edits) as [LedgerField, string | null][]) {
    if (text === null) delete edits[field]
    else edits[field] = text
  }
  await saveUnderstood(ctx, batch.id, await understandHere(ctx, batch, [{ ...row, edits }]))
  return rowAnswer(ctx, batch, row.rowNo)
}

/** R2.6: a marking typed in by hand is refused like one in a file. */
export function refuseClassified(edits: Partial<Record<LedgerField, string | null>>): void {
  const marked = findClassifiedMarking({
    field: edits.classification ?? '',
    text: [edits.title, edits.content].filter(Boolean).join('\n'),
  })
  if (marked) throw new AppError('classified-refused', { params: { marking: marked.text } })
}

export async function lockRow(
  ctx: CommandContext,
  batch: BatchRow,
  rowNo: number,
  version: number,
): Promise<LoadedRow> {
  const row = loadedRow(
    found(await rowsOf(ctx, batch.id).selectAll().where('rowNo', '=', rowNo).forUpdate().executeTakeFirst()),
  )
  if (row.version !== version) throw new AppError('version-stale')
  return row
}

export async function rowAnswer(ctx: CommandContext, batch: BatchRow, rowNo: number) {
  const row = await rowsOf(ctx, batch.id).selectAll().where('rowNo', '=', rowNo).executeTakeFirst()
  return answerRow(found(row), mappingOf(batch))
}
