import { type Grid, squeeze } from './grid.ts'
import { findHeaderField } from './header-words.ts'
import type { LedgerField } from './ledger-fields.ts'

export interface LedgerHeader {
  /** First row below the head. */
  bodyFrom: number
  /** The head's rows, for recognising them when they are repeated on later pages. */
  rows: { from: number; to: number }
  /** One label per column; levels joined by «/». */
  labels: string[]
}

/** Ledgers begin with a title, a unit line, a note; the head is looked for no deeper than this. */
const deepestHeader = 15
const mostLevels = 3

/**
 * Finds the head of a ledger: the first row in which at least two different columns are known by their words, one of them
 * saying what is to be done. `rows` are those of the grid with merged cells filled. Undefined when there is no such row.
 */
export function findLedgerHeader(
  grid: Pick<Grid, 'merges'>,
  rows: readonly (readonly string[])[],
): LedgerHeader | undefined {
  for (let from = 0; from < Math.min(rows.length, deepestHeader); from += 1) {
    const row = rows[from] ?? []
    if (!looksLikeHead(row)) continue
    const to = lastHeadRow(grid, rows, from)
    const labels = row.map((_, column) => labelOf(rows, from, to, column))
    return { bodyFrom: to + 1, rows: { from, to }, labels }
  }
  return undefined
}

const subjects: readonly LedgerField[] = ['title', 'content', 'standard']
const actors: readonly LedgerField[] = ['lead', 'responsible', 'leadOfficial', 'person', 'due', 'supporting']

function looksLikeHead(row: readonly string[]): boolean {
  const cells = [...new Set(row.map(squeeze))].filter((cell) => cell !== '')
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return false
  const fields = new Set(cells.map(findHeaderField).filter((field) => field !== undefined))
  const known = cells.filter((cell) => findHeaderField(cell) !== undefined)
  return (
    subjects.some((field) => fields.has(field)) &&
    actors.some((field) => fields.has(field)) &&
    known.length * 2 >= cells.length
  )
}

/** A head spans the rows its cells are merged over; a cell merged across columns has a second level below it. */
function lastHeadRow(grid: Pick<Grid, 'merges'>, rows: readonly (readonly string[])[], from: number): number {
  let to = from
  for (const merge of grid.merges) {
    if (merge.top === from && merge.bottom > to) to = merge.bottom
  }
  const parents = grid.merges.filter(
    (merge) => merge.top === from && merge.bottom === from && merge.right > merge.left,
  )
  if (to === from && parents.some((parent) => hasSecondLevel(rows, parent))) to = from + 1
  return Math.min(to, from + mostLevels - 1, rows.length - 1)
}

function hasSecondLevel(
  rows: readonly (readonly string[])[],
  parent: { top: number; left: number; right: number },
): boolean {
  const below = (rows[parent.top + 1] ?? []).slice(parent.left, parent.right + 1).map(squeeze)
  return (
    below.length > 1 && new Set(below).size > 1 && below.every((cell) => cell !== '' && cell.length <= 12)
  )
}

function labelOf(rows: readonly (readonly string[])[], from: number, to: number, column: number): string {
  const parts: string[] = []
  for (let row = from; row <= to; row += 1) {
    const part = (rows[row]?.[column] ?? '').replace(/\s+/g, '')
    if (part !== '' && parts.at(-1) !== part) parts.push(part)
  }
  return parts.join('/')
}
