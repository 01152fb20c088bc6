import type { LocalDate } from '../dates/local-date.ts'
import type { Policy } from '../policy/policy-pack.ts'
import type { MatterUnitRole } from './matter-subject.ts'
import { isOnTime } from './on-time.ts'

/** 办结率 = closed in time or late ÷ all due in the period, both shown; weighted by the unit's role (lead 1, responsible ½, supporting 0). */
export type RatedMatter = {
  role: MatterUnitRole
  dueOn: LocalDate
  lapseOn: LocalDate
  /** The day it counts as completed, once closed out; null while it is open. */
  completedOn: LocalDate | null
}

export type CompletionRate = {
  due: number
  closedInTime: number
  closedLate: number
  /** Percent with one decimal; null where nothing was due. */
  rate: number | null
  inTimeRate: number | null
}

/** The weight a unit's role carries under the policy. */
export const roleWeight = (
  role: MatterUnitRole,
  policy: Pick<Policy, `ranking.${MatterUnitRole}-weight`>,
): number => policy[`ranking.${role}-weight`]

const percent = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part * 1000) / whole) / 10 : null

/** The rate over the matters due from one day to another, both included. */
export function completionRate(
  matters: readonly RatedMatter[],
  period: { from: LocalDate; to: LocalDate },
  policy: Pick<Policy, `ranking.${MatterUnitRole}-weight`>,
): CompletionRate {
  let [due, closedInTime, closedLate] = [0, 0, 0]
  for (const matter of matters) {
    if (matter.dueOn < period.from || matter.dueOn > period.to) continue
    const weight = roleWeight(matter.role, policy)
    due += weight
    if (matter.completedOn === null) continue
    if (isOnTime(matter.completedOn, matter.lapseOn)) closedInTime += weight
    else closedLate += weight
  }
  return {
    due,
    closedInTime,
    closedLate,
    rate: percent(closedInTime + closedLate, due),
    inTimeRate: percent(closedInTime, due),
  }
}
