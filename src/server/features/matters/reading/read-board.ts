import { sql } from 'kysely'
import type { readBoard as endpoint } from '../../../../contract/matter-overview.ts'
import { localDate, yearOf } from '../../../../domain/dates/local-date.ts'
import { cohortOf, cohorts } from '../../../../domain/organisation/unit-kinds.ts'
import type { Answer, Input, QueryContext } from '../../../platform/request-context.ts'
import { findUnits } from '../../organisation/public.ts'
import { loadPolicy } from '../../policy/public.ts'
import { inCategories } from './in-categories.ts'
import { countStandings, standingOf } from './standings.ts'

/** How units and cohorts stand (R1.1: like is compared with like), in protocol order; ranking is no business of this board. */
export async function readBoard(
  ctx: QueryContext,
  { query }: Input<typeof endpoint>,
): Promise<Answer<typeof endpoint>> {
  const { tx, jurisdictionId, today } = ctx
  const from = query.from ?? localDate(`${yearOf(today)}-01-01`)
  const to = query.to ?? localDate(`${yearOf(today)}-12-31`)
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  const within = query.category ? await inCategories(ctx, [query.category]) : sql<boolean>`true`
  const counts = await countStandings(ctx, { from, to }, within)
  const rules = { supervisingOfficesRanked: policy['ranking.supervising-offices-ranked'] }
  const units = (await findUnits(tx, jurisdictionId)).filter(
    (unit) =>
      unit.kind !== 'city-leadership' &&
      (unit.endedOn === null || counts.open.some((row) => row.unitId === unit.id)),
  )
  const filter: Record<string, string> = query.category
    ? { inner: 'no', category: query.category }
    : { inner: 'no' }
  return {
    from,
    to,
    units: units.map((unit) => ({
      unit: { id: unit.id, name: unit.name, shortName: unit.shortName, kind: unit.kind },
      cohort: cohortOf(unit, rules),
      ...standingOf(counts, new Set([unit.id]), policy),
      filter: { ...filter, unitId: unit.id, unitRole: 'lead' },
    })),
    cohorts: cohorts.map((cohort) => {
      const members = units.filter((unit) => cohortOf(unit, rules) === cohort).map((unit) => unit.id)
      return { cohort, ...standingOf(counts, new Set(members), policy), filter: { ...filter, cohort } }
    }),
    total: standingOf(counts, null, policy),
  }
}
