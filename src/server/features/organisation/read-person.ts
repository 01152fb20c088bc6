import type { readPerson as contract } from '../../../contract/people.ts'
import { found } from '../../platform/app-error.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { delegationsOf } from './delegations.ts'
import { historyOf } from './history.ts'
import { mayEditOrganisation, phoneFor } from './may-edit.ts'
import { findPerson, findUnits } from './organisation.store.ts'
import { findPending } from './pending-rights.ts'
import { postsOfPerson } from './posts-of-person.ts'

/** Everything about one person that the page shows: posts now and before, delegations, linkage, history. */
export async function readPerson(context: QueryContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, today, actor } = context
  const { personId } = input.params
  const person = found(await findPerson(tx, jurisdictionId, personId))
  const posts = await postsOfPerson(context, personId)
  const current = posts.filter((post) => post.current)
  const inForce = (row: { validTo: string | null }) => row.validTo === null || row.validTo >= today
  const group = await tx
    .selectFrom('leadingGroupMember')
    .select(['role', 'validTo'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('personId', '=', personId)
    .execute()
  const admin = await tx
    .selectFrom('adminRole')
    .select(['role', 'validTo'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('personId', '=', personId)
    .execute()
  const mayEdit = mayEditOrganisation(actor)
  const isSelf = actor.personId === personId && actor.posts.length > 0
  return {
    id: person.id,
    name: person.name,
    phone: phoneFor(
      actor,
      person.phone,
      current.map((post) => post.unit.id),
      personId,
    ),
    version: person.version,
    posts,
    pending: await findPending(context, { personId }),
    delegations: await delegationsOf(context, personId),
    linkages: await linkagesOf(context, personId),
    leadingGroupRole: group.find(inForce)?.role ?? null,
    adminRole: admin.find(inForce)?.role ?? null,
    allowedActions: [
      ...(mayEdit ? (['edit', 'edit-posts'] as const) : []),
      ...(isSelf ? (['delegate'] as const) : []),
    ],
    history: await historyOf(context, { subjectKind: 'person', subjectId: personId }),
  }
}

async function linkagesOf({ tx, jurisdictionId, today }: QueryContext, personId: string) {
  const rows = await tx
    .selectFrom('linkage')
    .select(['id', 'kind', 'unitId', 'subject'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('personId', '=', personId)
    .where('validFrom', '<=', today)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', today)]))
    .execute()
  const ids = rows.flatMap((row) => row.unitId ?? [])
  const units = new Map((await findUnits(tx, jurisdictionId, ids)).map((unit) => [unit.id, unit]))
  return rows.map(({ unitId, ...row }) => ({ ...row, unit: unitId ? (units.get(unitId) ?? null) : null }))
}
