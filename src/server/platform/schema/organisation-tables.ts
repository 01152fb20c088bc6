import type { Generated } from 'kysely'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { Json } from './json-column.ts'

/** The tables of migrations/0002_organisation.sql, as queries see them (camelCase by plugin; dates as LocalDate strings). */
export interface UnitTable {
  jurisdictionId: number
  id: string
  name: string
  shortName: string
  kind:
    | 'city-leadership'
    | 'party-office'
    | 'government-office'
    | 'efficiency-office'
    | 'appraisal-office'
    | 'organisation-department'
    | 'discipline-commission'
    | 'department'
    | 'town'
    | 'subdistrict'
    | 'zone'
    | 'media'
    | 'other'
  cohort: 'key-areas' | 'towns' | 'departments' | null
  parentId: string | null
  protocolOrder: number
  signOffRequired: Generated<boolean>
  ownArrangement: Generated<string>
  endedOn: LocalDate | null
  version: Generated<number>
}

export interface UnitAliasTable {
  jurisdictionId: number
  id: string
  unitId: string
  alias: string
  kind: 'alias' | 'former-name' | 'learned'
}

export interface PersonTable {
  jurisdictionId: number
  id: string
  name: string
  pinyin: Generated<string>
  phone: Generated<string>
  version: Generated<number>
}

export interface PostTable {
  jurisdictionId: number
  id: string
  personId: string
  unitId: string
  kind: 'city-leader' | 'principal' | 'party-secretary' | 'government-head' | 'deputy' | 'liaison' | 'staff'
  title: string
  protocolOrder: Generated<number>
  validFrom: LocalDate
  validTo: LocalDate | null
  confirmedBy: string | null
  proposedBy: string | null
  version: Generated<number>
}

export interface AdminRoleTable {
  jurisdictionId: number
  personId: string
  role: 'system-admin' | 'security-admin' | 'audit-admin'
  validFrom: LocalDate
  validTo: LocalDate | null
}

export interface DelegationTable {
  jurisdictionId: number
  id: string
  postId: string
  fromPersonId: string
  toPersonId: string
  validFrom: LocalDate
  validTo: LocalDate
  reason: string
  revokedAt: Date | null
}

export interface LeadingGroupMemberTable {
  jurisdictionId: number
  id: string
  personId: string
  role: 'head' | 'deputy-head' | 'member' | 'office-director'
  protocolOrder: number
  validFrom: LocalDate
  validTo: LocalDate | null
}

export interface WatchDutyTable {
  jurisdictionId: number
  id: string
  officeUnitId: string
  categories: Generated<string[]>
  cohorts: Generated<string[]>
  sources: Generated<string[]>
  clause: Generated<string>
}

export interface LinkageTable {
  jurisdictionId: number
  id: string
  personId: string
  kind: 'linked-town' | 'department-in-charge' | 'sponsored-project'
  unitId: string | null
  subject: Generated<string>
  validFrom: LocalDate
  validTo: LocalDate | null
}

export interface CalendarDayTable {
  jurisdictionId: number
  day: LocalDate
  kind: 'holiday' | 'workday'
  name: Generated<string>
}

export interface CalendarYearTable {
  jurisdictionId: number
  year: number
  confirmed: Generated<boolean>
  version: Generated<number>
}

export interface RightsProposalTable {
  jurisdictionId: number
  id: string
  kind: 'post' | 'linkage' | 'watch-duty' | 'admin-role' | 'admin-role-end'
  state: Generated<'pending' | 'confirmed' | 'refused'>
  change: Json
  personId: string | null
  unitId: string | null
  reason: string
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  decisionReason: Generated<string>
}

export interface OrganisationTables {
  unit: UnitTable
  unitAlias: UnitAliasTable
  person: PersonTable
  post: PostTable
  adminRole: AdminRoleTable
  delegation: DelegationTable
  leadingGroupMember: LeadingGroupMemberTable
  watchDuty: WatchDutyTable
  linkage: LinkageTable
  calendarDay: CalendarDayTable
  calendarYear: CalendarYearTable
  rightsProposal: RightsProposalTable
}
