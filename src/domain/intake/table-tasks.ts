import { assign } from './assignment.ts'
import { timeOfItem } from './bracket-tasks.ts'
import { wholeCell } from './deadline-phrase.ts'
import { type Draft, NOTHING_INHERITED } from './draft.ts'
import { type Responsibility, readRoleCell } from './responsibility.ts'
import type { Source } from './source.ts'
import { type ColumnUse, isTableLine, readTable, type TableRow } from './table.ts'
import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'
import { headingTitle } from './title.ts'

const ROLES = ['lead', 'responsible', 'support', 'leader', 'deadline', 'rhythm', 'standard'] as const
type ReadRole = (typeof ROLES)[number]
const isRole = (use: ColumnUse): use is ReadRole => (ROLES as readonly ColumnUse[]).includes(use)

/** Every row of the document's tables as a task, and the text with the tables blanked out, offsets unchanged. */
export function tableTasks(source: Source): { drafts: Draft[]; prose: string } {
  const runs: Span[][] = []
  const prose: string[] = []
  let at = 0
  let inTable = false
  for (const line of source.norm.split('\n')) {
    const span = { start: at, end: at + line.length }
    const isRow = isTableLine(line)
    if (isRow && inTable) runs.at(-1)?.push(span)
    else if (isRow) runs.push([span])
    if (line.trim() !== '') inTable = isRow
    prose.push(isRow ? ' '.repeat(line.length) : line)
    at += line.length + 1
  }
  const drafts = runs.flatMap((lines) => readTable(source.norm, lines).flatMap((row) => rowTask(source, row)))
  return { drafts, prose: prose.join('\n') }
}

function rowTask(source: Source, row: TableRow): Draft[] {
  const titleCell = row.cells.find((cell) => cell.use === 'title')?.span
  if (!titleCell) return []
  const title = headingTitle(source.norm, withoutNumber(source.norm, titleCell), [])
  if (title.end - title.start < 2) return []
  const block = rowResponsibility(source.norm, row)
  const timed = timeOfRow(source, row, block, titleCell)
  const assignment = assign(source, block)
  if (assignment.lead.length + assignment.support.length + assignment.leaders.length === 0 && !timed.time)
    return []
  const inherited = row.inherited.some((use) => use === 'lead' || use === 'responsible')
  return [
    {
      ...assignment,
      ...(inherited ? { why: 'from-row-above' as const } : {}),
      title,
      span: { start: row.start, end: row.end },
      standardsIn: { start: titleCell.start, end: row.end },
      time: timed.time,
      timeWhy: timed.why,
      checks: [],
    },
  ]
}

function rowResponsibility(norm: string, row: TableRow): Responsibility {
  const whole: Responsibility = {
    start: row.start,
    end: row.end,
    lead: [],
    responsible: [],
    support: [],
    leaders: [],
    times: [],
    standards: [],
    form: 'labels',
  }
  for (const { use, span } of row.cells) {
    if (!isRole(use)) continue
    const cell = readRoleCell(norm, span, use)
    for (const part of ['lead', 'responsible', 'support', 'leaders', 'times', 'standards'] as const) {
      whole[part].push(...cell[part])
    }
  }
  return whole
}

function timeOfRow(
  source: Source,
  row: TableRow,
  block: Responsibility,
  titleCell: Span,
): ReturnType<typeof timeOfItem> {
  for (const cell of block.times) {
    const period = wholeCell(source.norm.slice(cell.start, cell.end))
    if (period) {
      const time: TimePhrase = { ...cell, kind: 'recurring', bound: 'by', date: null, recurring: period }
      return { time, several: false }
    }
  }
  const details = row.cells
    .filter((cell) => cell.use === 'detail' || cell.use === 'standard')
    .map((cell) => cell.span)
  const named = timeOfItem(source, titleCell, block.times.length > 0 ? block : undefined, NOTHING_INHERITED)
  if (named.time) return named
  for (const cell of details) {
    const found = timeOfItem(source, cell, undefined, NOTHING_INHERITED)
    if (found.time) return found
  }
  return named
}

function withoutNumber(norm: string, cell: Span): Span {
  const number =
    /^(?:[0-9]{1,3}[.、]|\([0-9一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-·•]{1,4})\s?/.exec(
      norm.slice(cell.start, cell.end),
    )
  return { start: cell.start + (number?.[0].length ?? 0), end: cell.end }
}
