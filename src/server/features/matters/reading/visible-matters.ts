import { type RawBuilder, sql } from 'kysely'
import { isPrincipalKind } from '../../../../domain/organisation/posts.ts'
import { isSupervisionOffice } from '../../../../domain/organisation/unit-kinds.ts'
import { type Actor, actsAs, effectivePosts, unitsOf } from '../../../../domain/permissions/actor.ts'

/** True for those who see every registered matter of the city: their lists are dense. */
export const seesCity = (actor: Actor): boolean =>
  effectivePosts(actor).some(
    (post) =>
      isSupervisionOffice(post.unitKind) ||
      post.kind === 'city-leader' ||
      post.unitKind === 'organisation-department' ||
      post.unitKind === 'discipline-commission',
  )

/**
 * The matters somebody may know of, in SQL: the same as `canSee` of the domain (a property test says so), so that a list is scoped
 * by the database. `m` is the matter.
 */
export function visibleTo(actor: Actor, jurisdictionId: number): RawBuilder<boolean> {
  const posts = effectivePosts(actor)
  if (posts.length === 0) return sql`false`
  const units = unitsOf(actor)
  const isOffice = posts.some((post) => isSupervisionOffice(post.unitKind))
  const seesRegistered = seesCity(actor)
  const desks = posts
    .filter(
      (post) =>
        isSupervisionOffice(post.unitKind) ||
        isPrincipalKind(post.kind) ||
        post.kind === 'deputy' ||
        post.kind === 'liaison',
    )
    .map((post) => post.unitId)
  const ownDraft = desks.length > 0 ? sql`m.registering_unit_id in (${sql.join(desks)})` : sql`false`
  const registered = sql`m.state not in ('draft', 'awaiting-confirmation')`
  const inner = sql`m.scope_unit_id in (${sql.join(units)})`
  if (seesRegistered) {
    const unregistered = isOffice
      ? sql`(${ownDraft} or m.state = 'awaiting-confirmation' or m.registering_unit_id in (select u.id from unit u
          where u.jurisdiction_id = ${jurisdictionId} and u.kind in ('efficiency-office', 'party-office', 'government-office', 'appraisal-office')))`
      : ownDraft
    return sql`((m.scope_unit_id is null and (${registered} or ${unregistered})) or ${inner})`
  }
  const persons = actsAs(actor)
  const ownDesk = desks.length > 0 ? desks : ['00000000-0000-0000-0000-000000000000']
  // Collected once: joined row by row the planner may walk an order's index and ask again for every row.
  return sql`(m.id in (with mine as materialized (
      select x.matter_id as id from matter_unit x where x.jurisdiction_id = ${jurisdictionId} and x.unit_id in (${sql.join(units)})
      union all
      select x.matter_id from matter_unit x where x.jurisdiction_id = ${jurisdictionId} and x.person_id in (${sql.join(persons)})
      union all
      select o.id from matter o where o.jurisdiction_id = ${jurisdictionId} and o.registering_unit_id in (${sql.join(ownDesk)})
      union all
      select o.id from matter o where o.jurisdiction_id = ${jurisdictionId} and o.lead_official_id in (${sql.join(persons)}))
      select mine.id from mine)
    and (m.scope_unit_id is null or ${inner})
    and (${registered} or ${ownDraft} or ${inner}))`
}
