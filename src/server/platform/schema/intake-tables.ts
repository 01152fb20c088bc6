import type { Generated } from 'kysely'
import type { Json, JsonOrNull } from './json-column.ts'

/** The tables of migrations/0005_intake.sql, as queries see them (camelCase by plugin; dates as LocalDate strings). */
export interface IntakeBatchTable {
  jurisdictionId: number
  id: string
  format: 'xlsx' | 'docx' | 'pdf' | 'txt' | 'md' | 'paste'
  kind: 'table' | 'text' | null
  state: 'reading' | 'failed' | 'review' | 'importing' | 'imported' | 'discarded'
  fileId: string | null
  fileName: string
  documentTitle: Generated<string>
  documentDate: Generated<string>
  text: Generated<string>
  sourceKind: Generated<string>
  categoryCode: string
  mapping: JsonOrNull
  sourceDocumentId: string | null
  progressDone: Generated<number>
  progressTotal: Generated<number>
  workNo: Generated<number>
  errorCode: string | null
  errorParams: JsonOrNull
  createdBy: string
  createdUnitId: string | null
  createdAt: Date
  importedAt: Date | null
  importedBy: JsonOrNull
  version: Generated<number>
}

export interface IntakeRowTable {
  jurisdictionId: number
  batchId: string
  rowNo: number
  sortNo: number
  source: Json
  edits: Json
  draft: Json
  problems: Json
  errorCount: Generated<number>
  warningCount: Generated<number>
  included: Generated<boolean>
  matterId: string | null
  version: Generated<number>
}

export interface IntakeTables {
  intakeBatch: IntakeBatchTable
  intakeRow: IntakeRowTable
}
