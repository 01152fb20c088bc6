import { sql } from 'kysely'
import type { readWorkbench as endpoint } from '../../../../contract/matter-overview.ts'
import { lights } from '../../../../domain/matters/lights.ts'
import { isSupervisionOffice } from '../../../../domain/organisation/unit-kinds.ts'
import { effectivePosts, hasBusinessRights } from '../../../../domain/permissions/actor.ts'
import type { Answer, QueryContext } from '../../../platform/request-context.ts'
import { loadPolicy } from '../../policy/public.ts'
import { type CallerScope, inScope } from './caller-scope.ts'
import { findDuties } from './find-duties.ts'
import { lightRankSql, openStatesSql } from './light-sql.ts'
import { matterRows } from './matter-rows.ts'

const [todoShown, soonShown] = [25, 10]

/** What the caller has to do now, most urgent first (R10). */
export async function readWorkbench(ctx: QueryContext): Promise<Answer<typeof endpoint>> {
  const unreadMessages = await countUnread(ctx)
  if (!hasBusinessRights(ctx.actor)) {
    const open = { count: 0, capped: false }
    return { hasDuties: false, duties: [], todo: [], lights: [], soon: [], open, unreadMessages }
  }
  const { policy } = await loadPolicy(ctx.tx, ctx.jurisdictionId, ctx.today)
  const duties = await findDuties(ctx, policy, todoShown)
  const scope = mainScope(ctx)
  const own = await countLights(ctx, scope)
  const soon = await findSoon(ctx, scope)
  const rows = await matterRows(ctx, [...new Set([...duties.ids, ...soon])])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const count = own.reduce((sum, one) => sum + one.count, 0)
  return {
    hasDuties: true,
    duties: duties.kinds,
    todo: duties.ids.flatMap((id) => byId.get(id) ?? []).filter((row) => row.nextAct !== null),
    lights: own,
    soon: soon.flatMap((id) => byId.get(id) ?? []),
    open: { count: Math.min(count, 10_000), capped: count > 10_000 },
    unreadMessages,
  }
}

/** An office sees what it watches, a city leader what is in their charge, everybody else what their unit leads. */
export function mainScope({ actor }: Pick<QueryContext, 'actor'>): CallerScope {
  const posts = effectivePosts(actor)
  if (posts.some((post) => isSupervisionOffice(post.unitKind))) return 'office'
  return posts.some((post) => post.kind === 'city-leader') ? 'charge' : 'unit'
}

/** The open matters of a scope by light, in the order of urgency. */
export async function countLights(ctx: QueryContext, scope: CallerScope | 'city') {
  const within = scope === 'city' ? sql`m.scope_unit_id is null` : await inScope(ctx, scope)
  const { rows } = await sql<{ rank: number; count: number }>`
    select ${lightRankSql(ctx.today)} as rank, count(*)::int as count from matter m
    where m.jurisdiction_id = ${ctx.jurisdictionId} and m.state in ${openStatesSql} and ${within}
    group by 1 order by 1`.execute(ctx.tx)
  return rows.flatMap(({ rank, count }) => {
    const light = lights[rank]
    if (!light) return []
    const where: Record<string, string> = scope === 'city' ? { inner: 'no' } : { scope }
    return [{ light, count, filter: { ...where, light } }]
  })
}

/** The next deadlines ahead. */
async function findSoon(ctx: QueryContext, scope: CallerScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from matter m
    where m.jurisdiction_id = ${ctx.jurisdictionId} and m.state in ${openStatesSql} and m.lapse_on >= ${ctx.today}::date
      and m.completed_on is null and m.suspended_on is null and ${await inScope(ctx, scope)}
    order by m.lapse_on, m.id limit ${soonShown}`.execute(ctx.tx)
  return rows.map((row) => row.id)
}

async function countUnread({ tx, jurisdictionId, actor }: QueryContext): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from outbox o where o.jurisdiction_id = ${jurisdictionId}
      and o.recipient_person_id = ${actor.personId} and o.channel = 'in-app' and o.read_at is null limit 1000) unread`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
