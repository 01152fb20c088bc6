import type { readUnit as contract, unitActions } from '../../../contract/organisation.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { isHeldOn, requiredPrincipals } from '../../../domain/organisation/posts.ts'
import { cohortOf } from '../../../domain/organisation/unit-kinds.ts'
import { found } from '../../platform/app-error.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { loadPolicy } from '../policy/public.ts'
import { historyOfUnit } from './history.ts'
import { mayEditArrangements, mayEditOrganisation, phoneFor } from './may-edit.ts'
import { loadLinkages, watchRows } from './organisation.store.ts'
import { findPending } from './pending-rights.ts'

/** Everything about one unit that its page shows. */
export async function readUnit(context: QueryContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, today, actor } = context
  const { unitId } = input.params
  const unit = found(
    await tx
      .selectFrom('unit')
      .selectAll()
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', unitId)
      .executeTakeFirst(),
  )
  const names = (ids: 'children' | 'parent') =>
    tx
      .selectFrom('unit')
      .select(['id', 'name', 'shortName'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where((row) => (ids === 'children' ? row('parentId', '=', unitId) : row('id', '=', unit.parentId)))
      .orderBy('protocolOrder')
      .execute()
  const posts = await postsOf(context, unitId)
  const aliases = await tx
    .selectFrom('unitAlias')
    .select(['id', 'alias', 'kind'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('unitId', '=', unitId)
    .orderBy('alias')
    .execute()
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  const { protocolOrder, signOffRequired, ownArrangement, endedOn, version } = unit
  return {
    id: unit.id,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    cohort: cohortOf(unit, { supervisingOfficesRanked: policy['ranking.supervising-offices-ranked'] }),
    ownCohort: unit.cohort,
    parent: unit.parentId ? ((await names('parent'))[0] ?? null) : null,
    protocolOrder,
    signOffRequired,
    ownArrangement,
    endedOn,
    version,
    aliases,
    children: await names('children'),
    posts: posts.map((post) => ({ ...post, phone: phoneFor(actor, post.phone, [unitId], post.personId) })),
    vacancies: endedOn
      ? []
      : requiredPrincipals(unit.kind).filter(
          (kind) => !posts.some((post) => post.kind === kind && post.current),
        ),
    pending: await findPending(context, { unitId }),
    leaders: await leadersOf(context, unitId),
    watches: (await watchRows(tx, jurisdictionId)).filter((watch) => watch.officeUnitId === unitId),
    allowedActions: actionsOn(context, { id: unitId, endedOn }),
    history: await historyOfUnit(context, unitId),
  }
}

function actionsOn({ actor }: QueryContext, unit: { id: string; endedOn: LocalDate | null }) {
  const actions: (typeof unitActions)[number][] = []
  if (unit.endedOn) return actions
  if (mayEditOrganisation(actor)) actions.push('edit', 'close', 'edit-aliases', 'propose-post', 'edit-posts')
  if (mayEditArrangements(actor, unit.id)) actions.push('edit-arrangements')
  return actions
}

/** Every post ever held in the unit, today's first, in protocol order. */
async function postsOf({ tx, jurisdictionId, today }: QueryContext, unitId: string) {
  const rows = await tx
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'post.jurisdictionId')
        .onRef('person.id', '=', 'post.personId'),
    )
    .select([
      'post.id as postId',
      'post.personId',
      'person.name',
      'person.phone',
      'post.kind',
      'post.title',
      'post.protocolOrder',
      'post.validFrom',
      'post.validTo',
      'post.version',
    ])
    .where('post.jurisdictionId', '=', jurisdictionId)
    .where('post.unitId', '=', unitId)
    .where('post.confirmedBy', 'is not', null)
    .orderBy('post.protocolOrder')
    .orderBy('post.validFrom', 'desc')
    .orderBy('person.name')
    .execute()
  const delegations = await tx
    .selectFrom('delegation')
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'delegation.jurisdictionId')
        .onRef('person.id', '=', 'delegation.toPersonId'),
    )
    .select(['delegation.postId', 'delegation.toPersonId', 'person.name', 'delegation.validTo'])
    .where('delegation.jurisdictionId', '=', jurisdictionId)
    .where('delegation.revokedAt', 'is', null)
    .where('delegation.validFrom', '<=', today)
    .where('delegation.validTo', '>=', today)
    .execute()
  const delegated = new Map(delegations.map((row) => [row.postId, row]))
  return rows
    .map((row) => {
      const to = delegated.get(row.postId)
      const current = isHeldOn(row, today)
      return {
        ...row,
        current,
        delegatedTo: current && to ? { personId: to.toPersonId, name: to.name, until: to.validTo } : null,
      }
    })
    .sort((a, b) => Number(b.current) - Number(a.current))
}

/** City leaders linked with the unit or in charge of it today (R1.5). */
async function leadersOf({ tx, jurisdictionId, today }: QueryContext, unitId: string) {
  const linkages = (await loadLinkages(tx, jurisdictionId, today)).filter((row) => row.unitId === unitId)
  if (linkages.length === 0) return []
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where(
      'id',
      'in',
      linkages.map((row) => row.leaderPersonId),
    )
    .execute()
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  return linkages.map((row) => ({
    personId: row.leaderPersonId,
    name: nameOf.get(row.leaderPersonId) ?? '',
    kind: row.kind,
  }))
}
