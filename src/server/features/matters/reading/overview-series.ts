import { type RawBuilder, sql } from 'kysely'
import { endOfMonth, localDate } from '../../../../domain/dates/local-date.ts'
import { lights } from '../../../../domain/matters/lights.ts'
import { type MatterState, matterStates, openStates } from '../../../../domain/matters/matter-states.ts'
import { type Cohort, cohortOf, cohorts } from '../../../../domain/organisation/unit-kinds.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { findUnits } from '../../organisation/public.ts'
import { openStatesSql } from './light-sql.ts'
import type { Counts } from './standings.ts'

/** The series behind the overview's charts; each point carries the filter of the list that holds its matters. */

type Filter = Record<string, string>

const openFilter = { state: openStates.join(',') }

/** Every state from registration on. */
export async function byState(ctx: QueryContext, within: RawBuilder<boolean>, filter: Filter) {
  const shown = matterStates.filter((state) => state !== 'draft' && state !== 'awaiting-confirmation')
  const { rows } = await sql<{ key: MatterState; count: number }>`
    select m.state as key, count(*)::int as count from matter m
    where m.jurisdiction_id = ${ctx.jurisdictionId} and m.state in (${sql.join(shown)}) and ${within}
    group by 1`.execute(ctx.tx)
  return shown.map((state) => ({
    key: state,
    label: null,
    count: rows.find((row) => row.key === state)?.count ?? 0,
    filter: { ...filter, state },
  }))
}

/** Open matters by where they come from. */
export async function bySource(ctx: QueryContext, within: RawBuilder<boolean>, filter: Filter) {
  const { rows } = await sql<{ key: string; count: number }>`
    select m.source_kind as key, count(*)::int as count from matter m
    where m.jurisdiction_id = ${ctx.jurisdictionId} and m.state in ${openStatesSql} and ${within}
    group by 1 order by 2 desc, 1`.execute(ctx.tx)
  return rows.map(({ key, count }) => ({
    key,
    label: null,
    count,
    filter: { ...filter, ...openFilter, source: key },
  }))
}

/** Open matters by category, the largest first. */
export async function byCategory(ctx: QueryContext, within: RawBuilder<boolean>, filter: Filter) {
  const { rows } = await sql<{ key: string; label: string; count: number }>`
    select grouped.key, c.name as label, grouped.count from (
      select m.category_code as key, count(*)::int as count from matter m
      where m.jurisdiction_id = ${ctx.jurisdictionId} and m.state in ${openStatesSql} and ${within}
      group by 1) grouped
    join category c on c.jurisdiction_id = ${ctx.jurisdictionId} and c.code = grouped.key
    order by grouped.count desc, c.sort_order`.execute(ctx.tx)
  return rows.map((row) => ({ ...row, filter: { ...filter, ...openFilter, category: row.key } }))
}

/** Lights per cohort; units without one come last, together. */
export async function byCohort(ctx: QueryContext, counts: Counts, filter: Filter, policy: Policy) {
  const rules = { supervisingOfficesRanked: policy['ranking.supervising-offices-ranked'] }
  const units = await findUnits(ctx.tx, ctx.jurisdictionId)
  const cohortOfUnit = new Map(units.map((unit) => [unit.id, cohortOf(unit, rules)]))
  const groups: (Cohort | null)[] = [...cohorts, null]
  return groups.map((cohort) => {
    const rows = counts.open.filter((row) => (cohortOfUnit.get(row.unitId) ?? null) === cohort)
    const members = units
      .filter((unit) => (cohortOfUnit.get(unit.id) ?? null) === cohort)
      .map((one) => one.id)
    const where: Filter =
      cohort === null ? { ...filter, unitId: members.join(','), unitRole: 'lead' } : { ...filter, cohort }
    return {
      cohort,
      lights: lights.flatMap((light, rank) => {
        const count = rows.filter((row) => row.rank === rank).reduce((sum, row) => sum + row.count, 0)
        return count === 0 ? [] : [{ light, count, filter: { ...where, light } }]
      }),
    }
  })
}

/** Per month of the year: due in it, and of those closed in time and late. */
export async function byMonth(ctx: QueryContext, within: RawBuilder<boolean>, filter: Filter, year: number) {
  const { rows } = await sql<{ month: number; due: number; closedInTime: number; closedLate: number }>`
    select extract(month from m.due_on)::int as month, count(*)::int as due,
      count(*) filter (where ${isClosed} and ${inTime})::int as closed_in_time,
      count(*) filter (where ${isClosed} and not ${inTime})::int as closed_late
    from matter m
    where m.jurisdiction_id = ${ctx.jurisdictionId} and m.due_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
      and m.state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance', 'closed-out', 'archived') and ${within}
    group by 1`.execute(ctx.tx)
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const first = localDate(`${month}-01`)
    const row = rows.find((one) => one.month === index + 1)
    return {
      month,
      due: row?.due ?? 0,
      closedInTime: row?.closedInTime ?? 0,
      closedLate: row?.closedLate ?? 0,
      filter: { ...filter, state: dueStates, dueFrom: first, dueTo: endOfMonth(first) },
    }
  })
}

const dueStates = [...openStates, 'closed-out', 'archived'].join(',')
const isClosed = sql`m.state in ('closed-out', 'archived')`
const inTime = sql`(m.lapse_on is null or coalesce(m.completed_on, m.closed_on) <= m.lapse_on)`
