import { findLedgerHeader, type LedgerHeader } from './find-header.ts'
import { fillMerges, type Grid, squeeze } from './grid.ts'

export interface LedgerTable {
  name: string
  /** What stands above the head: title, unit, date lines. */
  caption: string[]
  labels: string[]
  rows: LedgerTableRow[]
}

export interface LedgerTableRow {
  /** The row's place on its sheet, counted from 1, as a person sees it. */
  sheetRow: number
  cells: string[]
  /** The heading across the table under which the row stands. */
  section: string
}

/** Reads the rows of a ledger below its head; undefined when the grid holds no ledger. */
export function readLedgerTable(grid: Grid): LedgerTable | undefined {
  const rows = fillMerges(grid)
  const header = findLedgerHeader(grid, rows)
  if (!header) return undefined
  const heads = headKeys(rows, header)
  const found: LedgerTableRow[] = []
  let section = ''
  for (let at = header.bodyFrom; at < rows.length; at += 1) {
    const cells = rows[at] ?? []
    const distinct = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))]
    const [only] = distinct
    if (only === undefined || isRepeatedHead(cells, heads)) continue
    if (distinct.length === 1) {
      // A lone cell is a section heading, a note or a signature line; a ledger row has at least two.
      if (!isFootnote(only)) section = only
      continue
    }
    if (isFootnote(distinct.find((cell) => cell !== '') ?? '')) continue
    found.push({ sheetRow: at + 1, cells: [...cells], section })
  }
  const caption = rows
    .slice(0, header.rows.from)
    .flatMap((cells) => [...new Set(cells.map((cell) => cell.trim()))])
    .filter((cell) => cell !== '')
  return { name: grid.name, caption, labels: header.labels, rows: found }
}

/**
 * The tables of a file that belong together: the first ledger found (or the one chosen by its index among the ledgers) and every
 * other one with the same head, such as a table continued on the next page or sheet.
 */
export function joinLedgerTables(tables: readonly LedgerTable[], chosen = 0): LedgerTable | undefined {
  const first = tables[chosen]
  if (!first) return undefined
  const key = first.labels.map(squeeze).join('|')
  const same = tables.filter((table) => table.labels.map(squeeze).join('|') === key)
  return { ...first, rows: same.flatMap((table) => table.rows) }
}

function headKeys(rows: readonly (readonly string[])[], header: LedgerHeader): Set<string>[] {
  return header.labels.map((label, column) => {
    const keys = new Set([squeeze(label)])
    for (let row = header.rows.from; row <= header.rows.to; row += 1) {
      keys.add(squeeze(rows[row]?.[column] ?? ''))
    }
    keys.delete('')
    return keys
  })
}

function isRepeatedHead(cells: readonly string[], heads: readonly Set<string>[]): boolean {
  const filled = cells.flatMap((cell, column) =>
    squeeze(cell) === '' ? [] : [{ cell: squeeze(cell), column }],
  )
  const same = filled.filter(({ cell, column }) => heads[column]?.has(cell))
  return same.length >= 2 && same.length * 3 >= filled.length * 2
}

const isFootnote = (text: string): boolean =>
  /^(?:合计|小计|总计|共计|填表|制表|审核人|填报|说明:|注:|备注:|附注)/.test(squeeze(text))
