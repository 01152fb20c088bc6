import type { endOwnSession as endContract } from '../../../contract/identity.ts'
import { found } from '../../platform/app-error.ts'
import type { CommandContext, Input, QueryContext } from '../../platform/request-context.ts'

/** The own sessions, newest first. */
export async function listOwnSessions({ tx, caller, now }: QueryContext) {
  const rows = await tx
    .selectFrom('session')
    .select(['id', 'createdAt', 'lastSeenAt', 'client'])
    .where('accountId', '=', caller.accountId)
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .limit(50)
    .execute()
  return { sessions: rows.map((row) => ({ ...row, current: row.id === caller.sessionId })) }
}

/** Ends one of the own sessions; somebody else's answers like an absent one. */
export async function endOwnSession(context: CommandContext, input: Input<typeof endContract>) {
  const ended = await context.tx
    .deleteFrom('session')
    .where('accountId', '=', context.caller.accountId)
    .where('id', '=', input.params.sessionId)
    .returning('id')
    .executeTakeFirst()
  found(ended)
  await context.audit({ kind: 'session.ended', object: input.params.sessionId })
  return { done: true as const }
}

/** Ends every own session but the one that asks: after a forgotten sign-out, or a lost phone. */
export async function endOtherSessions({ tx, caller, now, audit }: CommandContext) {
  const ended = await tx
    .deleteFrom('session')
    .where('accountId', '=', caller.accountId)
    .where('id', '<>', caller.sessionId)
    .where('expiresAt', '>', now)
    .returning('id')
    .execute()
  for (const { id } of ended) await audit({ kind: 'session.ended', object: id })
  return { ended: ended.length }
}
