import type { DraftInput } from '../../../../contract/matter-drafts.ts'
import { defaultSupervisionMode } from '../../../../domain/matters/matter-sources.ts'
import { defaultCycle } from '../../../../domain/matters/reporting-cycle.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { searchColumnsOf } from '../search-columns.ts'
import type { NewMatter } from './insert-matters.ts'

type Scope = Pick<QueryContext, 'jurisdictionId' | 'now' | 'actor'>
type Units = DraftInput['units']

/** The columns a draft says; the same on creating and on editing. Mode and cycle fall back to what the policy gives. */
export function saidColumns(said: DraftInput, policy: Policy) {
  const supervisionMode = said.supervisionMode ?? defaultSupervisionMode(said.source)
  const dueOn = said.dueOn ?? null
  const lead = said.units.find((unit) => unit.role === 'lead')
  return {
    title: said.title,
    content: said.content,
    sourceKind: said.source,
    sourceRef: said.sourceRef,
    categoryCode: said.category,
    supervisionMode,
    reportingCycle: said.reportingCycle ?? defaultCycle(supervisionMode, dueOn !== null, policy),
    leadUnitId: lead?.unitId ?? '',
    responsiblePersonId: lead?.personId ?? null,
    leadOfficialId: said.leadOfficialId ?? null,
    contactPersonId: said.contactPersonId ?? null,
    originalDueOn: dueOn,
    dueOn,
    reviewOn: said.reviewOn ?? null,
    instructionText: said.instructionText,
    instructionReaderIds: said.instructionReaderIds ?? null,
    ...searchColumnsOf(said),
  }
}

export const unitRows = (jurisdictionId: number, matterId: string, units: Units): NewMatter['units'] =>
  units.map((unit, index) => ({
    jurisdictionId,
    matterId,
    unitId: unit.unitId,
    role: unit.role,
    duty: unit.duty,
    personId: unit.personId ?? null,
    sortOrder: unit.role === 'lead' ? 0 : index + 1,
  }))

export const indicatorRows = (
  jurisdictionId: number,
  matterId: string,
  indicators: DraftInput['indicators'],
): NewMatter['indicators'] =>
  indicators.map((indicator, index) => ({
    jurisdictionId,
    matterId,
    id: indicator.id,
    sortOrder: index + 1,
    name: indicator.name,
    standard: indicator.standard,
    unitOfMeasure: indicator.unitOfMeasure,
    target: indicator.direction === 'done' ? null : (indicator.target ?? null),
    direction: indicator.direction,
    weight: indicator.weight,
    howMeasured: indicator.howMeasured,
  }))

/** A draft as it is written first; nothing is asked of anybody yet. */
export function newMatter(
  scope: Scope,
  id: string,
  said: DraftInput,
  more: { policy: Policy; registeringUnitId: string; innerToUnitId?: string | null | undefined } & {
    parentId?: string
    weight?: number
  },
): NewMatter {
  const { jurisdictionId, now, actor } = scope
  return {
    row: {
      ...blankDates,
      jurisdictionId,
      id,
      state: 'draft',
      ...saidColumns(said, more.policy),
      scopeUnitId: more.innerToUnitId ?? null,
      parentId: more.parentId ?? null,
      weight: more.weight ?? 1,
      registeringUnitId: more.registeringUnitId,
      createdBy: actor.personId,
      createdAt: now,
      updatedAt: now,
    },
    units: unitRows(jurisdictionId, id, said.units),
    indicators: indicatorRows(jurisdictionId, id, said.indicators),
    milestones: [],
  }
}

/** Every column that is empty before registration. */
export const blankDates = {
  numberYear: null,
  numberSeq: null,
  sourceDocumentId: null,
  sourceStart: null,
  sourceEnd: null,
  assignedOn: null,
  acknowledgeBy: null,
  objectUntil: null,
  planBy: null,
  planSubmittedBy: null,
  acknowledgedOn: null,
  acknowledgedBy: null,
  remindAgainFrom: null,
  nextReportOn: null,
  warnOn: null,
  behindOn: null,
  lapseOn: null,
  completedOn: null,
  closedOn: null,
  cancelledOn: null,
  suspendedOn: null,
  verifiedAt: null,
  acceptanceFailedAt: null,
} as const
