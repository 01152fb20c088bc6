import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import type { LocalDate } from '../../dates/local-date.ts'
import type { Indicator } from '../../matters/indicator.ts'
import type { SourceKind } from '../../matters/matter-sources.ts'
import type { UnitKind } from '../../organisation/unit-kinds.ts'
import type { ReportingCycle } from '../../policy/catalogue.ts'
import type { Policy } from '../../policy/policy-pack.ts'
import type { UnitIndex } from '../unit-recognition.ts'
import type { LedgerField } from './ledger-fields.ts'

/** What a person must correct (error) or should look at (warning) in one cell before the row becomes a matter. */
export const rowProblemCodes = [
  'title-missing',
  'text-too-long',
  'title-composed',
  'lead-missing',
  'lead-from-responsible',
  'several-leads',
  'unit-unknown',
  'unit-ambiguous',
  'unit-class',
  'unit-by-typo',
  'unit-twice',
  'due-missing',
  'date-unreadable',
  'date-does-not-exist',
  'date-in-past',
  'date-on-rest-day',
  'date-year-assumed',
  'date-from-duration',
  'date-from-event',
  'start-after-due',
  'long-term-assumed',
  'cycle-unknown',
  'person-unknown',
  'person-ambiguous',
  'several-people',
  'source-unknown',
  'category-unknown',
  'progress-unreadable',
  'number-registered',
  'duplicate-in-file',
  'duplicate-open',
  'extraction-uncertain',
] as const
export type RowProblemCode = (typeof rowProblemCodes)[number]

export interface RowProblem {
  field: LedgerField
  severity: 'error' | 'warning'
  code: RowProblemCode
  params: Readonly<Record<string, string | number>>
  /** Units to choose from, for an ambiguous name or a class such as 各镇. */
  unitIds?: readonly string[]
}

/** A unit as written; `unitId` is null while nobody knows which one is meant. */
export interface DraftUnit {
  name: string
  unitId: string | null
}

export interface DraftPerson {
  name: string
  personId: string | null
}

/** One row as the system understands it. */
export interface DraftRow {
  title: string
  content: string
  indicators: readonly Omit<Indicator, 'id'>[]
  startOn: LocalDate | null
  dueOn: LocalDate | null
  /** The time words as written, for work without a date. */
  dueText: string
  reviewOn: LocalDate | null
  cycle: ReportingCycle
  lead: DraftUnit | null
  responsible: readonly DraftUnit[]
  supporting: readonly DraftUnit[]
  leadOfficial: DraftPerson | null
  person: DraftPerson | null
  source: SourceKind
  sourceRef: string
  categoryCode: string
  claimed: number | null
  verified: number | null
  status: string
  lastProgress: string
  number: string
}

export interface DirectoryUnit {
  unitId: string
  name: string
  shortName: string
  kind: UnitKind
  aliases: string[]
  formerNames: string[]
}

export interface DirectoryPerson {
  personId: string
  name: string
  posts: readonly { unitId: string; title: string; cityLeader: boolean }[]
}

/** Everything a row is judged by. Built once for a file. */
export interface RowContext {
  today: LocalDate
  /** YYYY, YYYY-MM or YYYY-MM-DD of the document, giving bare months their year; undefined when nothing says it. */
  documentDate: string | undefined
  defaultSource: SourceKind
  defaultCategory: string
  units: UnitIndex
  directory: readonly DirectoryUnit[]
  people: readonly DirectoryPerson[]
  categories: readonly { code: string; name: string }[]
  policy: Policy
  calendar: WorkingCalendar
}
