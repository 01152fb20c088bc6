import type {
  disableAccount as disableContract,
  enableAccount as enableContract,
  endAccountSessions as endContract,
  resetAccountPassword as resetContract,
  unlockAccount as unlockContract,
} from '../../../contract/accounts.ts'
import { AppError } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { issueInitialPassword } from '../identity/public.ts'
import { endSessions, lockAccount } from './account.store.ts'

type Account = Awaited<ReturnType<typeof lockAccount>>

/** The account acted upon; never the own one, so that nobody locks the door behind themselves or resets their own lock. */
async function lockOther(context: CommandContext, accountId: string): Promise<Account> {
  const account = await lockAccount(context, accountId)
  if (account.id === context.caller.accountId) throw new AppError('not-yours')
  return account
}

async function record(context: CommandContext, kind: string, account: Account, reason: string) {
  await context.append({
    subjectKind: 'account',
    subjectId: account.id,
    kind,
    payload: { signInName: account.signInName, personId: account.personId },
    reason,
  })
  await context.audit({ kind, object: account.signInName, detail: { reason } })
}

/** Closes an account at once: its sessions end with it. */
export async function disableAccount(context: CommandContext, input: Input<typeof disableContract>) {
  const account = await lockOther(context, input.params.accountId)
  if (account.disabledAt) throw new AppError('conflict')
  await context.tx
    .updateTable('account')
    .set({ disabledAt: context.now })
    .where('jurisdictionId', '=', context.jurisdictionId)
    .where('id', '=', account.id)
    .execute()
  await endSessions(context, account.id)
  await record(context, 'account.disabled', account, input.body.reason)
  return { done: true as const }
}

export async function enableAccount(context: CommandContext, input: Input<typeof enableContract>) {
  const account = await lockOther(context, input.params.accountId)
  if (!account.disabledAt) throw new AppError('conflict')
  await context.tx
    .updateTable('account')
    .set({ disabledAt: null })
    .where('jurisdictionId', '=', context.jurisdictionId)
    .where('id', '=', account.id)
    .execute()
  await record(context, 'account.enabled', account, input.body.reason)
  return { done: true as const }
}

/** Ends a lock after failed sign-ins before its time. */
export async function unlockAccount(context: CommandContext, input: Input<typeof unlockContract>) {
  const account = await lockOther(context, input.params.accountId)
  if (!account.lockedUntil || account.lockedUntil <= context.now) throw new AppError('conflict')
  await context.tx
    .updateTable('account')
    .set({ lockedUntil: null, failedAttempts: 0 })
    .where('jurisdictionId', '=', context.jurisdictionId)
    .where('id', '=', account.id)
    .execute()
  await record(context, 'account.unlocked', account, input.body.reason)
  return { done: true as const }
}

/** Gives a new initial password, shown once and over after 72 hours, and ends every session (AU-05). */
export async function resetAccountPassword(context: CommandContext, input: Input<typeof resetContract>) {
  const account = await lockOther(context, input.params.accountId)
  if (account.disabledAt) throw new AppError('conflict')
  const { initialPassword, columns } = await issueInitialPassword(context.now)
  await context.tx
    .updateTable('account')
    .set(columns)
    .where('jurisdictionId', '=', context.jurisdictionId)
    .where('id', '=', account.id)
    .execute()
  await endSessions(context, account.id)
  await record(context, 'account.password-reset', account, input.body.reason)
  return { initialPassword }
}

/** Signs an account out everywhere. */
export async function endAccountSessions(context: CommandContext, input: Input<typeof endContract>) {
  const account = await lockOther(context, input.params.accountId)
  const ended = await endSessions(context, account.id)
  await record(context, 'account.sessions-ended', account, input.body.reason)
  return { ended }
}
