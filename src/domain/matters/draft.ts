import type { LocalDate } from '../dates/local-date.ts'
import type { ReportingCycle } from '../policy/catalogue.ts'
import type { Indicator } from './indicator.ts'
import type { SourceKind } from './matter-sources.ts'

/** A matter as intake proposes it (R2.2): unnumbered, nothing registered, to be reviewed and submitted by an office. */
export type MatterDraft = {
  /** Made by the caller, unique for ever. */
  id: string
  title: string
  content: string
  source: SourceKind
  /** Where it was decided, in words: a document number, a meeting, an instruction. */
  sourceRef: string
  /** The document it was read from; for a text also the UTF-16 offsets of its sentence there. */
  sourceDocument: { id: string; start: number | null; end: number | null } | null
  categoryCode: string
  leadUnitId: string
  /** The lead unit's named person (R3.1.1); null until the unit names one. */
  responsiblePersonId: string | null
  /** 牵头领导. */
  leadOfficialId: string | null
  /** Without the lead unit; in the order of the source, each unit once. */
  otherUnits: readonly { unitId: string; role: 'responsible' | 'supporting' }[]
  /** Null for work without a deadline, which has a cycle and a review date instead (R3.1.2). */
  dueOn: LocalDate | null
  reviewOn: LocalDate | null
  cycle: ReportingCycle
  indicators: readonly Omit<Indicator, 'id'>[]
  milestones: readonly DraftMilestone[]
  /** Set when the work had begun before the system knew it (R2.7). */
  inMotion: InMotion | null
}

export type DraftMilestone = {
  title: string
  deliverable: string
  workingDays: number
  progressAtEnd: number
  dueOn: LocalDate
}

/** History brought in from outside: what was known on the day of loading. */
export type InMotion = {
  startedOn: LocalDate | null
  claimedProgress: number
  verifiedProgress: number
  /** The last progress and the status in the ledger's own words. */
  lastProgress: string
  status: string
}
