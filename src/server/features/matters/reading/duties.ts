import { type RawBuilder, sql } from 'kysely'
import { type DecidingParty, decidingParties } from '../../../../domain/matters/action-guards.ts'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import { sourceKinds } from '../../../../domain/matters/matter-sources.ts'
import { confirmingOffices } from '../../../../domain/matters/registration.ts'
import { isPrincipalKind } from '../../../../domain/organisation/posts.ts'
import { isSupervisionOffice } from '../../../../domain/organisation/unit-kinds.ts'
import {
  actsAs,
  effectivePosts,
  officesOf,
  unitsOf,
  worksInEfficiencyOffice,
} from '../../../../domain/permissions/actor.ts'
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
  ids.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`${sql.raw(column)} in (${sql.join([...new Set(ids)])})`
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
          await officesScope(ctx, offices.length > 0),
          desks.map((post) => post.unitId),
          independentOf(ctx),
        )
      : []),
    ...(offices.length > 0 ? [confirmations(ctx, policy)] : []),
    ...decisions(
      {
        desks: desks.map((post) => post.unitId),
        offices: offices.map((post) => post.unitId),
        persons,
      },
      worksInEfficiencyOffice(actor),
      independentOf(ctx),
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
  const led = among('m.lead_unit_id', desks)
  const named = among('m.responsible_person_id', persons)
  const ours = or(led, named)
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
      where: sql`m.state = 'in-progress' and ${active}`,
      by: sql`m.next_report_on`,
    },
    // The unit's and the person's apart: each is an index in the order of the days, left when enough are found.
    ...[led, named].map(
      (theirs): Duty => ({
        act: 'save-report',
        where: sql`m.state = 'in-progress' and m.next_report_on <= ${horizon}::date and ${active} and ${theirs}
          and not exists (select from progress_report r where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id
            and r.state in ('awaiting-sign-off', 'submitted'))`,
        by: sql`m.next_report_on`,
      }),
    ),
  ]
}

/** Whoever verifies belongs to no unit on the matter (R3.1.3). */
function independentOf({ actor, jurisdictionId }: QueryContext): RawBuilder<boolean> {
  // Asked row by row: as `not exists` the database would first gather all matters of those units.
  return sql<boolean>`(select true from matter_unit x where x.jurisdiction_id = ${jurisdictionId}
    and x.matter_id = m.id and ${among('x.unit_id', unitsOf(actor))} limit 1) is null`
}

/**
 * What the caller's office answers for: what it watches, and where the efficiency office is itself on the matter, what it stands in for:
 * somebody has to verify. The efficiency office watches all.
 */
async function officesScope(ctx: QueryContext, worksInOffice: boolean): Promise<RawBuilder<boolean>> {
  if (!worksInOffice) return sql<boolean>`false`
  const watched = await inScope(ctx, 'office')
  if (worksInEfficiencyOffice(ctx.actor)) return watched
  const standsIn = sql<boolean>`(m.scope_unit_id is null and (select true from matter_unit x
    join unit u on u.jurisdiction_id = x.jurisdiction_id and u.id = x.unit_id and u.kind = 'efficiency-office'
    where x.jurisdiction_id = ${ctx.jurisdictionId} and x.matter_id = m.id limit 1) is not null)`
  return or(watched, standsIn)
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
      where: sql`m.state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance')
        and m.suspended_on is null and ${theirs}`,
      by: sql`q.answer_by`,
    },
    {
      act: 'approve-plan',
      where: sql`m.state = 'planning' and m.plan_state = 'submitted' and m.suspended_on is null and ${theirs}`,
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

/** Requests and milestone moves that wait for the caller (R3.1.5), a part at a time: each walks its own in the order of their days. */
function decisions(
  waiting: { desks: readonly string[]; offices: readonly string[]; persons: readonly string[] },
  isEfficiency: boolean,
  independent: RawBuilder<boolean>,
): Duty[] {
  const { desks, offices, persons } = waiting
  const whose = (ids: readonly string[]) =>
    ids.length === 0 ? [] : [(of: string) => among(`${of}.waits_for`, ids)]
  const anybody = (are: boolean) =>
    are ? [(of: string) => sql<boolean>`${sql.raw(of)}.waits_for is null`] : []
  const theirs: Record<DecidingParty, ((of: string) => RawBuilder<boolean>)[]> = {
    'scope-desk': whose(desks),
    'registering-office': whose(offices),
    'lead-official': whose(persons),
    'efficiency-office': anybody(isEfficiency),
    'watching-office': anybody(offices.length > 0),
  }
  // Inside a unit the persons named on the matter decide nothing about it; other offices are no unit on it but by standing in.
  const apart: Partial<Record<DecidingParty, RawBuilder<boolean>>> = {
    'scope-desk': sql<boolean>`not exists (select from matter_unit x where x.jurisdiction_id = m.jurisdiction_id
      and x.matter_id = m.id and ${among('x.person_id', persons)})`,
    'registering-office': independent,
    'efficiency-office': independent,
    'watching-office': independent,
  }
  return decidingParties.flatMap((part) =>
    theirs[part].flatMap((ofCaller): Duty[] => {
      const also = apart[part] ?? sql<boolean>`true`
      return [
        {
          act: 'decide-request',
          from: sql`join matter_request q on q.jurisdiction_id = m.jurisdiction_id and q.matter_id = m.id
            and q.state = 'pending' and q.kind <> 'objection' and q.waits_at = ${sql.lit(part)} and ${ofCaller('q')}`,
          where: sql`not ${among('q.asked_by', persons)} and ${also}`,
          by: sql`q.answer_by`,
        },
        {
          act: 'decide-milestone-move',
          from: sql`join milestone s on s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id
            and s.proposed_due_on is not null and s.done_on is null and s.waits_at = ${sql.lit(part)} and ${ofCaller('s')}`,
          where: sql`m.state = 'in-progress' and m.suspended_on is null and ${also}`,
        },
      ]
    }),
  )
}
