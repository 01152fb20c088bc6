import { type RawBuilder, sql } from 'kysely'
import type { listMatters as endpoint, MatterListQuery } from '../../../../contract/matter-list.ts'
import { lights } from '../../../../domain/matters/lights.ts'
import { matterStates } from '../../../../domain/matters/matter-states.ts'
import type { Input, QueryContext } from '../../../platform/request-context.ts'
import { loadRules } from '../load-rules.ts'
import { lightRankSql, showsLight, statesOfLight } from './light-sql.ts'
import { matterConditions } from './matter-filter.ts'
import { matterRows } from './matter-rows.ts'
import { seesCity } from './visible-matters.ts'

/** Totals are exact up to here, then "10 000+" (settled question). */
const exactTo = 10_000

/** The list of matters, filtered, sorted and paged, for the caller's eyes. */
export async function listMatters(ctx: QueryContext, { query }: Input<typeof endpoint>) {
  // The rules are on their way while the database searches.
  const [{ ids, total }] = await Promise.all([findMatterIds(ctx, query), loadRules(ctx)])
  return { items: await matterRows(ctx, ids), total }
}

/**
 * The ids of one page and the total. Up to 10,000 matches are collected once, counted and sorted; beyond that the page is read from
 * the index that has the order, since then matches lie close together in it.
 */
export async function findMatterIds(
  ctx: QueryContext,
  query: MatterListQuery,
): Promise<{ ids: string[]; total: { count: number; capped: boolean } }> {
  const conditions = await matterConditions(ctx, query)
  const where = sql.join(conditions, sql` and `)
  // A matter shows one light: each asked for is an index range of its own.
  const { light: asked, ...others } = query
  const apart = asked ? sql.join(await matterConditions(ctx, others), sql` and `) : where
  const ranges = asked?.length
    ? asked.map((light) => sql`${apart} and ${showsLight(light, ctx.today)}`)
    : [where]
  const offset = (query.page - 1) * query.pageSize
  const order = orderOf(query, ctx)
  const { rows } = await sql<{ id: string | null; total: number }>`
    with hits as materialized (
      select * from (${sql.join(
        ranges.map((range) => sql`select m.id, ${order.keys} from matter m where ${range}`),
        sql` union all `,
      )}) ranges limit ${exactTo + 1}
    ), page as (select id, row_number() over () as place from (
      select id from hits order by ${order.by} limit ${query.pageSize} offset ${offset}) sorted)
    select page.id, totals.total from (select count(*)::int as total from hits) totals
    left join page on true order by page.place`.execute(ctx.tx)
  const total = rows[0]?.total ?? 0
  if (total <= exactTo) {
    return { ids: rows.flatMap((row) => row.id ?? []), total: { count: total, capped: false } }
  }
  const ids = isSparse(ctx, query)
    ? await pageBySorting(ctx, query, where, offset, order)
    : query.sort === 'light'
      ? await pageByLight(ctx, query, where, offset)
      : await pageByIndex(ctx, query, where, offset, order)
  return { ids, total: { count: exactTo, capped: true } }
}

interface Order {
  keys: RawBuilder<unknown>
  by: RawBuilder<unknown>
  /** The same on the table itself. */
  onTable: RawBuilder<unknown>
}

