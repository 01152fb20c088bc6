import { type RawBuilder, sql } from 'kysely'
import type { readOverview as endpoint } from '../../../../contract/matter-overview.ts'
import { localDate, yearOf } from '../../../../domain/dates/local-date.ts'
import { lights } from '../../../../domain/matters/lights.ts'
import { isCityLeader } from '../../../../domain/permissions/actor.ts'
import type { Answer, Input, QueryContext } from '../../../platform/request-context.ts'
import { loadPolicy } from '../../policy/public.ts'
import { inScope } from './caller-scope.ts'
import { findDuties } from './find-duties.ts'
import { openStatesSql, showsLight } from './light-sql.ts'
import { matterRows } from './matter-rows.ts'
import { byCategory, byCohort, byMonth, bySource, byState } from './overview-series.ts'
import { countLights } from './read-workbench.ts'
import { countStandings, standingOf } from './standings.ts'

const [redShown, problemsShown, decisionsShown] = [20, 10, 40]

/** Counts are exact up to here, as totals of lists are. */
const exactTo = 10_000

/** For leaders (R10): what needs my decision, what is red in what I am in charge of, how the city stands; every number opens its list. */
export async function readOverview(
  ctx: QueryContext,
  { query }: Input<typeof endpoint>,
): Promise<Answer<typeof endpoint>> {
  const { tx, jurisdictionId, today } = ctx
  const scope = query.scope ?? (isCityLeader(ctx.actor) ? 'charge' : 'city')
  const within: RawBuilder<boolean> =
    scope === 'charge' ? await inScope(ctx, 'charge') : sql<boolean>`m.scope_unit_id is null`
  const filter: Record<string, string> = scope === 'charge' ? { scope } : { inner: 'no' }
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  const year = yearOf(today)
  const period = { from: localDate(`${year}-01-01`), to: localDate(`${year}-12-31`) }

  const [decisions, red, problems, counts, own, states, sources, categories, months] = await Promise.all([
    findDuties(ctx, policy, decisionsShown, ['decide-request', 'decide-milestone-move']),
    findRed(ctx, within),
    findProblems(ctx, within),
    countStandings(ctx, period, within),
    countLights(ctx, scope, exactTo),
    byState(ctx, within, filter),
    bySource(ctx, within, filter),
    byCategory(ctx, within, filter),
    byMonth(ctx, within, filter, year),
  ])
  const rows = await matterRows(ctx, [...new Set([...decisions.ids, ...red.ids, ...problems])])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const shown = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const { open, claimed, verified } = standingOf(counts, null, policy)
  return {
    scope,
    decisions: shown(decisions.ids).filter((row) =>
      row.allowedActions.some((act) => act === 'decide-request' || act === 'decide-milestone-move'),
    ),
    red: shown(red.ids),
    redTotal: red.total,
    problems: shown(problems),
    open,
    lights: own,
    states,
    bySource: sources,
    byCategory: categories,
    byCohort: await byCohort(ctx, counts, filter, policy),
    byMonth: months,
    claimed,
    verified,
  }
}

/** Overdue, then behind; the longest overdue first. */
async function findRed(ctx: QueryContext, within: RawBuilder<boolean>) {
  const [overdue, behind] = (['overdue', 'behind'] as const).map(
    (light) => sql`select m.id, ${sql.raw(String(lights.indexOf(light)))} as rank, m.lapse_on from matter m
      where m.jurisdiction_id = ${ctx.jurisdictionId} and ${within} and ${showsLight(light, ctx.today)}`,
  )
  const { rows } = await sql<{ ids: string[] | null; count: number }>`
    with red as materialized ((${overdue}) union all (${behind}))
    select (select count(*)::int from red) as count,
      (select array_agg(id order by rank, lapse_on, id)
        from (select * from red order by rank, lapse_on, id limit ${redShown}) first) as ids`.execute(ctx.tx)
  const count = rows[0]?.count ?? 0
  return { ids: rows[0]?.ids ?? [], total: { count: Math.min(count, 10_000), capped: count > 10_000 } }
}

/** Problems a unit said it cannot solve alone. */
async function findProblems(ctx: QueryContext, within: RawBuilder<boolean>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from matter m where m.jurisdiction_id = ${ctx.jurisdictionId} and m.open_problem
      and m.state in ${openStatesSql} and ${within}
    order by m.lapse_on nulls last, m.id limit ${problemsShown}`.execute(ctx.tx)
  return rows.map((row) => row.id)
}
