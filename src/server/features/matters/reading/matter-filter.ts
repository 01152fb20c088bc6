import { type RawBuilder, sql } from 'kysely'
import type { MatterFilter } from '../../../../contract/matter-list.ts'
import { type Cohort, cohortOf } from '../../../../domain/organisation/unit-kinds.ts'
import { actsAs } from '../../../../domain/permissions/actor.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { findUnits } from '../../organisation/public.ts'
import { loadPolicy } from '../../policy/public.ts'
import { searchTerms } from '../search-columns.ts'
import { inScope } from './caller-scope.ts'
import { waitsForCaller } from './find-duties.ts'
import { inCategories } from './in-categories.ts'
import { showsLight } from './light-sql.ts'
import { visibleTo } from './visible-matters.ts'

/** More than this many text matches are not looked at; the list then says so by a capped total. */
export const searchCap = 20_000

/** The filters of the list as conditions on `m`, the caller's scope included. Columns only of kinds that keep their index (decision 6). */
export async function matterConditions(
  ctx: QueryContext,
  filter: MatterFilter,
): Promise<RawBuilder<boolean>[]> {
  const { jurisdictionId, actor, today } = ctx
  const all: RawBuilder<boolean>[] = [
    sql`m.jurisdiction_id = ${jurisdictionId}`,
    visibleTo(actor, jurisdictionId),
  ]
  const inList = (column: string, values: readonly string[]) =>
    values.length === 0 ? sql<boolean>`false` : sql<boolean>`${sql.raw(column)} in (${sql.join(values)})`

  if (filter.state) all.push(inList('m.state', filter.state))
  if (filter.light) {
    const shown = filter.light.map((light) => sql`(${showsLight(light, today)})`)
    all.push(shown.length === 0 ? sql`false` : sql`(${sql.join(shown, sql` or `)})`)
  }
  if (filter.cohort) all.push(inList('m.lead_unit_id', await unitsInCohorts(ctx, filter.cohort)))
  if (filter.unitId) all.push(unitCondition(jurisdictionId, filter.unitId, filter.unitRole))
  if (filter.source) all.push(inList('m.source_kind', filter.source))
  if (filter.category) all.push(await inCategories(ctx, [filter.category]))
  if (filter.leadOfficialId) all.push(sql`m.lead_official_id = ${filter.leadOfficialId}`)
  if (filter.dueFrom) all.push(sql`m.due_on >= ${filter.dueFrom}::date`)
  if (filter.dueTo) all.push(sql`m.due_on <= ${filter.dueTo}::date`)
  if (filter.parentId) all.push(sql`m.parent_id = ${filter.parentId}`)
  if (filter.scope) all.push(await inScope(ctx, filter.scope))
  if (filter.inner === 'no') all.push(sql`m.scope_unit_id is null`)
  if (filter.inner === 'only') all.push(sql`m.scope_unit_id is not null`)
  if (filter.waits) {
    const { policy } = await loadPolicy(ctx.tx, jurisdictionId, today)
    all.push(await waitsForCaller(ctx, policy, filter.waits))
  }
  if (filter.mine) all.push(namedOn(jurisdictionId, actsAs(actor)))
  const terms = filter.q ? searchTerms(filter.q) : undefined
  if (terms !== undefined) {
    all.push(
      sql`m.id in (select s.id from search_matters(${terms.grams}::text[], ${terms.patterns}::text[], ${searchCap}) s)`,
    )
  }
  return all
}

function unitCondition(
  jurisdictionId: number,
  unitIds: readonly string[],
  role: MatterFilter['unitRole'],
): RawBuilder<boolean> {
  if (unitIds.length === 0) return sql`false`
  if (role === 'lead') return sql`m.lead_unit_id in (${sql.join(unitIds)})`
  const roleIs = role === undefined ? sql`` : sql`and x.role = ${role}`
  return sql`m.id in (select x.matter_id from matter_unit x where x.jurisdiction_id = ${jurisdictionId}
    and x.unit_id in (${sql.join(unitIds)}) ${roleIs})`
}

/** Named as responsible person of any unit, as lead official or contact person, or having drafted it. */
const namedOn = (jurisdictionId: number, persons: readonly string[]): RawBuilder<boolean> => {
  const people = sql.join(persons)
  return sql`m.id in (
    select x.matter_id from matter_unit x where x.jurisdiction_id = ${jurisdictionId} and x.person_id in (${people})
    union all select o.id from matter o where o.jurisdiction_id = ${jurisdictionId} and o.lead_official_id in (${people})
    union all select o.id from matter o where o.jurisdiction_id = ${jurisdictionId} and o.contact_person_id in (${people})
    union all select o.id from matter o where o.jurisdiction_id = ${jurisdictionId} and o.created_by in (${people})
      and o.state in ('draft', 'awaiting-confirmation'))`
}

/** The units compared in these cohorts today (R1.1). */
export async function unitsInCohorts(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'today'>,
  cohorts: readonly Cohort[],
): Promise<string[]> {
  const { policy } = await loadPolicy(ctx.tx, ctx.jurisdictionId, ctx.today)
  const units = await findUnits(ctx.tx, ctx.jurisdictionId)
  const rules = { supervisingOfficesRanked: policy['ranking.supervising-offices-ranked'] }
  return units
    .filter((unit) => {
      const cohort = cohortOf(unit, rules)
      return cohort !== null && cohorts.includes(cohort)
    })
    .map((unit) => unit.id)
}