/** `usual` runs from urgent to calm, newest first, or least progress first; every order ends with the id, so that pages never overlap. */
function orderOf(
  query: Pick<MatterListQuery, 'sort' | 'order'>,
  { today }: Pick<QueryContext, 'today'>,
): Order {
  const usual = query.order === 'usual'
  const up = sql.raw(usual ? 'asc' : 'desc')
  const down = sql.raw(usual ? 'desc' : 'asc')
  switch (query.sort) {
    case 'due':
      return {
        keys: sql`m.due_on as a, 0 as b`,
        by: sql`a ${up}, id ${up}`,
        onTable: sql`m.due_on ${up}, m.id ${up}`,
      }
    case 'number':
      return {
        keys: sql`m.number_year as a, m.number_seq as b`,
        by: sql`a ${down}, b ${down}, id ${down}`,
        onTable: sql`m.number_year ${down}, m.number_seq ${down}, m.id ${down}`,
      }
    case 'updated':
      return {
        keys: sql`m.updated_at as a, 0 as b`,
        by: sql`a ${down}, id ${down}`,
        onTable: sql`m.updated_at ${down}, m.id ${down}`,
      }
    case 'progress':
      return {
        keys: sql`m.claimed_progress as a, 0 as b`,
        by: sql`a ${up}, id ${up}`,
        onTable: sql`m.claimed_progress ${up}, m.id ${up}`,
      }
    case 'light':
      return {
        keys: sql`${lightRankSql(today)} as a, m.due_on as b`,
        by: sql`a ${up}, b ${up}, id ${up}`,
        onTable: sql`m.due_on ${up}, m.id ${up}`,
      }
  }
}

/** Where matters are found by a set of ids, walking an index in its order would ask that set again and again. */
const isSparse = ({ actor }: Pick<QueryContext, 'actor'>, query: MatterListQuery): boolean =>
  !seesCity(actor) ||
  query.q !== undefined ||
  query.mine !== undefined ||
  query.waits !== undefined ||
  (query.unitId !== undefined && query.unitRole !== 'lead')

/** Everything is collected and sorted, however much it is. */
async function pageBySorting(
  ctx: QueryContext,
  query: MatterListQuery,
  where: RawBuilder<unknown>,
  offset: number,
  order: Order,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with hits as materialized (select m.id, ${order.keys} from matter m where ${where})
    select id from hits order by ${order.by} limit ${query.pageSize} offset ${offset}`.execute(ctx.tx)
  return rows.map((row) => row.id)
}

/** By deadline each state is an index range of its own, merged; the other orders have an index over all states. */
async function pageByIndex(
  ctx: QueryContext,
  query: MatterListQuery,
  where: RawBuilder<unknown>,
  offset: number,
  order: Order,
): Promise<string[]> {
  const range = (more: RawBuilder<unknown>) =>
    sql`(select m.id, ${order.keys} from matter m where ${where} ${more}
      order by ${order.onTable} limit ${offset + query.pageSize})`
  const states = query.state ?? matterStates
  const ranges =
    query.sort === 'due'
      ? sql.join(
          states.map((state) => range(sql`and m.state = ${state}`)),
          sql` union all `,
        )
      : range(sql``)
  const { rows } = await sql<{ id: string }>`
    select id from (${ranges}) ranges order by ${order.by} limit ${query.pageSize} offset ${offset}`.execute(
    ctx.tx,
  )
  return rows.map((row) => row.id)
}

/** Sorting by light concatenates ranges: light after light, each by deadline, until the page is full (decision 3). */
async function pageByLight(
  ctx: QueryContext,
  query: MatterListQuery,
  where: RawBuilder<unknown>,
  offset: number,
): Promise<string[]> {
  const wanted = lights.filter((light) => query.light === undefined || query.light.includes(light))
  if (query.order === 'reverse') wanted.reverse()
  const direction = sql.raw(query.order === 'usual' ? 'asc' : 'desc')
  const end = offset + query.pageSize
  const found: string[] = []
  for (const light of wanted) {
    if (found.length >= end) break
    const ranges = statesOfLight(light).map(
      (state) => sql`(select m.id, m.due_on from matter m
        where ${where} and m.state = ${state} and ${showsLight(light, ctx.today)}
        order by m.due_on ${direction}, m.id ${direction} limit ${end - found.length})`,
    )
    const { rows } = await sql<{ id: string }>`
      select id from (${sql.join(ranges, sql` union all `)}) ranges
      order by due_on ${direction}, id ${direction} limit ${end - found.length}`.execute(ctx.tx)
    found.push(...rows.map((row) => row.id))
  }
  return found.slice(offset, end)
}
