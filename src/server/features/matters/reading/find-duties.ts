import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import { planKept } from '../../../platform/database.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { loadCalendar } from '../../organisation/public.ts'
import { dutiesOf } from './duties.ts'

/** One kind is counted this far; the rest is "and more": nobody works through that many in a day. */
const cap = 99
/** Of every kind the most urgent few are found before more of any other, so that no kind hides another. */
const shownOfEach = 3

export interface FoundDuties {
  kinds: {
    act: MatterAction
    count: number
    capped: boolean
    overdue: number
    firstBy: LocalDate | null
  }[]
  /** Matters with something to do, the most urgent first, each once. */
  ids: string[]
}

/** What may be waiting for the caller as of today; `only` narrows to some acts. */
async function dutiesNow(ctx: QueryContext, policy: Policy, only?: readonly MatterAction[]) {
  const calendar = await loadCalendar(ctx.tx, ctx.jurisdictionId)
  const horizon = calendar.addWorkingDays(ctx.today, policy['lights.near-due-lead'])
  return (await dutiesOf(ctx, policy, horizon)).filter(({ act }) => only?.includes(act) ?? true)
}

/** The matters that wait for one of these acts of the caller, as a condition on `m`: all of them, where the workbench shows a few. */
export async function waitsForCaller(
  ctx: QueryContext,
  policy: Policy,
  acts: readonly MatterAction[],
): Promise<RawBuilder<boolean>> {
  const duties = await dutiesNow(ctx, policy, acts)
  if (duties.length === 0) return sql<boolean>`false`
  const searches = duties.map(
    ({ from, where }) =>
      sql`select m.id from matter m ${from ?? sql``} where m.jurisdiction_id = ${ctx.jurisdictionId} and ${where}`,
  )
  return sql<boolean>`m.id in (${sql.join(searches, sql` union all `)})`
}

/** Everything that may be waiting for the caller, counted by kind, in one statement. */
export async function findDuties(
  ctx: QueryContext,
  policy: Policy,
  limit: number,
  only?: readonly MatterAction[],
): Promise<FoundDuties> {
  const { tx, jurisdictionId, today } = ctx
  const duties = await dutiesNow(ctx, policy, only)
  if (duties.length === 0) return { kinds: [], ids: [] }
  const acts = [...new Set(duties.map(({ act }) => act))]
  // Ordered by the day alone, or by nothing: the limit then ends an index range early, however many matters wait.
  const searches = duties.map(
    ({ act, from, where, by }) => sql`(
      select ${sql.lit(acts.indexOf(act))} as act, m.id, ${by ?? sql`null::date`} as by from matter m ${from ?? sql``}
      where m.jurisdiction_id = ${jurisdictionId} and ${where}
      ${by ? sql`order by 3` : sql``} limit ${sql.lit(cap + 1)})`,
  )
  const { rows } = await sql<{ kinds: FoundKind[] | null; ids: string[] | null }>`${sql.raw(planKept)}
    with found as materialized (${sql.join(searches, sql` union all `)}),
    once as materialized (select act, id, min(by) as by from found group by act, id)
    select
      (select jsonb_agg(jsonb_build_object('act', act, 'count', least(n, ${cap}), 'capped', n > ${cap},
          'overdue', overdue, 'firstBy', first_by))
        from (select act, count(*)::int as n, count(*) filter (where by < ${today}::date)::int as overdue,
          min(by) as first_by from once group by act) kinds) as kinds,
      (select array_agg(id order by beyond, urgency, id) from (
        select id, min(place) > ${shownOfEach} as beyond, min(coalesce(by, ${today}::date)) as urgency
        from (select *, row_number() over (partition by act order by by, id) as place from once) placed
        group by id order by 2, 3, 1 limit ${limit}) urgent) as ids`.execute(tx)
  const kinds = (rows[0]?.kinds ?? []).flatMap((kind) => {
    const act = acts[kind.act]
    return act ? [{ ...kind, act }] : []
  })
  return { kinds: kinds.sort(byUrgency), ids: rows[0]?.ids ?? [] }
}

/** As the database numbers it. */
type FoundKind = Omit<FoundDuties['kinds'][number], 'act'> & { act: number }

/** The earliest day first, kinds without days last. */
function byUrgency(a: FoundDuties['kinds'][number], b: FoundDuties['kinds'][number]): number {
  const [first, second] = [a.firstBy ?? '9999-12-31', b.firstBy ?? '9999-12-31']
  if (first !== second) return first < second ? -1 : 1
  return a.act < b.act ? -1 : 1
}
