import { createHash, createHmac } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { canonicalJson } from './canonical-json.ts'
import type { Tx } from './database.ts'
import type { AuditStubTable } from './schema/platform-tables.ts'
import type { ChainFault } from './verify-chains.ts'

/** One transaction's worth; the rest goes with the next ones. */
export const purgedAtOnce = 20_000

type Stub = Selectable<AuditStubTable>

const signatureOf = (key: Buffer, stub: Omit<Stub, 'signature'>): Buffer =>
  createHmac('sha256', key)
    .update(
      canonicalJson([
        'audit-stub',
        stub.jurisdictionId,
        stub.seq,
        stub.purgedAt.toISOString(),
        stub.entryCount,
        stub.firstAt.toISOString(),
        stub.lastAt.toISOString(),
        stub.lastId,
        stub.entriesDigest.toString('hex'),
        stub.prevSignature.toString('hex'),
      ]),
    )
    .digest()

/** The day until which lines have been kept long enough. */
export function auditCutoff(now: Date, months: number): Date {
  const cutoff = new Date(now)
  // The last day of a shorter month, never the first of the next: the 31st less one month is the 30th.
  cutoff.setUTCDate(1)
  cutoff.setUTCMonth(cutoff.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(cutoff.getUTCFullYear(), cutoff.getUTCMonth() + 1, 0)).getUTCDate()
  cutoff.setUTCDate(Math.min(now.getUTCDate(), lastDay))
  return cutoff
}

/**
 * Removes the oldest lines of the audit log that have been kept long enough, and leaves a signed stub: how many, of which time, and the
 * digest by which a copy kept elsewhere can be proved. Resolves to the number removed; call again while it is `purgedAtOnce`.
 */
export async function purgeAudit(
  tx: Tx,
  scope: { jurisdictionId: number; now: Date; key: Buffer; months: number },
): Promise<number> {
  const { jurisdictionId, now, key } = scope
  const entries = await tx
    .selectFrom('auditEntry')
    .selectAll()
    .where('jurisdictionId', '=', jurisdictionId)
    .where('at', '<', auditCutoff(now, scope.months))
    .orderBy('at')
    .orderBy('id')
    .limit(purgedAtOnce)
    .execute()
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return 0
  const digest = createHash('sha256')
  for (const entry of entries) digest.update(canonicalJson(entry))
  const before = await tx
    .selectFrom('auditStub')
    .select(['seq', 'signature'])
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const stub = {
    jurisdictionId,
    seq: (before?.seq ?? 0) + 1,
    purgedAt: now,
    entryCount: entries.length,
    firstAt: first.at,
    lastAt: last.at,
    lastId: last.id,
    entriesDigest: digest.digest(),
    prevSignature: before?.signature ?? Buffer.alloc(32),
  }
  await tx
    .insertInto('auditStub')
    .values({ ...stub, signature: signatureOf(key, stub) })
    .execute()
  await sql`select purge_audit_entries()`.execute(tx)
  return entries.length
}

/** Checks that every stub is genuine and follows the one before, and that no line is older than what they say is gone. Reads only. */
export async function verifyAuditStubs(
  tx: Tx,
  jurisdictionId: number,
  key: Buffer,
): Promise<{ checked: number; faults: ChainFault[] }> {
  const stubs = await tx
    .selectFrom('auditStub')
    .selectAll()
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('seq')
    .execute()
  const faults: ChainFault[] = []
  const fault = (seq: number, detail: string) =>
    faults.push({
      subjectKind: 'audit-stub',
      subjectId: String(seq),
      seq,
      fault: 'audit-stub-forged',
      detail,
    })
  let previous: Buffer = Buffer.alloc(32)
  for (const [index, stub] of stubs.entries()) {
    const genuine =
      stub.seq === index + 1 &&
      stub.prevSignature.equals(previous) &&
      signatureOf(key, stub).equals(stub.signature)
    if (!genuine) fault(stub.seq, 'its signature does not match its contents')
    previous = stub.signature
  }
  const last = stubs.at(-1)
  if (last) {
    const { count } = await tx
      .selectFrom('auditEntry')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('jurisdictionId', '=', jurisdictionId)
      .where('at', '<', last.lastAt)
      .executeTakeFirstOrThrow()
    if (count > 0) fault(last.seq, `${count} audit entries are older than those it says are gone`)
  }
  return { checked: stubs.length, faults }
}
