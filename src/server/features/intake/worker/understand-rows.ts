import { createWorkingCalendar } from '../../../../domain/calendar/working-calendar.ts'
import { extractTasks } from '../../../../domain/intake/extract.ts'
import { guessMapping } from '../../../../domain/intake/ledger/column-mapping.ts'
import type { RowContext } from '../../../../domain/intake/ledger/draft-row.ts'
import type { EvaluatedRow } from '../../../../domain/intake/ledger/evaluate-row.ts'
import type { ColumnMapping } from '../../../../domain/intake/ledger/ledger-fields.ts'
import {
  findClassifiedInTable,
  markSharedTitles,
  yearOfCaption,
} from '../../../../domain/intake/ledger/ledger-rows.ts'
import {
  joinLedgerTables,
  type LedgerTable,
  readLedgerTable,
} from '../../../../domain/intake/ledger/read-ledger-table.ts'
import { evaluateSource, tableSource, textSource } from '../../../../domain/intake/ledger/source-row.ts'
import { buildUnitIndex } from '../../../../domain/intake/unit-recognition.ts'
import { findClassifiedHeading } from '../../../../domain/matters/classified-marking.ts'
import { AppError } from '../../../platform/app-error.ts'
import { cutText } from '../../../platform/cut-text.ts'
import { readPlainTable } from './plain-table.ts'
import type { BatchSettings, CityFacts, IntakeHead, StoredRow } from './protocol.ts'
import type { DocumentContent } from './read-document.ts'

export const mostRows = 5_000

export interface RowsToJudge {
  head: IntakeHead
  rows: StoredRow[]
  mapping: ColumnMapping
}

/** From the city's facts to what every row is judged by. */
export function rowContext(city: CityFacts, settings: BatchSettings): RowContext {
  return {
    today: city.today,
    documentDate: settings.documentDate === '' ? undefined : settings.documentDate,
    defaultSource: settings.source,
    defaultCategory: settings.category,
    units: buildUnitIndex(city.directory),
    directory: city.directory,
    people: city.people,
    categories: city.categories,
    policy: city.policy,
    calendar: createWorkingCalendar({ days: city.calendarDays, confirmedYears: city.confirmedYears }),
  }
}

/** What a file holds: the rows of its ledger, or the tasks in its text. `as` says which a Word document is to be read as. */
export function rowsOfDocument(
  content: DocumentContent,
  settings: BatchSettings,
  asked: { as: 'table' | 'text' | null; table: number },
): RowsToJudge {
  const ledgers = content.tables.map(readLedgerTable).filter((table) => table !== undefined)
  if (content.text !== null && (asked.as === 'text' || (asked.as === null && ledgers.length === 0))) {
    return rowsOfText(content.text, settings)
  }
  if (ledgers.length === 0) {
    const plain = content.tables.map(readPlainTable).find((table) => table !== undefined)
    if (!plain) throw new AppError('file-without-ledger')
    ledgers.push(plain)
  }
  return rowsOfLedgers(ledgers, settings, asked.table, content.text ?? '')
}

function rowsOfLedgers(
  ledgers: readonly LedgerTable[],
  settings: BatchSettings,
  chosen: number,
  around: string,
): RowsToJudge {
  const at = chosen < ledgers.length ? chosen : 0
  const table = joinLedgerTables(ledgers, at)
  if (!table || table.rows.length === 0) throw new AppError('file-empty')
  if (table.rows.length > mostRows) throw new AppError('file-too-many-rows', { params: { max: mostRows } })
  const mapping = guessMapping(table.labels)
  const marking = findClassifiedInTable(table, mapping) ?? findClassifiedHeading(around)?.text
  if (marking) throw new AppError('classified-refused', { params: { marking } })
  const rows = markSharedTitles(table.rows, mapping).map((row, index): StoredRow => {
    return { rowNo: index + 1, sortNo: index + 1, source: tableSource(row), edits: {}, included: true }
  })
  const head: IntakeHead = {
    kind: 'table',
    mapping: {
      table: at,
      tables: ledgers.map(({ name, rows: { length } }) => ({ name, rows: length })),
      columns: table.labels.map((label, column) => ({
        label,
        field: mapping[column] ?? null,
        samples: samplesOf(table, column),
      })),
    },
    text: '',
    documentDate: settings.documentDate || (yearOfCaption(table.caption) ?? findDateOfText(around)),
    documentTitle: table.caption[0] ?? titleOf(around),
    rowCount: rows.length,
  }
  return { head, rows, mapping }
}

const samplesOf = (table: LedgerTable, column: number): string[] =>
  [
    ...new Set(
      table.rows
        .slice(0, 200)
        .map((row) => cutText(row.cells[column] ?? '', 60))
        .filter((cell) => cell !== ''),
    ),
  ].slice(0, 3)

/** The tasks of a text; none at all is an answer too, and a person may add them by hand. */
export function rowsOfText(text: string, settings: BatchSettings): RowsToJudge {
  const marking = findClassifiedHeading(text)
  if (marking) throw new AppError('classified-refused', { params: { marking: marking.text } })
  const documentDate = settings.documentDate || findDateOfText(text)
  const tasks = extractTasks(text, documentDate === '' ? {} : { documentDate })
  if (tasks.length > mostRows) throw new AppError('file-too-many-rows', { params: { max: mostRows } })
  const rows = tasks.map((task, index): StoredRow => {
    const source = textSource(task)
    return { rowNo: index + 1, sortNo: source.start, source, edits: {}, included: true }
  })
  const head: IntakeHead = {
    kind: 'text',
    mapping: null,
    text,
    documentDate,
    documentTitle: titleOf(text),
    rowCount: rows.length,
  }
  return { head, rows, mapping: [] }
}

const titleOf = (text: string): string =>
  cutText((text.split('\n').find((line) => line.trim().length > 4) ?? '').trim(), 200)

/**
 * The date a document bears: the last full date standing on a line of its own, else the year of its number. A title that speaks of a later
 * year (a plan for the next one, issued in November) means that year.
 */
function findDateOfText(text: string): string {
  const alone = [
    ...text.matchAll(/^[ \t\u3000(\uff08]*(20\d{2})年(\d{1,2})月(\d{1,2})日[)\uff09]?[ \t\u3000\r]*$/gm),
  ].at(-1)
  const pad = (part: string | undefined) => (part ?? '').padStart(2, '0')
  const date = alone ? `${alone[1]}-${pad(alone[2])}-${pad(alone[3])}` : ''
  const head = text.trimStart().slice(0, 200)
  const title = /(20\d{2})年/.exec(head.split('\n').slice(0, 3).join(' '))?.[1] ?? ''
  if (title > date.slice(0, 4)) return title
  return date || (/[〔[【](20\d{2})[〕\]】]/.exec(head)?.[1] ?? '')
}

/** Judges every row; `report` is called now and then with how far it is. */
export function judgeRows(
  { rows, mapping }: Pick<RowsToJudge, 'rows' | 'mapping'>,
  context: RowContext,
  report: (done: number) => void,
): { row: StoredRow; evaluated: EvaluatedRow }[] {
  return rows.map((row, index) => {
    if (index % 250 === 0) report(index)
    return { row, evaluated: evaluateSource(row.source, row.edits, mapping, context) }
  })
}
