import { createHash } from 'node:crypto'
import type { Policy } from '../../../domain/policy/policy-pack.ts'
import type { Tx } from '../../platform/database.ts'

/** Failed attempts in a row, and the lock they led to. */
export interface Failures {
  failedAttempts: number
  lockedUntil: Date | null
}

type Limits = Pick<Policy, 'lockout.failures' | 'lockout.duration'>

/** Minutes until a lock ends, rounded up; undefined when there is none. */
export const minutesLocked = ({ lockedUntil }: Failures, now: Date): number | undefined =>
  lockedUntil && lockedUntil > now ? Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000) : undefined

/** One more failure; the last one allowed begins a lock and the counting starts anew. */
export function afterFailure({ failedAttempts }: Failures, policy: Limits, now: Date): Failures {
  const failures = failedAttempts + 1
  return failures >= policy['lockout.failures']
    ? { failedAttempts: 0, lockedUntil: new Date(now.getTime() + policy['lockout.duration'] * 60_000) }
    : { failedAttempts: failures, lockedUntil: null }
}

/**
 * Counts a failure with a name nobody has, exactly as for an account: a lock that only real accounts can get would tell which names are
 * real (AU-03). Answers the minutes of the lock that is in force or that this failure began.
 */
export async function countUnknownName(
  tx: Tx,
  signInName: string,
  policy: Limits,
  now: Date,
): Promise<number | undefined> {
  const nameDigest = createHash('sha256').update(signInName).digest()
  await tx
    .insertInto('unknownSignIn')
    .values({ nameDigest, failedAttempts: 0, lockedUntil: null, lastAt: now })
    .onConflict((conflict) => conflict.column('nameDigest').doNothing())
    .execute()
  const known = await tx
    .selectFrom('unknownSignIn')
    .select(['failedAttempts', 'lockedUntil'])
    .where('nameDigest', '=', nameDigest)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const locked = minutesLocked(known, now)
  if (locked !== undefined) return locked
  const failures = afterFailure(known, policy, now)
  await tx
    .updateTable('unknownSignIn')
    .set({ ...failures, lastAt: now })
    .where('nameDigest', '=', nameDigest)
    .execute()
  return minutesLocked(failures, now)
}
