import { randomUUID } from 'node:crypto'
import type { Me, signIn } from '../../../contract/identity.ts'
import { AppError } from '../../platform/app-error.ts'
import type { Tx } from '../../platform/database.ts'
import type { Input, RequestFacts } from '../../platform/request-context.ts'
import type { Services } from '../../platform/services.ts'
import { loadPolicy } from '../policy/public.ts'
import { checkPassword } from './passwords.ts'
import { readMe } from './read-me.ts'
import { type SessionLimits, startSession } from './sessions.ts'

/** The answer of both ways in: who one is now, and the cookie to set. */
type SignedIn = { body: Me; session: { token: string; expiresAt: Date } }

type Account = { id: string; jurisdictionId: number; signInName: string }

/**
 * Signs in by name and password. Failures are counted per account and lock it for a while, the same answer and time for
 * an unknown name (AU-03); the failed attempt is recorded even though the request fails.
 */
export async function signInByPassword(
  services: Services,
  request: RequestFacts,
  input: Input<typeof signIn>,
): Promise<SignedIn> {
  const { signInName, password } = input.body
  const account = await services.database.writeOutside(async (tx) =>
    tx
      .selectFrom('account')
      .select([
        'id',
        'jurisdictionId',
        'signInName',
        'passwordHash',
        'failedAttempts',
        'lockedUntil',
        'disabledAt',
      ])
      .where('signInName', '=', signInName)
      .executeTakeFirst(),
  )
  const right = await checkPassword(account?.disabledAt ? null : account?.passwordHash, password)
  if (!account) throw new AppError('sign-in-failed')
  const outcome = await services.database.write(account.jurisdictionId, async (tx, { now, today }) => {
    const { policy } = await loadPolicy(tx, account.jurisdictionId, today)
    if (account.lockedUntil && account.lockedUntil > now) {
      await record(tx, account, request, now, 'sign-in.refused-while-locked', false)
      return { minutes: Math.ceil((account.lockedUntil.getTime() - now.getTime()) / 60_000) }
    }
    if (!right) {
      const failures = account.failedAttempts + 1
      const locked = failures >= policy['lockout.failures']
      await tx
        .updateTable('account')
        .set({
          failedAttempts: locked ? 0 : failures,
          lockedUntil: locked ? new Date(now.getTime() + policy['lockout.duration'] * 60_000) : null,
        })
        .where('id', '=', account.id)
        .execute()
      await record(tx, account, request, now, 'sign-in.failed', false)
      return locked ? { minutes: policy['lockout.duration'] } : 'failed'
    }
    const limits = {
      idleMinutes: policy['session.idle-limit'],
      absoluteHours: policy['session.absolute-limit'],
    }
    return openSession(services, tx, account, request, now, limits)
  })
  if (outcome === 'failed') throw new AppError('sign-in-failed')
  if ('minutes' in outcome) throw new AppError('sign-in-locked', { params: outcome })
  return finish(services, outcome)
}

/** Demo mode only: one click becomes one of the demo people. */
export async function signInToDemo(
  services: Services,
  request: RequestFacts,
  signInName: string,
): Promise<SignedIn> {
  const account = await services.database.writeOutside((tx) =>
    tx
      .selectFrom('account')
      .innerJoin('jurisdiction', 'jurisdiction.id', 'account.jurisdictionId')
      .select(['account.id', 'account.jurisdictionId', 'account.signInName'])
      .where('account.signInName', '=', signInName)
      .where('jurisdiction.demo', '=', true)
      .executeTakeFirst(),
  )
  if (!account || !services.settings.demo) throw new AppError('not-found')
  const session = await services.database.write(account.jurisdictionId, async (tx, { now, today }) => {
    const { policy } = await loadPolicy(tx, account.jurisdictionId, today)
    const limits = {
      idleMinutes: policy['session.idle-limit'],
      absoluteHours: policy['session.absolute-limit'],
    }
    return openSession(services, tx, account, request, now, limits)
  })
  return finish(services, session)
}

async function openSession(
  services: Services,
  tx: Tx,
  account: Account,
  request: RequestFacts,
  now: Date,
  limits: SessionLimits,
) {
  if (request.sessionToken) {
    // A new sign-in replaces the browser's old session, so that no token outlives its use.
    await tx.deleteFrom('session').where('accountId', '=', account.id).where('expiresAt', '<', now).execute()
  }
  await tx
    .updateTable('account')
    .set({ failedAttempts: 0, lockedUntil: null, lastSignInAt: now })
    .where('id', '=', account.id)
    .execute()
  await record(tx, account, request, now, 'sign-in.succeeded', true)
  services.log.debug({ account: account.id }, 'signed in')
  return startSession(tx, account, { now, client: request.userAgent, limits })
}

async function finish(services: Services, session: { token: string; expiresAt: Date }): Promise<SignedIn> {
  const caller = await services.resolveCaller(session.token)
  if (!caller || caller === 'expired') throw new AppError('sign-in-failed')
  const body = await services.database.read(caller.jurisdictionId, (tx, { today }) =>
    readMe(tx, caller, today),
  )
  return { body, session }
}

async function record(
  tx: Tx,
  account: Account,
  request: RequestFacts,
  now: Date,
  kind: string,
  success: boolean,
): Promise<void> {
  await tx
    .insertInto('auditEntry')
    .values({
      jurisdictionId: account.jurisdictionId,
      id: randomUUID(),
      at: now,
      kind,
      accountId: account.id,
      actorLabel: account.signInName,
      success,
      clientAddress: request.clientAddress,
      requestId: request.requestId,
      detail: null,
    })
    .execute()
}
