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

/** The same from counts per role, as a database adds them up. */
export function completionRateOfCounts(
  counts: readonly { role: MatterUnitRole; due: number; closedInTime: number; closedLate: number }[],
  policy: Pick<Policy, `ranking.${MatterUnitRole}-weight`>,
): CompletionRate {
  let [due, closedInTime, closedLate] = [0, 0, 0]
  for (const count of counts) {
    const weight = roleWeight(count.role, policy)
    due += weight * count.due
    closedInTime += weight * count.closedInTime
    closedLate += weight * count.closedLate
  }
  return {
    due,
    closedInTime,
    closedLate,
    rate: percent(closedInTime + closedLate, due),
    inTimeRate: percent(closedInTime, due),
  }
}

/** The rate over the matters due from one day to another, both included. */
export function completionRate(
  matters: readonly RatedMatter[],
  period: { from: LocalDate; to: LocalDate },
  policy: Pick<Policy, `ranking.${MatterUnitRole}-weight`>,
): CompletionRate {
  const counts = matters
    .filter((matter) => matter.dueOn >= period.from && matter.dueOn <= period.to)
    .map(({ role, completedOn, lapseOn }) => {
      const isClosed = completedOn !== null
      const inTime = isClosed && isOnTime(completedOn, lapseOn)
      return { role, due: 1, closedInTime: inTime ? 1 : 0, closedLate: isClosed && !inTime ? 1 : 0 }
    })
  return completionRateOfCounts(counts, policy)
}
