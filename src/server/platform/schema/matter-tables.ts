import type { Generated } from 'kysely'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { DecidingParty } from '../../../domain/matters/action-guards.ts'

/** The tables of migrations/0004_matters.sql, as queries see them (camelCase by plugin; dates as LocalDate strings). */
export interface CategoryTable {
  jurisdictionId: number
  code: string
  parentCode: string | null
  name: string
  sortOrder: number
  retired: Generated<boolean>
}

export interface SourceDocumentTable {
  jurisdictionId: number
  id: string
  title: string
  documentNumber: Generated<string>
  documentDate: LocalDate | null
  fileId: string | null
  text: Generated<string>
  createdBy: string
  createdAt: Date
}

export interface MatterTable {
  jurisdictionId: number
  id: string
  numberYear: number | null
  numberSeq: number | null
  title: string
  content: Generated<string>
  sourceKind:
    | 'decision'
    | 'meeting'
    | 'leader-instruction'
    | 'key-project'
    | 'long-term'
    | 'phased'
    | 'self-determined'
  sourceRef: Generated<string>
  sourceDocumentId: string | null
  sourceStart: number | null
  sourceEnd: number | null
  instructionText: Generated<string>
  categoryCode: string
  state:
    | 'draft'
    | 'awaiting-confirmation'
    | 'assigned'
    | 'planning'
    | 'in-progress'
    | 'awaiting-acceptance'
    | 'closed-out'
    | 'archived'
    | 'cancelled'
  supervisionMode: Generated<'tracking' | 'periodic'>
  scopeUnitId: string | null
  parentId: string | null
  weight: Generated<number>
  leadUnitId: string
  responsiblePersonId: string | null
  leadOfficialId: string | null
  registeringUnitId: string
  instructionReaderIds: string[] | null
  contactPersonId: string | null
  assignedOn: LocalDate | null
  originalDueOn: LocalDate | null
  dueOn: LocalDate | null
  reportingCycle: Generated<
    'none' | 'weekly' | 'biweekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly'
  >
  reviewOn: LocalDate | null
  acknowledgeBy: LocalDate | null
  objectUntil: LocalDate | null
  extensionsGranted: Generated<number>
  remindAgainFrom: LocalDate | null
  planBy: LocalDate | null
  nextReportOn: LocalDate | null
  warnOn: LocalDate | null
  behindOn: LocalDate | null
  lapseOn: LocalDate | null
  planState: Generated<'none' | 'draft' | 'submitted' | 'approved' | 'returned'>
  planVersion: Generated<number>
  planSubmittedBy: string | null
  planAnswer: Generated<string>
  acknowledgedOn: LocalDate | null
  acknowledgedBy: string | null
  claimedProgress: Generated<number>
  verifiedProgress: Generated<number>
  verifiedAt: Date | null
  acceptanceFailedAt: Date | null
  completedOn: LocalDate | null
  closedOn: LocalDate | null
  cancelledOn: LocalDate | null
  suspendedOn: LocalDate | null
  hasChildren: Generated<boolean>
  openProblem: Generated<boolean>
  public: Generated<boolean>
  searchText: Generated<string>
  searchPinyin: Generated<string>
  searchGrams: Generated<string[]>
  version: Generated<number>
  createdBy: string
  createdAt: Date
  updatedAt: Date
}

export interface NumberCounterTable {
  jurisdictionId: number
  year: number
  lastSeq: number
}

export interface MatterUnitTable {
  jurisdictionId: number
  matterId: string
  unitId: string
  role: 'lead' | 'responsible' | 'supporting'
  duty: Generated<string>
  personId: string | null
  sortOrder: Generated<number>
}

export interface MatterConfirmationTable {
  jurisdictionId: number
  matterId: string
  officeUnitId: string
  personId: string
  at: Date
}

