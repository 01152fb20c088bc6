import { ROLE_LABELS, type Role } from './role-words.ts'
import type { Span } from './task-types.ts'

export type ColumnUse = Role | 'title' | 'detail' | 'number'

export interface TableRow extends Span {
  cells: { use: ColumnUse; span: Span }[]
  /** Uses whose cell was empty and was taken from the row above (merged cells in the source). */
  inherited: ColumnUse[]
}

/** Columns that name the work, best first. The most telling one that is filled in every row becomes the title. */
const TITLE_COLUMNS: readonly RegExp[] = [
  /^(?:督办|督查|工作|任务|改革|重点|具体|主要|年度|整改|交办)*(?:事项|举措|任务|项目|工作)(?:名称)?$/,
  /^(?:具体|工作|主要|整改|推进)*(?:措施|内容|要点|任务内容|举措内容|目标任务)$/,
  /(?:事项|任务|举措|项目|措施|内容|问题|工作)|^(?:报表|表|材料)名称?$/,
]
const LONGEST_HEADER = 20
const LABELS = ROLE_LABELS.map(([pattern, role]) => ({ role, regex: new RegExp(`^(?:${pattern})$`) }))

/** A line with a tab between words, or with two upright bars, is a row. */
export function isTableLine(line: string): boolean {
  const words = line.trim()
  if (words.includes('\t')) return true
  const bar = words.indexOf('|')
  return bar >= 0 && words.indexOf('|', bar + 1) > 0
}

/** The cells of a line, trimmed, at their places; a leading and a closing pipe make no cell. */
function cellsOf(norm: string, line: Span): Span[] {
  const mark = norm.slice(line.start, line.end).includes('\t') ? '\t' : '|'
  const cells: Span[] = []
  let from = line.start
  for (let at = line.start; at <= line.end; at += 1) {
    if (at < line.end && norm.charAt(at) !== mark) continue
    cells.push(trimmed(norm, { start: from, end: at }))
    from = at + 1
  }
  if (mark === '|' && cells[0] && cells[0].start === cells[0].end) cells.shift()
  const last = cells.at(-1)
  if (mark === '|' && last && last.start === last.end) cells.pop()
  return cells
}

function trimmed(norm: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s*]/.test(norm.charAt(start))) start += 1
  while (end > start && /[\s*]/.test(norm.charAt(end - 1))) end -= 1
  return { start, end }
}

function columnUseOf(header: string): ColumnUse | undefined {
  const words = header.replace(/[\s:：]/g, '').replace(/\([^()]*\)$/, '')
  if (/^(?:序号|编号|序|项次|No\.?)$/.test(words)) return 'number'
  const role = LABELS.find(({ regex }) => regex.test(words))?.role
  if (role) return role
  return TITLE_COLUMNS.some((regex) => regex.test(words)) ? 'detail' : undefined
}

/** Reads the rows below each header of a run of table lines; lines before any header are no table we understand. */
export function readTable(norm: string, lines: Span[]): TableRow[] {
  const rows: TableRow[] = []
  let uses: (ColumnUse | undefined)[] | undefined
  let above = new Map<ColumnUse, Span>()
  const known = new Map<string, ColumnUse | undefined>()
  const headerUse = (words: string): ColumnUse | undefined => {
    if (words.length > LONGEST_HEADER) return undefined
    if (!known.has(words)) known.set(words, columnUseOf(words))
    return known.get(words)
  }
  for (const line of lines) {
    const cells = cellsOf(norm, line)
    if (cells.every((cell) => /^[-=: ]*$/.test(norm.slice(cell.start, cell.end)))) continue
    const header = cells.map((cell) => headerUse(norm.slice(cell.start, cell.end)))
    const named = header.filter((use) => use !== undefined)
    if (named.length >= 2 && (named.includes('detail') || named.some(isOffice))) {
      uses = withTitle(norm, header, cells, lines)
      above = new Map()
      continue
    }
    if (!uses || cells.length < 2) continue
    const row = readRow(norm, line, shifted(norm, cells, uses), uses, above)
    if (row) rows.push(row)
  }
  return rows
}

/** A row short of cells: one that begins with its number lost empty ones at the end, another was merged at the front. */
function shifted(norm: string, cells: Span[], uses: readonly (ColumnUse | undefined)[]): Span[] {
  const [first] = cells
  if (cells.length >= uses.length || !first) return cells
  // «15.推进…|教育局|»: the class before the work is told once, in the row above
  const work = uses.indexOf('title')
  if (work > 0 && work + cells.length <= uses.length && !uses.includes('number')) {
    if (/^[0-9]{1,3}[.、]/.test(norm.slice(first.start, first.end)))
      return [...Array.from({ length: work }, () => ({ start: 0, end: 0 })), ...cells]
  }
  if (uses[0] !== 'number' || /^[0-9(]/.test(norm.slice(first.start, first.end))) return cells
  return [...Array.from({ length: uses.length - cells.length }, () => ({ start: 0, end: 0 })), ...cells]
}

function withTitle(
  norm: string,
  header: (ColumnUse | undefined)[],
  headerCells: Span[],
  lines: Span[],
): (ColumnUse | undefined)[] {
  const rows = lines.map((line) => cellsOf(norm, line)).filter((cells) => cells.length === header.length)
  const score = (column: number): number => {
    const head = headerCells[column]
    const words = head ? norm.slice(head.start, head.end).replace(/[\s:：]/g, '') : ''
    const rank = TITLE_COLUMNS.findIndex((regex) => regex.test(words))
    const values = rows.map((cells) => {
      const cell = cells[column]
      return cell ? norm.slice(cell.start, cell.end) : ''
    })
    const filled = values.filter((value) => value !== '')
    const telling = new Set(filled).size / Math.max(1, values.length)
    return Math.round(telling * 10) * 10 - rank
  }
  const hasDetail = header.includes('detail')
  const columns = header.flatMap((use, column) =>
    use === 'detail' || (!hasDetail && use === undefined) ? [column] : [],
  )
  const best = columns.sort((a, b) => score(b) - score(a) || a - b)[0]
  return header.map((use, column) => (column === best ? 'title' : use))
}

/** A heading that names who does the work, so that a column we do not know may be the work itself: «民生实事». */
const isOffice = (use: ColumnUse | undefined): boolean => use === 'lead' || use === 'responsible'

const INHERITABLE: readonly ColumnUse[] = ['lead', 'responsible']

function readRow(
  norm: string,
  line: Span,
  cells: Span[],
  uses: (ColumnUse | undefined)[],
  above: Map<ColumnUse, Span>,
): TableRow | undefined {
  const row: TableRow = { ...line, cells: [], inherited: [] }
  uses.forEach((use, column) => {
    const cell = cells[column]
    if (!use || !cell) return
    const empty = cell.start === cell.end || /^(?:″|〃|同上|-|\/|无)$/.test(norm.slice(cell.start, cell.end))
    const previous = above.get(use)
    if (!empty) {
      row.cells.push({ use, span: cell })
      above.set(use, cell)
    } else if (previous && INHERITABLE.includes(use)) {
      row.cells.push({ use, span: previous })
      row.inherited.push(use)
    }
  })
  return row.cells.some((cell) => cell.use === 'title') ? row : undefined
}
