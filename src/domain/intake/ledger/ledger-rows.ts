import { findClassifiedField, findClassifiedHeading } from '../../matters/classified-marking.ts'
import { valuesOfCells } from './column-mapping.ts'
import type { ColumnMapping, RowValues } from './ledger-fields.ts'
import type { LedgerTable, LedgerTableRow } from './read-ledger-table.ts'

/** A row of the file with what is known about its neighbours. */
export interface LedgerSourceRow extends LedgerTableRow {
  sharedTitle: boolean
}

/**
 * Marks rows that carry the same 工作目标 as the row before or after them but another project: the usual shape of a merged cell.
 */
export function markSharedTitles(rows: readonly LedgerTableRow[], mapping: ColumnMapping): LedgerSourceRow[] {
  const read = (row: LedgerTableRow | undefined): RowValues | undefined =>
    row && valuesOfCells(row.cells, mapping)
  const sharesWith = (values: RowValues, other: RowValues | undefined): boolean =>
    other !== undefined &&
    values.title !== undefined &&
    values.title === other.title &&
    values.content !== undefined &&
    values.content !== other.content
  return rows.map((row, at) => {
    const values = read(row) ?? {}
    const sharedTitle = sharesWith(values, read(rows[at - 1])) || sharesWith(values, read(rows[at + 1]))
    return { ...row, sharedTitle }
  })
}

/** R2.6: a 密级 column, or a marking above the table, that forbids reading the file here. Answers the marking. */
export function findClassifiedInTable(table: LedgerTable, mapping: ColumnMapping): string | undefined {
  const above = findClassifiedHeading(table.caption.join('\n'))
  if (above) return above.text
  const column = mapping.indexOf('classification')
  if (column < 0) return undefined
  for (const row of table.rows) {
    const marked = findClassifiedField(row.cells[column] ?? '')
    if (marked) return marked.text
  }
  return undefined
}

/** The year a table's title speaks of (青河市2026年重点工作台账), for dates written without one. */
export const yearOfCaption = (caption: readonly string[]): string | undefined =>
  /(20\d{2})\s*年/.exec(caption.join(' ').normalize('NFKC'))?.[1]
