import type { Generated } from 'kysely'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { Json, JsonOrNull } from './json-column.ts'

/** The tables of migrations/0005_intake.sql, as queries see them (camelCase by plugin; dates as LocalDate strings). */
export interface IntakeBatchTable {
  jurisdictionId: number
  id: string
  kind: 'xlsx' | 'docx' | 'text'
  state: 'reading' | 'failed' | 'review' | 'importing' | 'imported' | 'undone' | 'discarded'
  fileId: string | null
  fileName: Generated<string>
  sourceDocumentId: string | null
  sourceKind: Generated<string>
  categoryCode: Generated<string>
  documentDate: LocalDate | null
  mapping: JsonOrNull
  options: JsonOrNull
  progressDone: Generated<number>
  progressTotal: Generated<number>
  errorCode: string | null
  errorDetail: string | null
  createdBy: string
  createdUnitId: string | null
  createdAt: Date
  importedAt: Date | null
  version: Generated<number>
}

export interface IntakeRowTable {
  jurisdictionId: number
  batchId: string
  rowNo: number
  source: Json
  draft: Json
  problems: Json
  problemCount: Generated<number>
  warningCount: Generated<number>
  included: Generated<boolean>
  matterId: string | null
}

export interface IntakeTables {
  intakeBatch: IntakeBatchTable
  intakeRow: IntakeRowTable
}
