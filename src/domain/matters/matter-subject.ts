import type { LocalDate } from '../dates/local-date.ts'
import type { RegisteringOfficeKind, UnitKind } from '../organisation/unit-kinds.ts'
import type { SourceKind } from './matter-sources.ts'
import type { MatterState } from './matter-states.ts'

/** Exactly one `lead`; extra leads of a source become `responsible`, flagged for review. */
export const matterUnitRoles = ['lead', 'responsible', 'supporting'] as const
export type MatterUnitRole = (typeof matterUnitRoles)[number]

export type MatterUnit = {
  unitId: string
  unitKind: UnitKind
  role: MatterUnitRole
  /** The named person (R3.1.1); the lead unit's is the one later rewarded or held to account. */
  responsiblePersonId: string | null
}

/** The dated sub-records that change dates, state or unit, each with its approver (R3.1.5). */
export const requestKinds = ['extension', 'suspension', 'transfer', 'cancellation', 'reopening'] as const
export type RequestKind = (typeof requestKinds)[number]

export const planStates = ['none', 'draft', 'submitted', 'returned', 'approved'] as const
export type PlanState = (typeof planStates)[number]

/** The one report that is open: inside the unit, before its head, or waiting for the office's answer. */
export const openReportStates = ['none', 'draft', 'awaiting-sign-off', 'submitted'] as const
export type OpenReportState = (typeof openReportStates)[number]

/** A request nobody has decided yet; there is at most one of each kind. */
export type PendingRequest = { kind: RequestKind; requestedBy: string; requestedByUnitId: string | null }

/** What the permission rules need to know about a matter: one load, no further questions. */
export type MatterSubject = {
  id: string
  state: MatterState
  source: SourceKind
  /** Set for a unit's inner matters (R1.6): nobody outside the unit sees them. */
  scopeUnitId: string | null
  /** The office that drafted it; for self-determined and inner matters the unit itself. */
  registeringUnitId: string
  registeringUnitKind: UnitKind
  units: readonly MatterUnit[]
  /** 牵头领导: the city leader named on the matter. */
  leadOfficialId: string | null
  /** Offices watching it by the division of labour (R1.4). */
  watchingUnitIds: readonly string[]
  /** Named readers of the verbatim 批示; null where it isn't restricted beyond its usual circle. */
  instructionReaderIds: readonly string[] | null
  /** True when it has children of the same scope that are not cancelled: its progress is then rolled up (R2.4). */
  hasChildren: boolean
  /** True while any of those children is neither closed out nor archived. */
  childrenOpen: boolean
  /** The last day of the objection window, computed on assignment. */
  objectUntil: LocalDate | null
  /** Null for work without a deadline. */
  dueOn: LocalDate | null
  /** The last day still in time: `dueOn`, or the next working day after it. */
  lapseOn: LocalDate | null
  suspendedOn: LocalDate | null
  confirmations: readonly { personId: string; office: RegisteringOfficeKind }[]
  objectionOpen: boolean
  plan: PlanState
  /** Milestones with a proposed new date that nobody has decided on. */
  milestoneMovesOpen: number
  report: OpenReportState
  /** True when the lead unit wants its head to sign reports, whatever the policy says (R1.7). */
  unitWantsSignOff: boolean
  requests: readonly PendingRequest[]
  extensionsGranted: number
  /** Indicators without a verdict in the acceptance that is under way. */
  undecidedIndicators: number
  /** The first day another reminder may go out (cool-down); null when none was sent. */
  remindAgainFrom: LocalDate | null
}

export const leadUnitOf = (subject: Pick<MatterSubject, 'units'>): MatterUnit | undefined =>
  subject.units.find((unit) => unit.role === 'lead')
