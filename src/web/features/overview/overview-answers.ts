import type { ResponseOutput } from '../../../contract/endpoint.ts'
import type { readOverview } from '../../../contract/matter-overview.ts'
import type { Light } from '../../../domain/matters/lights.ts'

export type Overview = ResponseOutput<typeof readOverview>
type Month = Overview['byMonth'][number]
type CohortLights = Overview['byCohort'][number]

/** The lights of open matters as charts stack them, most urgent first. */
export const chartLights = [
  'overdue',
  'behind',
  'near-due',
  'normal',
  'suspended',
] as const satisfies readonly Light[]

const lightOf = (cohort: CohortLights, light: Light): number =>
  cohort.lights.find((one) => one.light === light)?.count ?? 0

/** Overdue and behind together. */
export const redOf = (cohort: CohortLights): number => lightOf(cohort, 'overdue') + lightOf(cohort, 'behind')

/** Where most is red: the answer in the title of the chart by cohort; undefined where nothing is. */
export function reddestCohort(cohorts: readonly CohortLights[]): CohortLights | undefined {
  const [first] = cohorts.toSorted((a, b) => redOf(b) - redOf(a))
  return first && redOf(first) > 0 ? first : undefined
}

/** Due up to and with the month `today` is in, and how much of it was closed in time: the answer in the title of the chart by month. */
export function soFar(
  months: readonly Month[],
  today: string,
): { due: number; inTime: number; rate: number | null } {
  const past = months.filter(({ month }) => month <= today.slice(0, 7))
  const due = past.reduce((sum, month) => sum + month.due, 0)
  const inTime = past.reduce((sum, month) => sum + month.closedInTime, 0)
  return { due, inTime, rate: due === 0 ? null : Math.round((100 * inTime) / due) }
}

/** What is due in a month and not closed yet; never negative where a matter was closed twice. */
export const stillOpen = (month: Month): number =>
  Math.max(0, month.due - month.closedInTime - month.closedLate)

/** `2026-06` or `6` → 6. */
export const monthNumber = (month: string): number => Number(month.slice(-2).replace('-', ''))

/** The longest bars first, at most `most`, none of zero. */
export const largest = <T extends { count: number }>(points: readonly T[], most: number): T[] =>
  points
    .filter((point) => point.count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
