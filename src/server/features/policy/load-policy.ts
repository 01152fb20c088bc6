import { sql } from 'kysely'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { withLaterRules } from '../../../domain/policy/later-rules.ts'
import { type Policy, type PolicyPack, policyOf } from '../../../domain/policy/policy-pack.ts'
import { validatePack } from '../../../domain/policy/validate-pack.ts'
import { AppError } from '../../platform/app-error.ts'
import { oncePerSnapshot, planKept, type Tx } from '../../platform/database.ts'

export interface LoadedPolicy {
  /** The number of the version (decision 5 of ARCHITECTURE.md): kept by every row it produced. */
  version: number
  effectiveOn: LocalDate
  policy: Policy
  pack: PolicyPack
}

// An adopted version never changes, so a copy kept in this process is good for ever.
const kept = new Map<string, LoadedPolicy>()

/** What tells one adopted version from every other, also from one of another database. */
interface PolicyStamp {
  databaseName: string
  jurisdictionId: number
  version: number
  adoptedAt: Date | null
}
const keyOf = ({ databaseName, jurisdictionId, version, adoptedAt }: PolicyStamp): string =>
  JSON.stringify([databaseName, jurisdictionId, version, adoptedAt])

/** An adopted version, if this process has read it before. */
export const keptPolicy = (stamp: PolicyStamp): LoadedPolicy | undefined => kept.get(keyOf(stamp))

/** The policy in force on the day: the adopted version with the latest effective date not after it. Throws when there is none. */
export const loadPolicy = (tx: Tx, jurisdictionId: number, day: LocalDate): Promise<LoadedPolicy> =>
  oncePerSnapshot(tx, `policy ${jurisdictionId} ${day}`, () => readPolicy(tx, jurisdictionId, day))

async function readPolicy(tx: Tx, jurisdictionId: number, day: LocalDate): Promise<LoadedPolicy> {
  const { rows } = await sql<PolicyStamp & { effectiveOn: LocalDate }>`${sql.raw(planKept)}
    select version, effective_on, adopted_at, jurisdiction_id, current_database() as database_name
    from policy_version where jurisdiction_id = ${jurisdictionId} and state = 'adopted' and effective_on <= ${day}::date
    order by effective_on desc, version desc limit 1`.execute(tx)
  const row = rows[0]
  if (!row) {
    throw new AppError('not-ready', { cause: new Error(`no policy in force on ${day}`) })
  }
  const key = keyOf(row)
  const known = kept.get(key)
  if (known) return known
  const pack = await readPack(tx, jurisdictionId, row.version)
  const loaded = { version: row.version, effectiveOn: row.effectiveOn, policy: policyOf(pack), pack }
  kept.set(key, loaded)
  return loaded
}

/**
 * The stored pack of a version, checked again: a pack altered by hand is refused, never used in part. Rules that came with a later
 * release hold as the default pack has them.
 */
export async function readPack(tx: Tx, jurisdictionId: number, version: number): Promise<PolicyPack> {
  const row = await tx
    .selectFrom('policyVersion')
    .select('pack')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const checked = validatePack(withLaterRules(row.pack))
  if (!checked.ok) {
    const first = checked.problems[0]
    throw new Error(`policy version ${version} is not valid: ${first?.path} ${first?.code}`)
  }
  return checked.pack
}
