import { found } from '../../platform/app-error.ts'
import type { CommandContext } from '../../platform/request-context.ts'

/** Locks an account of the caller's own jurisdiction; accounts stand outside row-level security, so the filter is written out. */
export async function lockAccount({ tx, jurisdictionId }: CommandContext, accountId: string) {
  return found(
    await tx
      .selectFrom('account')
      .select(['id', 'signInName', 'personId', 'disabledAt', 'lockedUntil'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst(),
  )
}

/** Ends every session of the account; gives how many there were. */
export async function endSessions(
  { tx, jurisdictionId }: CommandContext,
  accountId: string,
): Promise<number> {
  const ended = await tx
    .deleteFrom('session')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('accountId', '=', accountId)
    .returning('id')
    .execute()
  return ended.length
}
