import { fillMerges, type Grid } from '../../../../domain/intake/ledger/grid.ts'
import type { LedgerTable } from '../../../../domain/intake/ledger/read-ledger-table.ts'

/** A table whose head says nothing we know: its first full row is taken for the head, and a person says what the columns hold. */
export function readPlainTable(grid: Grid): LedgerTable | undefined {
  const rows = fillMerges(grid)
  const filled = (cells: readonly string[]) => new Set(cells.filter((cell) => cell.trim() !== '')).size
  const head = rows.findIndex((cells) => filled(cells) >= 3)
  const body = rows.slice(head + 1).flatMap((cells, index) => {
    return filled(cells) >= 2 ? [{ sheetRow: head + index + 2, cells, section: '' }] : []
  })
  if (head < 0 || body.length === 0) return undefined
  return { name: grid.name, caption: [], labels: (rows[head] ?? []).map((cell) => cell.trim()), rows: body }
}
