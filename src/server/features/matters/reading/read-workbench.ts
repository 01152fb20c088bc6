import { type RawBuilder, sql } from 'kysely'
import type { readWorkbench as endpoint } from '../../../../contract/matter-overview.ts'
import { type Light, lights } from '../../../../domain/matters/lights.ts'
import { isSupervisionOffice } from '../../../../domain/organisation/unit-kinds.ts'
import { effectivePosts, hasBusinessRights } from '../../../../domain/permissions/actor.ts'
import { keepPlans, planKept } from '../../../platform/database.ts'
import type { Answer, QueryContext } from '../../../platform/request-context.ts'
import { loadRules } from '../load-rules.ts'
import { type CallerScope, inScope } from './caller-scope.ts'
import { findDuties } from './find-duties.ts'
import { lightRankSql, openStatesSql, showsLight } from './light-sql.ts'
import { matterRows } from './matter-rows.ts'

const [todoShown, soonShown] = [25, 10]

/** What the caller has to do now, most urgent first (R10). */
export async function readWorkbench(ctx: QueryContext): Promise<Answer<typeof endpoint>> {
  if (!hasBusinessRights(ctx.actor)) {
    const open = { count: 0, capped: false }
    const unreadMessages = await countUnread(ctx)
    return { hasDuties: false, duties: [], todo: [], lights: [], soon: [], open, unreadMessages }
  }
  const scope = mainScope(ctx)
  // Planning all these searches anew would take as long as running them.
  const [, { policy }] = await Promise.all([keepPlans(ctx.tx), loadRules(ctx)])
  // None needs the other's answer; the longest to put together comes last, while the database counts.
  const [own, soon, unreadMessages, duties] = await Promise.all([
    countLights(ctx, scope, glance),
    findSoon(ctx, scope),
    countUnread(ctx),
    findDuties(ctx, policy, todoShown),
  ])
  const rows = await matterRows(ctx, [...new Set([...duties.ids, ...soon])])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const count = own.reduce((sum, one) => sum + one.count, 0)
  const capped = count > glance || own.some((one) => one.capped)
  return {
    hasDuties: true,
    duties: duties.kinds,
    todo: duties.ids.flatMap((id) => byId.get(id) ?? []).filter((row) => row.nextAct !== null),
    lights: own,
    soon: soon.flatMap((id) => byId.get(id) ?? []),
    open: { count: Math.min(count, glance), capped },
    unreadMessages,
  }
}

/** An office sees what it watches, a city leader what is in their charge, everybody else what their unit leads. */
export function mainScope({ actor }: Pick<QueryContext, 'actor'>): CallerScope {
  const posts = effectivePosts(actor)
  if (posts.some((post) => isSupervisionOffice(post.unitKind))) return 'office'
  return posts.some((post) => post.kind === 'city-leader') ? 'charge' : 'unit'
}

/** A glance needs no more: beyond it "500+"; the list behind the number counts on. */
const glance = 500
/** The lights open matters can show, in the order of urgency. */
const openLights = ['overdue', 'behind', 'near-due', 'normal', 'suspended'] as const satisfies Light[]

/** The open matters of a scope by light, in the order of urgency; each exact up to `exactTo`. */
export async function countLights(ctx: QueryContext, scope: CallerScope | 'city', exactTo: number) {
  const within = scope === 'city' ? sql<boolean>`m.scope_unit_id is null` : await inScope(ctx, scope)
  const counts = scope === 'unit' ? await countTogether(ctx, within) : await countApart(ctx, within, exactTo)
  return openLights.flatMap((light) => {
    const count = counts.get(light) ?? 0
    if (count === 0) return []
    const where: Record<string, string> = scope === 'city' ? { inner: 'no' } : { scope }
    return [{ light, count: Math.min(count, exactTo), capped: count > exactTo, filter: { ...where, light } }]
  })
}

/** A unit's matters lie together in its index: all are looked at once. */
async function countTogether(ctx: QueryContext, within: RawBuilder<boolean>): Promise<Map<Light, number>> {
  const { rows } = await sql<{ rank: number; count: number }>`${sql.raw(planKept)}
    select ${lightRankSql(ctx.today)} as rank, count(*)::int as count from matter m
    where m.jurisdiction_id = ${ctx.jurisdictionId} and m.state in ${openStatesSql} and ${within}
    group by 1`.execute(ctx.tx)
  return new Map(rows.flatMap(({ rank, count }) => (lights[rank] ? [[lights[rank], count]] : [])))
}

/** A city's are many: an index range for each light, left when enough are counted. */
async function countApart(
  ctx: QueryContext,
  within: RawBuilder<boolean>,
  exactTo: number,
): Promise<Map<Light, number>> {
  const counts = openLights.map(
    (light) => sql`(select count(*)::int from (select 1 from matter m
      where m.jurisdiction_id = ${ctx.jurisdictionId} and ${showsLight(light, ctx.today)} and ${within}
      limit ${sql.lit(exactTo + 1)}) shown)`,
  )
  const { rows } = await sql<{
    counts: number[]
  }>`${sql.raw(planKept)} select array[${sql.join(counts)}] as counts`.execute(ctx.tx)
  return new Map(openLights.map((light, at) => [light, rows[0]?.counts[at] ?? 0]))
}

/** The next deadlines ahead. */
async function findSoon(ctx: QueryContext, scope: CallerScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(planKept)}
    select m.id from matter m
    where m.jurisdiction_id = ${ctx.jurisdictionId} and m.state in ${openStatesSql} and m.lapse_on >= ${ctx.today}::date
      and m.completed_on is null and m.suspended_on is null and ${await inScope(ctx, scope)}
    order by m.lapse_on, m.id limit ${soonShown}`.execute(ctx.tx)
  return rows.map((row) => row.id)
}

async function countUnread({ tx, jurisdictionId, actor }: QueryContext): Promise<number> {
  const { rows } = await sql<{ count: number }>`${sql.raw(planKept)}
    select count(*)::int as count from (select 1 from outbox o where o.jurisdiction_id = ${jurisdictionId}
      and o.recipient_person_id = ${actor.personId} and o.channel = 'in-app' and o.read_at is null limit 1000) unread`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
