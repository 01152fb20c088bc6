import type { CalendarDay } from '../../../../domain/calendar/working-calendar.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import type { DirectoryPerson, DirectoryUnit } from '../../../../domain/intake/ledger/draft-row.ts'
import type { TitledMatter } from '../../../../domain/intake/ledger/find-duplicates.ts'
import type { ColumnMapping, RowValues } from '../../../../domain/intake/ledger/ledger-fields.ts'
import type { SourceRow } from '../../../../domain/intake/ledger/source-row.ts'
import type { SourceKind } from '../../../../domain/matters/matter-sources.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import type { LedgerRecord } from './ledger-workbook.ts'

/** What the main thread and the parsing worker say to each other. Everything is plain data. */

/** The city as a row is judged by: who its units and people are, what its policy and calendar say. */
export interface CityFacts {
  today: LocalDate
  directory: DirectoryUnit[]
  people: DirectoryPerson[]
  categories: { code: string; name: string }[]
  policy: Policy
  calendarDays: CalendarDay[]
  confirmedYears: number[]
}

export interface BatchSettings {
  documentDate: string
  source: SourceKind
  category: string
}

/** What is read: a stored file, a pasted text, or rows read before that are to be understood anew. */
export type RowsFrom =
  | { kind: 'file'; path: string; name: string; as: 'table' | 'text' | null; table: number }
  | { kind: 'text'; text: string }
  | { kind: 'stored'; rows: StoredRow[]; mapping: ColumnMapping }

export interface StoredRow {
  rowNo: number
  sortNo: number
  source: SourceRow
  edits: RowValues
  included: boolean
}

export type WorkerTask =
  | { kind: 'read-text'; path: string; name: string }
  | { kind: 'intake'; from: RowsFrom; settings: BatchSettings; city: CityFacts }
  | { kind: 'write-ledger'; title: string; asOf: string; records: LedgerRecord[] }

/** How the columns of a file were understood, as stored with the batch. */
export interface StoredMapping {
  table: number
  tables: { name: string; rows: number }[]
  columns: { label: string; field: ColumnMapping[number]; samples: string[] }[]
}

/** A row ready to be written: its parts are JSON text already, so that the main thread has little to do. */
export interface RowToWrite {
  rowNo: number
  sortNo: number
  source: string
  edits: string
  draft: string
  problems: string
  errorCount: number
  warningCount: number
  included: boolean
}

export interface IntakeHead {
  kind: 'table' | 'text'
  /** Null for a text. */
  mapping: StoredMapping | null
  text: string
  documentDate: string
  documentTitle: string
  rowCount: number
}

export type FromWorker =
  | { type: 'progress'; done: number; total: number }
  | { type: 'head'; head: IntakeHead }
  /** Asks for the titles of the open matters of these units. */
  | { type: 'compare'; unitIds: string[] }
  | { type: 'rows'; rows: RowToWrite[] }
  | { type: 'text'; text: string }
  | { type: 'bytes'; bytes: Uint8Array }
  | { type: 'refused'; code: string; params: Record<string, string | number> }
  | { type: 'done' }

export type ToWorker = { type: 'open-matters'; matters: TitledMatter[] } | { type: 'no-more-matters' }
