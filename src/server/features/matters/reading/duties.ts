import { type RawBuilder, sql } from 'kysely'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import { sourceKinds } from '../../../../domain/matters/matter-sources.ts'
import { confirmingOffices } from '../../../../domain/matters/registration.ts'
import { isPrincipalKind } from '../../../../domain/organisation/posts.ts'
import { isSupervisionOffice } from '../../../../domain/organisation/unit-kinds.ts'
import { actsAs, effectivePosts, officesOf, unitsOf } from '../../../../domain/permissions/actor.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { inScope } from './caller-scope.ts'

/** One kind of duty as a search: the matters `m` on which somebody waits for the caller's act, and the day it is owed. */
interface Duty {
  act: MatterAction
  /** Tables beside `matter m`. */
  from?: RawBuilder<unknown>
  where: RawBuilder<boolean>
  /** The column of the day it is owed; duties without one are urgent by nothing but being there. */
  by?: RawBuilder<unknown>
}

const among = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  ids.length === 0 ? sql<boolean>`false` : sql<boolean>`${sql.raw(column)} in (${sql.join(ids)})`
const or = (...all: RawBuilder<boolean>[]): RawBuilder<boolean> => sql<boolean>`(${sql.join(all, sql` or `)})`

/**
 * What may be waiting for the caller, each an index search; whether it truly does is decided by the action table on what is found. A
 * report is owed from `reportHorizon` on.
 */
export async function dutiesOf(ctx: QueryContext, policy: Policy, reportHorizon: string): Promise<Duty[]> {
  const { actor } = ctx
  const posts = effectivePosts(actor)
  const desks = posts.filter(
    (post) => isPrincipalKind(post.kind) || post.kind === 'deputy' || post.kind === 'liaison',
  )
  const offices = posts.filter((post) => isSupervisionOffice(post.unitKind))
  const persons = actsAs(actor)
  return [
    ...unitDuties(
      desks.map((post) => post.unitId),
      posts.filter((post) => isPrincipalKind(post.kind)).map((post) => post.unitId),
      [...desks, ...offices].map((post) => post.unitId),
      persons,
      reportHorizon,
    ),
    ...(offices.length > 0 || desks.length > 0
      ? officeDuties(
          await inScope(ctx, 'office'),
          desks.map((post) => post.unitId),
          independentOf(ctx),
        )
      : []),
    ...(offices.length > 0 ? [confirmations(ctx, policy)] : []),
    ...decisions(
      offices.map((post) => post.unitId),
      officesOf(actor).includes('efficiency-office'),
      posts.some((post) => post.kind === 'city-leader') ? persons : [],
    ),
  ]
}

function unitDuties(
  desks: readonly string[],
  headed: readonly string[],
  registering: readonly string[],
  persons: readonly string[],
  horizon: string,
): Duty[] {
  const ours = or(among('m.lead_unit_id', desks), among('m.responsible_person_id', persons))
  const active = sql<boolean>`m.suspended_on is null`
  return [
    {
      act: 'submit',
      where: sql`m.state = 'draft' and ${among('m.registering_unit_id', registering)}`,
    },
    {
      act: 'acknowledge',
      where: sql`m.state = 'assigned' and ${active} and ${ours}`,
      by: sql`m.acknowledge_by`,
    },
    {
      act: 'submit-plan',
      where: sql`m.state = 'planning' and m.plan_state <> 'submitted' and ${active} and ${ours}`,
      by: sql`m.plan_by`,
    },
    {
      act: 'sign-off-report',
      from: sql`join progress_report r on r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id
        and r.state = 'awaiting-sign-off' and ${among('r.author_unit_id', headed)}`,
      where: sql`m.state = 'in-progress'`,
      by: sql`m.next_report_on`,
    },
    {
      act: 'save-report',
      where: sql`m.state = 'in-progress' and m.next_report_on <= ${horizon}::date and ${active} and ${ours}
        and not exists (select from progress_report r where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id
          and r.state in ('awaiting-sign-off', 'submitted'))`,
      by: sql`m.next_report_on`,
    },
  ]
}

