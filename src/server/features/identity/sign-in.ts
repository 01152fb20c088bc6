import { randomUUIDv7 } from 'node:crypto'
import type { Me, signIn } from '../../../contract/identity.ts'
import type { Policy } from '../../../domain/policy/policy-pack.ts'
import { AppError } from '../../platform/app-error.ts'
import type { Moment, Tx } from '../../platform/database.ts'
import type { Input, RequestFacts } from '../../platform/request-context.ts'
import type { Services } from '../../platform/services.ts'
import { loadPolicy } from '../policy/public.ts'
import { afterFailure, countUnknownName, minutesLocked } from './failed-sign-ins.ts'
import { checkPassword } from './passwords.ts'
import { readMe } from './read-me.ts'
import { startSession } from './sessions.ts'

/** The answer of both ways in: who one is now, and the cookie to set. */
type SignedIn = { body: Me; session: { token: string; expiresAt: Date } }

type Account = { id: string; jurisdictionId: number; signInName: string }

/**
 * Signs in by name and password. Failures are counted per name and lock it for a while, with the same answers and the same work whether or
 * not somebody has that name (AU-03). Only who knows an initial password is told that it is over. A failed attempt is recorded even
 * though the request fails.
 */
export async function signInByPassword(
  services: Services,
  request: RequestFacts,
  input: Input<typeof signIn>,
): Promise<SignedIn> {
  const { signInName, password } = input.body
  const account = await services.database.writeOutside(findAccount(signInName))
  const right = await checkPassword(account?.disabledAt ? null : account?.passwordHash, password)
  const outcome = account
    ? await services.database.write(account.jurisdictionId, (tx, moment) =>
        judge(services, tx, moment, request, { account, right }),
      )
    : await refuseUnknownName(services, signInName)
  if (outcome === 'failed') throw new AppError('sign-in-failed')
  if (outcome === 'initial-password-over') throw new AppError('initial-password-over')
  if ('minutes' in outcome) throw new AppError('sign-in-locked', { params: outcome })
  return finish(services, outcome)
}

const findAccount = (signInName: string) => (tx: Tx) =>
  tx
    .selectFrom('account')
    .select(['id', 'jurisdictionId', 'signInName', 'passwordHash', 'disabledAt'])
    .where('signInName', '=', signInName)
    .executeTakeFirst()

type Attempt = { account: Account & { passwordHash: string | null }; right: boolean }
type Outcome =
  | Awaited<ReturnType<typeof openSession>>
  | { minutes: number }
  | 'failed'
  | 'initial-password-over'

/** Under the account's lock, so that guesses made at the same time are counted one by one. */
async function judge(
  services: Services,
  tx: Tx,
  { now, today }: Moment,
  request: RequestFacts,
  { account, right }: Attempt,
): Promise<Outcome> {
  const { policy } = await loadPolicy(tx, account.jurisdictionId, today)
  const state = await tx
    .selectFrom('account')
    .select(['passwordHash', 'failedAttempts', 'lockedUntil', 'mustChangePassword', 'initialPasswordUntil'])
    .where('id', '=', account.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const locked = minutesLocked(state, now)
  if (locked !== undefined) {
    await record(tx, account, request, now, 'sign-in.refused-while-locked', false)
    return { minutes: locked }
  }
  if (!right || state.passwordHash !== account.passwordHash) {
    const failures = afterFailure(state, policy, now)
    await tx.updateTable('account').set(failures).where('id', '=', account.id).execute()
    await record(tx, account, request, now, 'sign-in.failed', false)
    const minutes = minutesLocked(failures, now)
    return minutes === undefined ? 'failed' : { minutes }
  }
  if (state.mustChangePassword) {
    if (!state.initialPasswordUntil || state.initialPasswordUntil <= now) {
      await record(tx, account, request, now, 'sign-in.initial-password-over', false)
      return 'initial-password-over'
    }
    // It opens this one session, in which it must be changed.
    await tx.updateTable('account').set({ initialPasswordUntil: now }).where('id', '=', account.id).execute()
  }
  return openSession(services, tx, account, request, now, policy)
}

/** The work and the answers of `judge`, for a name nobody has; the policy is that of the first city. */
async function refuseUnknownName(services: Services, signInName: string): Promise<Outcome> {
  const city = await services.database.writeOutside((tx) =>
    tx.selectFrom('jurisdiction').select('id').orderBy('id').executeTakeFirst(),
  )
  if (!city) return 'failed'
  return services.database.write(city.id, async (tx, { now, today }) => {
    const { policy } = await loadPolicy(tx, city.id, today)
    const minutes = await countUnknownName(tx, signInName, policy, now)
    return minutes === undefined ? 'failed' : { minutes }
  })
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
    return openSession(services, tx, account, request, now, policy)
  })
  return finish(services, session)
}

async function openSession(
  services: Services,
  tx: Tx,
  account: Account,
  request: RequestFacts,
  now: Date,
  policy: Policy,
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
  return startSession(tx, account, {
    now,
    client: request.userAgent,
    hours: policy['session.absolute-limit'],
  })
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
      id: randomUUIDv7(),
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
