import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { completionRateOfCounts } from '../../../../domain/matters/completion-rate.ts'
import { type Light, lights } from '../../../../domain/matters/lights.ts'
import type { MatterUnitRole } from '../../../../domain/matters/matter-subject.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { lightRankSql, openStatesSql } from './light-sql.ts'

/** Open matters of one lead unit under one light. */
interface OpenCount {
  unitId: string
  rank: number
  count: number
  claimed: number
  verified: number
}

/** Matters due in the period on which a unit has a role. */
interface DueCount {
  unitId: string
  role: MatterUnitRole
  due: number
  closedInTime: number
  closedLate: number
}

export interface Counts {
  open: OpenCount[]
  due: DueCount[]
}

/** What boards add up, per unit: the city's registered matters only, no inner ones (R1.6), cancelled ones left out. */
export async function countStandings(
  ctx: QueryContext,
  period: { from: LocalDate; to: LocalDate },
  within: RawBuilder<boolean>,
): Promise<Counts> {
  const { tx, jurisdictionId, today } = ctx
  const open = await sql<OpenCount>`
    select m.lead_unit_id as unit_id, ${lightRankSql(today)} as rank, count(*)::int as count,
      sum(m.claimed_progress)::int as claimed, sum(m.verified_progress)::int as verified
    from matter m
    where m.jurisdiction_id = ${jurisdictionId} and m.state in ${openStatesSql} and m.scope_unit_id is null and ${within}
    group by 1, 2`.execute(tx)
  const done = sql`m.state in ('closed-out', 'archived')`
  const inTime = sql`(m.lapse_on is null or coalesce(m.completed_on, m.closed_on) <= m.lapse_on)`
  const due = await sql<DueCount>`
    select x.unit_id, x.role, count(*)::int as due,
      count(*) filter (where ${done} and ${inTime})::int as closed_in_time,
      count(*) filter (where ${done} and not ${inTime})::int as closed_late
    from matter m join matter_unit x on x.jurisdiction_id = m.jurisdiction_id and x.matter_id = m.id
    where m.jurisdiction_id = ${jurisdictionId} and m.due_on between ${period.from}::date and ${period.to}::date
      and m.state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance', 'closed-out', 'archived')
      and m.scope_unit_id is null and ${within}
    group by 1, 2`.execute(tx)
  return { open: open.rows, due: due.rows }
}

/** The standing of some units together; null for all. Means are over the open matters they lead (R8.2: two numbers). */
export function standingOf(counts: Counts, unitIds: ReadonlySet<string> | null, policy: Policy) {
  const isIn = (row: { unitId: string }) => unitIds === null || unitIds.has(row.unitId)
  const open = counts.open.filter(isIn)
  const total = sum(open, (row) => row.count)
  const byLight = Object.fromEntries(
    lights.map((light, rank) => [
      light,
      sum(
        open.filter((row) => row.rank === rank),
        (row) => row.count,
      ),
    ]),
  ) as Record<Light, number>
  const mean = (of: (row: OpenCount) => number) => (total === 0 ? null : Math.round(sum(open, of) / total))
  return {
    open: total,
    lights: byLight,
    claimed: mean((row) => row.claimed),
    verified: mean((row) => row.verified),
    completion: completionRateOfCounts(counts.due.filter(isIn), policy),
  }
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)
