import type { personMessageKinds } from '../../../contract/messages.ts'
import type {
  grantDelegation as grantContract,
  revokeDelegation as revokeContract,
} from '../../../contract/people.ts'
import { checkDelegation } from '../../../domain/organisation/delegation.ts'
import { AppError, type FieldFault, found, orTaken, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input, QueryContext } from '../../platform/request-context.ts'
import { loadPolicy } from '../policy/public.ts'
import { findPerson } from './organisation.store.ts'

const faultPaths = {
  'delegates-to-oneself': 'toPersonId',
  'delegate-is-administrator': 'toPersonId',
  'ends-before-start': 'validTo',
  'longer-than-allowed': 'validTo',
  'overlaps-another': 'validFrom',
} as const

/** Whoever acts in a post for somebody is told when that begins and when it was taken back. */
async function tellDelegate(
  { tx, jurisdictionId, send }: CommandContext,
  { postId, toPersonId }: { postId: string; toPersonId: string },
  kind: (typeof personMessageKinds)[number],
  reason: string,
): Promise<void> {
  const post = await tx
    .selectFrom('post')
    .innerJoin('unit', (join) =>
      join.onRef('unit.jurisdictionId', '=', 'post.jurisdictionId').onRef('unit.id', '=', 'post.unitId'),
    )
    .select(['post.title', 'unit.shortName'])
    .where('post.jurisdictionId', '=', jurisdictionId)
    .where('post.id', '=', postId)
    .executeTakeFirstOrThrow()
  const params = { title: `${post.shortName} ${post.title}`, reason }
  await send({ recipientPersonId: toPersonId, kind, params, subjectKind: 'person', subjectId: toPersonId })
}

/** Lets somebody act in one of the own posts for a period (R1.7). A post one only acts in cannot be passed on. */
export async function grantDelegation(context: CommandContext, input: Input<typeof grantContract>) {
  const { tx, jurisdictionId, actor, today } = context
  const { reason, ...delegation } = input.body
  if (!actor.posts.some((post) => post.postId === delegation.postId)) throw new AppError('not-found')
  await tx
    .selectFrom('post')
    .select('id')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', delegation.postId)
    .forUpdate()
    .executeTakeFirst()
  const faults: FieldFault[] = []
  if (!(await findPerson(tx, jurisdictionId, delegation.toPersonId))) {
    faults.push({ path: 'toPersonId', code: 'person-unknown' })
  }
  if (delegation.validFrom < today) faults.push({ path: 'validFrom', code: 'date-in-the-past' })
  const others = await tx
    .selectFrom('delegation')
    .select(['id', 'postId', 'fromPersonId', 'toPersonId', 'validFrom', 'validTo'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('postId', '=', delegation.postId)
    .where('revokedAt', 'is', null)
    .execute()
  const administrator = await tx
    .selectFrom('adminRole')
    .select('role')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('personId', '=', delegation.toPersonId)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', today)]))
    .executeTakeFirst()
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  const full = { ...delegation, fromPersonId: actor.personId }
  const maxDays = policy['rights.delegation-longest']
  const problems = checkDelegation(full, others, {
    maxDays,
    delegateIsAdministrator: administrator !== undefined,
  })
  for (const code of problems) faults.push({ path: faultPaths[code], code, params: { days: maxDays } })
  refuseFaults(faults)
  await tx
    .insertInto('delegation')
    .values({ jurisdictionId, ...full, reason, revokedAt: null })
    .execute()
    .catch((error) => orTaken(error, {}))
  await context.append({
    subjectKind: 'person',
    subjectId: actor.personId,
    kind: 'delegation.granted',
    payload: { delegation: full, changes: [] },
    reason,
  })
  await tellDelegate(context, full, 'delegation.granted', reason)
  return { done: true as const }
}

/** Takes an own delegation back at once; somebody else's answers like an absent one. */
export async function revokeDelegation(context: CommandContext, input: Input<typeof revokeContract>) {
  const { tx, jurisdictionId, actor, now, today } = context
  const row = found(
    await tx
      .selectFrom('delegation')
      .select(['id', 'postId', 'toPersonId', 'validFrom', 'validTo', 'revokedAt'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', input.params.delegationId)
      .where('fromPersonId', '=', actor.personId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (row.revokedAt || row.validTo < today) throw new AppError('conflict')
  await tx
    .updateTable('delegation')
    .set({ revokedAt: now })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', row.id)
    .execute()
  await context.append({
    subjectKind: 'person',
    subjectId: actor.personId,
    kind: 'delegation.revoked',
    payload: { delegation: { ...row, fromPersonId: actor.personId, revokedAt: now }, changes: [] },
    reason: input.body.reason,
  })
  await tellDelegate(context, row, 'delegation.revoked', input.body.reason)
  return { done: true as const }
}

/** Delegations a person gave or received, newest first. */
export async function delegationsOf({ tx, jurisdictionId, today, actor }: QueryContext, personId: string) {
  const rows = await tx
    .selectFrom('delegation')
    .innerJoin('person as giver', (join) =>
      join
        .onRef('giver.jurisdictionId', '=', 'delegation.jurisdictionId')
        .onRef('giver.id', '=', 'delegation.fromPersonId'),
    )
    .innerJoin('person as taker', (join) =>
      join
        .onRef('taker.jurisdictionId', '=', 'delegation.jurisdictionId')
        .onRef('taker.id', '=', 'delegation.toPersonId'),
    )
    .innerJoin('post', (join) =>
      join
        .onRef('post.jurisdictionId', '=', 'delegation.jurisdictionId')
        .onRef('post.id', '=', 'delegation.postId'),
    )
    .innerJoin('unit', (join) =>
      join.onRef('unit.jurisdictionId', '=', 'post.jurisdictionId').onRef('unit.id', '=', 'post.unitId'),
    )
    .select([
      'delegation.id',
      'delegation.postId',
      'delegation.fromPersonId',
      'delegation.toPersonId',
      'delegation.validFrom',
      'delegation.validTo',
      'delegation.reason',
      'delegation.revokedAt',
      'giver.name as fromName',
      'taker.name as toName',
      'post.title',
      'unit.shortName as unitName',
    ])
    .where('delegation.jurisdictionId', '=', jurisdictionId)
    .where((row) =>
      row.or([row('delegation.fromPersonId', '=', personId), row('delegation.toPersonId', '=', personId)]),
    )
    .orderBy('delegation.validFrom', 'desc')
    .orderBy('delegation.id')
    .limit(100)
    .execute()
  return rows.map(({ revokedAt, ...row }) => {
    const state = revokedAt
      ? ('revoked' as const)
      : row.validTo < today
        ? ('over' as const)
        : row.validFrom > today
          ? ('coming' as const)
          : ('running' as const)
    const live = state === 'running' || state === 'coming'
    return { ...row, state, mayRevoke: live && row.fromPersonId === actor.personId }
  })
}

export async function listOwnDelegations(context: QueryContext) {
  const { personId } = context.actor
  const all = await delegationsOf(context, personId)
  return {
    given: all.filter((row) => row.fromPersonId === personId),
    received: all.filter((row) => row.toPersonId === personId),
  }
}
