import type { Generated } from 'kysely'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { Json } from './json-column.ts'

/** The tables of migrations/0003_policy.sql, as queries see them (camelCase by plugin; dates as LocalDate strings). */
export interface PolicyVersionTable {
  jurisdictionId: number
  version: number
  state: 'draft' | 'adopted' | 'discarded'
  effectiveOn: LocalDate | null
  pack: Json
  note: Generated<string>
  draftedBy: string
  draftedAt: Date
  adoptedBy: string | null
  adoptedAt: Date | null
  rowVersion: Generated<number>
}

export interface PolicyTables {
  policyVersion: PolicyVersionTable
}
