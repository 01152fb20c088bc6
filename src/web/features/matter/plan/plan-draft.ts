import type { BodyInput } from '../../../../contract/endpoint.ts'
import type { savePlan } from '../../../../contract/matter-plan.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import type { IndicatorDirection } from '../../../../domain/matters/indicator.ts'
import type { Plan } from '../../../../domain/matters/plan-validation.ts'
import { newId } from '../../../lib/new-id.ts'
import type { Matter } from '../lib/matter-types.ts'

/** The plan as it is being typed: numbers and days may be missing. Plain JSON, so that it survives a reload. */
export interface MilestoneDraft {
  id: string
  title: string
  deliverable: string
  workingDays: number | null
  dependsOn: string[]
  responsiblePersonId: string | null
  progressAtEnd: number | null
  dueOn: LocalDate | null
}

export interface IndicatorDraft {
  id: string
  name: string
  standard: string
  unitOfMeasure: string
  target: number | null
  direction: IndicatorDirection
  weight: number | null
  howMeasured: string
}

export interface UnitDraft {
  unitId: string
  duty: string
  responsiblePersonId: string | null
}

export interface PlanDraft {
  /** The plan's version it was begun from: If-Match. */
  baseVersion: number
  milestones: MilestoneDraft[]
  indicators: IndicatorDraft[]
  units: UnitDraft[]
}

export const draftOf = (matter: Matter): PlanDraft => ({
  baseVersion: matter.plan.version,
  milestones: matter.plan.milestones.map((item) => ({
    id: item.id,
    title: item.title,
    deliverable: item.deliverable,
    workingDays: item.workingDays,
    dependsOn: [...item.dependsOn],
    responsiblePersonId: item.person?.id ?? null,
    progressAtEnd: item.progressAtEnd,
    dueOn: item.dueOn,
  })),
  indicators: matter.indicators.map((item) => ({
    id: item.id,
    name: item.name,
    standard: item.standard,
    unitOfMeasure: item.unitOfMeasure,
    target: item.target,
    direction: item.direction,
    weight: item.weight,
    howMeasured: item.howMeasured,
  })),
  units: matter.units.map((item) => ({
    unitId: item.unit.id,
    duty: item.duty,
    responsiblePersonId: item.person?.id ?? null,
  })),
})

/** A new milestone follows the last one, ends with the whole and is the lead unit's person's until it is given to another. */
export const newMilestone = (plan: PlanDraft, leadUnitId: string | undefined): MilestoneDraft => {
  const last = plan.milestones.at(-1)
  const lead = plan.units.find((unit) => unit.unitId === leadUnitId)
  return {
    id: newId(),
    title: '',
    deliverable: '',
    workingDays: null,
    dependsOn: last ? [last.id] : [],
    responsiblePersonId: lead?.responsiblePersonId ?? null,
    progressAtEnd: null,
    dueOn: null,
  }
}

/** Names a unit's person; that of the lead unit also takes the milestones nobody was named for. */
export function nameUnitPerson(
  plan: PlanDraft,
  unitId: string,
  responsiblePersonId: string | null,
  leadUnitId: string | undefined,
): Pick<PlanDraft, 'units' | 'milestones'> {
  const units = plan.units.map((unit) => (unit.unitId === unitId ? { ...unit, responsiblePersonId } : unit))
  if (unitId !== leadUnitId) return { units, milestones: plan.milestones }
  const milestones = plan.milestones.map((item) =>
    item.responsiblePersonId === null ? { ...item, responsiblePersonId } : item,
  )
  return { units, milestones }
}

export const newIndicator = (): IndicatorDraft => ({
  id: newId(),
  name: '',
  standard: '',
  unitOfMeasure: '',
  target: null,
  direction: 'at-least',
  weight: 1,
  howMeasured: '',
})

/** As the domain's check reads it; an empty number is out of range there, and said so. */
export const planOf = (draft: PlanDraft, matter: Matter, end: LocalDate): Plan => ({
  milestones: draft.milestones.map((item) => ({
    ...item,
    workingDays: item.workingDays ?? 0,
    progressAtEnd: item.progressAtEnd ?? 0,
    dueOn: item.dueOn ?? end,
  })),
  indicators: draft.indicators.map((item) => ({ ...item, weight: item.weight ?? 0 })),
  units: draft.units.map((item) => ({
    ...item,
    role: matter.units.find((unit) => unit.unit.id === item.unitId)?.role ?? 'supporting',
  })),
})

/** As it is sent. What cannot be sent yet (no days, no date) takes the least value; the live check still names it. */
export const bodyOf = (draft: PlanDraft, end: LocalDate): BodyInput<typeof savePlan> => ({
  milestones: draft.milestones.map((item) => ({
    ...item,
    workingDays: item.workingDays ?? 1,
    progressAtEnd: item.progressAtEnd ?? 100,
    dueOn: item.dueOn ?? end,
  })),
  indicators: draft.indicators.map((item) => ({ ...item, weight: item.weight ?? 1 })),
  units: draft.units,
})
