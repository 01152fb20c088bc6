import { type RawBuilder, sql } from 'kysely'
import { linkedUnitsOf } from '../../../../domain/organisation/linkage.ts'
import { type Cohort, cohortOf, isSupervisionOffice } from '../../../../domain/organisation/unit-kinds.ts'
import {
  actsAs,
  effectivePosts,
  unitsOf,
  worksInEfficiencyOffice,
} from '../../../../domain/permissions/actor.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { findUnits, loadLinkages, loadWatches } from '../../organisation/public.ts'
import { inCategories } from './in-categories.ts'

export type CallerScope = 'unit' | 'office' | 'charge'

const never = sql<boolean>`false`
const among = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  ids.length === 0 ? never : sql<boolean>`${sql.raw(column)} in (${sql.join(ids)})`

/** What is the caller's own in one of three senses, as a condition on `m`; what they may see is decided elsewhere. */
export function inScope(ctx: QueryContext, scope: CallerScope): Promise<RawBuilder<boolean>> {
  if (scope === 'unit') return Promise.resolve(among('m.lead_unit_id', unitsOf(ctx.actor)))
  return scope === 'office' ? officeScope(ctx) : chargeScope(ctx)
}

/** Registered or watched by the caller's office (R1.4); the efficiency office leads everyday supervision of all. */
async function officeScope(ctx: QueryContext): Promise<RawBuilder<boolean>> {
  const offices = effectivePosts(ctx.actor).filter((post) => isSupervisionOffice(post.unitKind))
  if (offices.length === 0) return never
  if (worksInEfficiencyOffice(ctx.actor)) return sql<boolean>`m.scope_unit_id is null`
  const ids = offices.map((post) => post.unitId)
  const watched = await watchedBy(ctx, ids)
  return sql<boolean>`(m.scope_unit_id is null and (${sql.join([among('m.registering_unit_id', ids), ...watched], sql` or `)}))`
}

/** Each watch duty of the offices as a condition, the same as `covers` of the domain. */
async function watchedBy(ctx: QueryContext, officeIds: readonly string[]): Promise<RawBuilder<boolean>[]> {
  const { tx, jurisdictionId } = ctx
  const watches = (await loadWatches(tx, jurisdictionId)).filter((watch) =>
    officeIds.includes(watch.officeUnitId),
  )
  const needsUnits = watches.some((watch) => watch.cohorts.length > 0)
  const units = needsUnits ? await findUnits(tx, jurisdictionId) : []
  const inCohorts = (cohorts: readonly Cohort[]) =>
    units
      .filter((unit) => {
        const cohort = cohortOf(unit, { supervisingOfficesRanked: false })
        return cohort !== null && cohorts.includes(cohort)
      })
      .map((unit) => unit.id)
  return Promise.all(
    watches.map(async ({ categories, cohorts, sources }) => {
      const all: RawBuilder<boolean>[] = [sql<boolean>`true`]
      if (sources.length > 0) all.push(among('m.source_kind', sources))
      if (cohorts.length > 0) all.push(among('m.lead_unit_id', inCohorts(cohorts)))
      if (categories.length > 0) all.push(await inCategories(ctx, categories))
      return sql<boolean>`(${sql.join(all, sql` and `)})`
    }),
  )
}

/** Named as lead official, or led by a unit the leader is linked with or in charge of (R1.5). */
async function chargeScope(ctx: QueryContext): Promise<RawBuilder<boolean>> {
  const persons = actsAs(ctx.actor)
  const linkages = await loadLinkages(ctx.tx, ctx.jurisdictionId, ctx.today)
  const units = persons.flatMap((person) => linkedUnitsOf(person, linkages, ctx.today))
  return sql<boolean>`(m.scope_unit_id is null and (${among('m.lead_official_id', persons)} or ${among('m.lead_unit_id', units)}))`
}