/** Whoever verifies belongs to no unit on the matter (R3.1.3). */
function independentOf({ actor, jurisdictionId }: QueryContext): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from matter_unit x where x.jurisdiction_id = ${jurisdictionId}
    and x.matter_id = m.id and ${among('x.unit_id', unitsOf(actor))})`
}

/** What offices answer; a unit's desk answers for its inner matters. */
function officeDuties(
  scope: RawBuilder<boolean>,
  desks: readonly string[],
  independent: RawBuilder<boolean>,
): Duty[] {
  const theirs = or(sql<boolean>`(${scope} and ${independent})`, among('m.scope_unit_id', desks))
  const request = sql`join matter_request q on q.jurisdiction_id = m.jurisdiction_id and q.matter_id = m.id
    and q.state = 'pending' and q.kind = 'objection'`
  return [
    {
      act: 'rule-objection',
      from: request,
      where: sql`m.state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance') and ${theirs}`,
      by: sql`q.answer_by`,
    },
    {
      act: 'approve-plan',
      where: sql`m.state = 'planning' and m.plan_state = 'submitted' and ${theirs}`,
    },
    {
      act: 'answer-report',
      from: sql`join progress_report r on r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id
        and r.state = 'submitted'`,
      where: sql`m.state in ('in-progress', 'awaiting-acceptance') and ${theirs}`,
      by: sql`r.answer_due_on`,
    },
    {
      act: 'start-acceptance',
      where: sql`m.state = 'in-progress' and m.completed_on is not null and m.suspended_on is null and ${theirs}
        and not exists (select from progress_report r where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id
          and r.state = 'submitted')`,
    },
    { act: 'conclude-acceptance', where: sql`m.state = 'awaiting-acceptance' and ${theirs}` },
  ]
}

/** Drafts that wait for the caller's office, by the path of their source (R2.3). */
function confirmations({ actor }: QueryContext, policy: Policy): Duty {
  const asked = sourceKinds.filter((source) => {
    const needed: readonly string[] = confirmingOffices({ source, scopeUnitId: null }, policy)
    return officesOf(actor).some((office) => needed.includes(office))
  })
  return {
    act: 'confirm',
    where: sql`m.state = 'awaiting-confirmation' and m.scope_unit_id is null and ${among('m.source_kind', asked)}
      and not exists (select from matter_confirmation c where c.jurisdiction_id = m.jurisdiction_id and c.matter_id = m.id
        and (${among('c.office_unit_id', unitsOf(actor))} or c.person_id = ${actor.personId}))`,
  }
}

/** Requests and milestone moves at the caller's level (R3.1.5); a level nobody holds falls to the efficiency office. */
function decisions(offices: readonly string[], isEfficiency: boolean, leaders: readonly string[]): Duty[] {
  // A level at a time, so that each walks its own pending requests in the order of their days.
  const levels: [approver: string, theirs: RawBuilder<boolean>][] = [
    ...(leaders.length > 0
      ? ([['lead-official', among('m.lead_official_id', leaders)]] satisfies [string, RawBuilder<boolean>][])
      : []),
    ...(offices.length > 0
      ? ([['registering-office', among('m.registering_unit_id', offices)]] satisfies [
          string,
          RawBuilder<boolean>,
        ][])
      : []),
    ...(isEfficiency
      ? ([
          ['efficiency-office', sql<boolean>`true`],
          ['lead-official', sql<boolean>`m.lead_official_id is null`],
        ] satisfies [string, RawBuilder<boolean>][])
      : []),
  ]
  const led = or(
    among('m.lead_official_id', leaders),
    among('m.registering_unit_id', offices),
    sql<boolean>`${isEfficiency}`,
  )
  return [
    ...levels.map(
      ([approver, theirs]): Duty => ({
        act: 'decide-request',
        from: sql`join matter_request q on q.jurisdiction_id = m.jurisdiction_id and q.matter_id = m.id
        and q.state = 'pending' and q.kind <> 'objection' and q.approver = ${sql.lit(approver)}`,
        where: sql`m.scope_unit_id is null and ${theirs}`,
        by: sql`q.answer_by`,
      }),
    ),
    {
      act: 'decide-milestone-move',
      from: sql`join milestone s on s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id
        and s.proposed_due_on is not null and s.done_on is null`,
      where: sql`m.scope_unit_id is null and m.state = 'in-progress' and ${led}`,
    },
  ]
}
