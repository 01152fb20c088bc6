import type { ResponseOutput } from '../../../contract/endpoint.ts'
import type { readBoard } from '../../../contract/matter-overview.ts'
import type { Light } from '../../../domain/matters/lights.ts'
import { openStates } from '../../../domain/matters/matter-states.ts'
import { type Cohort, cohorts } from '../../../domain/organisation/unit-kinds.ts'

export type Board = ResponseOutput<typeof readBoard>
export type BoardUnit = Board['units'][number]
export type Standing = Board['total']

/** The lights of open matters, in the order of a bar. */
export const openLights = [
  'overdue',
  'behind',
  'near-due',
  'normal',
  'suspended',
] as const satisfies readonly Light[]

export const boardSorts = ['official', 'urgent', 'rate', 'inTime'] as const
export type BoardSort = (typeof boardSorts)[number]

/** Units under the cohort they are compared in, those nobody ranks at the end. Empty groups are left out. */
export function groupUnits(
  units: readonly BoardUnit[],
  sort: BoardSort,
): { cohort: Cohort | null; units: BoardUnit[] }[] {
  return [...cohorts, null]
    .map((cohort) => ({
      cohort,
      units: sortUnits(
        units.filter((one) => one.cohort === cohort),
        sort,
      ),
    }))
    .filter((group) => group.units.length > 0)
}

/** The official order is the server's; units without a figure come last in any other. */
export function sortUnits(units: readonly BoardUnit[], sort: BoardSort): BoardUnit[] {
  switch (sort) {
    case 'official':
      return [...units]
    case 'urgent':
      return units.toSorted((a, b) => urgency(b) - urgency(a))
    case 'rate':
      return units.toSorted((a, b) => rank(a.completion.rate) - rank(b.completion.rate))
    case 'inTime':
      return units.toSorted((a, b) => rank(a.completion.inTimeRate) - rank(b.completion.inTimeRate))
  }
}

const rank = (rate: number | null): number => rate ?? 1000
const urgency = (unit: BoardUnit): number =>
  countOf(unit, 'overdue') * 10_000 + countOf(unit, 'behind') * 100 + countOf(unit, 'near-due')

export const countOf = (standing: Standing, light: Light): number => standing.lights[light] ?? 0

/** The list behind a number: the server's filter for the unit or cohort, narrowed. */
export const within = (
  filter: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Record<string, string> => ({ ...filter, ...more })

/** Open matters in whatever light. */
export const stillOpen = { state: openStates.join(',') }

/** What was due in the period, done or not: the matters behind 办结率, in which a unit counts as responsible too. */
export function dueIn(
  board: Pick<Board, 'from' | 'to'>,
  filter: Readonly<Record<string, string>>,
): Record<string, string> {
  const { unitRole: _, ...rest } = filter
  const state = [...openStates, 'closed-out', 'archived'].join(',')
  return { ...rest, state, dueFrom: board.from, dueTo: board.to }
}