export interface MilestoneTable {
  jurisdictionId: number
  id: string
  matterId: string
  sortOrder: number
  title: string
  deliverable: Generated<string>
  workingDays: number
  dependsOn: Generated<string[]>
  progressAtEnd: number
  personId: string | null
  baselineOn: LocalDate | null
  dueOn: LocalDate
  doneOn: LocalDate | null
  proposedDueOn: LocalDate | null
  proposedReason: Generated<string>
  proposedBy: string | null
  /** Who decides the proposed day as of now; kept by `refreshMatter`. */
  waitsAt: DecidingParty | null
  waitsFor: string | null
}

export interface IndicatorTable {
  jurisdictionId: number
  id: string
  matterId: string
  sortOrder: number
  name: string
  standard: Generated<string>
  unitOfMeasure: Generated<string>
  target: number | null
  direction: Generated<'at-least' | 'at-most' | 'done'>
  weight: Generated<number>
  howMeasured: Generated<string>
  latestValue: number | null
  verdict: 'exceeded' | 'met' | 'not-met' | null
  verdictNote: Generated<string>
  verdictBy: string | null
  verdictAt: Date | null
}

export interface ProgressReportTable {
  jurisdictionId: number
  id: string
  matterId: string
  state: 'draft' | 'awaiting-sign-off' | 'submitted' | 'accepted' | 'returned'
  dueOn: LocalDate | null
  claimedProgress: number
  text: Generated<string>
  problem: Generated<string>
  authorPersonId: string
  authorUnitId: string
  signedOffBy: string | null
  submittedAt: Date | null
  submittedOn: LocalDate | null
  answeredBy: string | null
  answeredAt: Date | null
  answer: Generated<string>
  answerDueOn: LocalDate | null
  version: Generated<number>
  createdAt: Date
}

export interface ReportValueTable {
  jurisdictionId: number
  reportId: string
  indicatorId: string
  value: number
}

export interface AttachmentTable {
  jurisdictionId: number
  id: string
  matterId: string
  ownerKind: 'matter' | 'report' | 'acceptance' | 'milestone' | 'request'
  ownerId: string
  fileId: string
}

export interface MatterRequestTable {
  jurisdictionId: number
  id: string
  matterId: string
  kind: 'objection' | 'extension' | 'suspension' | 'transfer' | 'cancellation' | 'reopening'
  state: 'pending' | 'granted' | 'refused' | 'withdrawn'
  reason: string
  proposedDueOn: LocalDate | null
  proposedUnitId: string | null
  proposedPersonId: string | null
  askedBy: string
  askedUnitId: string | null
  askedAt: Date
  askedOn: LocalDate
  approver: 'registering-office' | 'efficiency-office' | 'lead-official'
  answerBy: LocalDate | null
  decidedBy: string | null
  decidedAt: Date | null
  decision: Generated<string>
  grantedDueOn: LocalDate | null
  /** Who decides it as of now, while it is pending and no objection; kept by `refreshMatter`. */
  waitsAt: DecidingParty | null
  waitsFor: string | null
}

export interface AskerOverrideTable {
  jurisdictionId: number
  id: string
  matterId: string
  officeUnitId: string | null
  personId: string
  targetUnitId: string
  warning: string
  reason: string
  at: Date
}

export interface ReminderTable {
  jurisdictionId: number
  id: string
  matterId: string
  unitId: string
  sentBy: string | null
  onDate: LocalDate
  text: Generated<string>
}

export interface MatterTables {
  category: CategoryTable
  sourceDocument: SourceDocumentTable
  matter: MatterTable
  numberCounter: NumberCounterTable
  matterUnit: MatterUnitTable
  matterConfirmation: MatterConfirmationTable
  milestone: MilestoneTable
  indicator: IndicatorTable
  progressReport: ProgressReportTable
  reportValue: ReportValueTable
  attachment: AttachmentTable
  matterRequest: MatterRequestTable
  askerOverride: AskerOverrideTable
  reminder: ReminderTable
}
