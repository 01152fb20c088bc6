import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { AdminRole } from '../../../domain/organisation/admin-roles.ts'
import type { OfficeWatch } from '../../../domain/organisation/division-of-labour.ts'
import type { ActorPost, DelegatedPost } from '../../../domain/permissions/actor.ts'
import { type Database, planKept, type Tx } from '../../platform/database.ts'
import type { Caller, Language } from '../../platform/request-context.ts'

const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Starts a session of so many hours at most (policy `session.absolute-limit`); only the digest of the token is stored (AU-05). */
export async function startSession(
  tx: Tx,
  account: { id: string; jurisdictionId: number },
  moment: { now: Date; client: string; hours: number },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(moment.now.getTime() + moment.hours * 3_600_000)
  await tx
    .insertInto('session')
    .values({
      tokenHash: hashOfToken(token),
      accountId: account.id,
      jurisdictionId: account.jurisdictionId,
      id: randomUUIDv7(),
      createdAt: moment.now,
      lastSeenAt: moment.now,
      expiresAt,
      client: moment.client,
    })
    .execute()
  return { token, expiresAt }
}

export const endSessionOf = async (tx: Tx, token: string): Promise<void> => {
  await tx.deleteFrom('session').where('tokenHash', '=', hashOfToken(token)).execute()
}

/** Which policy is in force for a session. */
export interface PolicyInForce {
  databaseName: string
  jurisdictionId: number
  policyVersion: number | null
  policyAdoptedAt: Date | null
}

interface SessionRow extends PolicyInForce {
  sessionId: string
  accountId: string
  personId: string
  personName: string
  signInName: string
  language: Language
  mustChangePassword: boolean
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  now: Date
  disabled: boolean
  adminRole: AdminRole | null
  posts: (ActorPost & { unitName: string })[]
  delegations: (DelegatedPost & { unitName: string; fromName: string })[]
  watches: OfficeWatch[]
}

/**
 * The person behind a token with the posts in force today, in one round trip; sliding expiry is renewed once a minute. `idleMinutesOf`
 * tells the limit of the policy in force.
 */
export async function findCaller(
  database: Database,
  token: string,
  idleMinutesOf: (policy: PolicyInForce) => Promise<number>,
): Promise<Caller | 'expired' | undefined> {
  const { rows } = await database.ask((tx, instant) =>
    sql<SessionRow>`${sql.raw(planKept)} select *, current_database() as database_name
        from find_session(${hashOfToken(token)}, ${instant ?? null}::timestamptz)`.execute(tx),
  )
  const row = rows[0]
  if (!row || row.disabled) return undefined
  const idleSince = row.now.getTime() - row.lastSeenAt.getTime()
  if (row.expiresAt <= row.now || idleSince > (await idleMinutesOf(row)) * 60_000) return 'expired'
  if (idleSince > 60_000) {
    await database.writeOutside((tx) =>
      tx.updateTable('session').set({ lastSeenAt: row.now }).where('id', '=', row.sessionId).execute(),
    )
  }
  return callerOf(row)
}

function callerOf(row: SessionRow): Caller {
  const { posts, delegations } = row
  const first = posts[0]
  return {
    sessionId: row.sessionId,
    accountId: row.accountId,
    jurisdictionId: row.jurisdictionId,
    personName: row.personName,
    signInName: row.signInName,
    language: row.language,
    mustChangePassword: row.mustChangePassword,
    actor: {
      personId: row.personId,
      posts,
      adminRoles: row.adminRole ? [row.adminRole] : [],
      delegations,
    },
    watches: row.watches,
    label: first ? `${first.unitName} ${first.title}` : row.personName,
    delegatedPosts: Object.fromEntries(
      delegations.map((post) => [post.postId, `${post.unitName} ${post.title}`]),
    ),
  }
}
