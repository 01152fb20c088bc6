import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import type { LedgerField } from '../../../../domain/intake/ledger/ledger-fields.ts'

/** A piece of the text: outside every matter, or inside the sentence of some rows, or the words a field was read from. */
export interface Segment {
  start: number
  end: number
  /** The rows whose sentence this is; several after a split. */
  rows: readonly number[]
  /** Fields of the chosen row that were read from here. */
  fields: readonly LedgerField[]
}

/**
 * Cuts the text at every boundary of a row's sentence and of the chosen row's evidence, so that each piece can be drawn by itself. Linear
 * in the number of boundaries; sentences of different rows may overlap (a bracket that covers several items).
 */
export function cutText(
  length: number,
  rows: readonly Pick<IntakeRow, 'rowNo' | 'span' | 'evidence'>[],
  chosen: number | undefined,
): Segment[] {
  const fields = Object.entries(rows.find((row) => row.rowNo === chosen)?.evidence ?? {}).flatMap(
    ([field, found]) => (found?.spans ?? []).map((span) => ({ ...span, field: field as LedgerField })),
  )
  const spans = rows.flatMap((row) => (row.span ? [{ ...row.span, rowNo: row.rowNo }] : []))
  const cuts = new Set([0, length])
  for (const { start, end } of [...spans, ...fields]) {
    cuts.add(Math.min(Math.max(start, 0), length))
    cuts.add(Math.min(Math.max(end, 0), length))
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((start, at) => {
    const end = ordered[at + 1] ?? length
    const covers = (span: { start: number; end: number }) => span.start <= start && span.end >= end
    return {
      start,
      end,
      rows: spans.filter(covers).map((span) => span.rowNo),
      fields: [...new Set(fields.filter(covers).map((one) => one.field))],
    }
  })
}
