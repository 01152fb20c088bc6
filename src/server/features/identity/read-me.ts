import type { Me } from '../../../contract/identity.ts'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { operationsOf } from '../../../domain/permissions/can.ts'
import type { Tx } from '../../platform/database.ts'
import type { Caller } from '../../platform/request-context.ts'

type NamedPost = Me['posts'][number]

/** What the web app knows about the signed-in person. */
export async function readMe(tx: Tx, caller: Caller, today: LocalDate): Promise<Me> {
  const jurisdiction = await tx
    .selectFrom('jurisdiction')
    .select(['name', 'shortName', 'demo'])
    .where('id', '=', caller.jurisdictionId)
    .executeTakeFirstOrThrow()
  const unread = await tx
    .selectFrom('outbox')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('jurisdictionId', '=', caller.jurisdictionId)
    .where('recipientPersonId', '=', caller.actor.personId)
    .where('channel', '=', 'in-app')
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    accountId: caller.accountId,
    personId: caller.actor.personId,
    name: caller.personName,
    signInName: caller.signInName,
    language: caller.language,
    mustChangePassword: caller.mustChangePassword,
    posts: caller.actor.posts as NamedPost[],
    delegations: caller.actor.delegations as Me['delegations'],
    adminRoles: [...caller.actor.adminRoles],
    operations: operationsOf(caller.actor),
    today,
    jurisdiction,
    unreadMessages: unread.count,
  }
}
