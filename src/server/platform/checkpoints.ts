import { createHash, createHmac } from 'node:crypto'
import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from './canonical-json.ts'
import type { Tx } from './database.ts'

/** One chain's end: after `seq` events its hash is `hash`. */
export interface Head {
  subjectKind: string
  subjectId: string
  seq: number
  hash: Buffer
}

export interface Checkpoint {
  jurisdictionId: number
  seq: number
  at: Date
  subjectCount: number
  eventCount: number
  headsDigest: Buffer
  prevSignature: Buffer
}

export const digestOfHeads = (heads: readonly Head[]): Buffer => {
  const digest = createHash('sha256')
  for (const head of heads) {
    digest.update(canonicalJson([head.subjectKind, head.subjectId, head.seq, head.hash.toString('hex')]))
  }
  return digest.digest()
}

/** Keyed with a secret outside the database: whoever can write every row still cannot forge this. */
export const signatureOf = (key: Buffer, checkpoint: Checkpoint): Buffer =>
  createHmac('sha256', key)
    .update(
      canonicalJson([
        checkpoint.jurisdictionId,
        checkpoint.seq,
        checkpoint.at.toISOString(),
        checkpoint.subjectCount,
        checkpoint.eventCount,
        checkpoint.headsDigest.toString('hex'),
        checkpoint.prevSignature.toString('hex'),
      ]),
    )
    .digest()

/**
 * Pins every chain that moved since the last checkpoint and signs the result (R8.6). Resolves to undefined when nothing
 * moved. The signed line is also appended to a file outside the database, for the operator to carry off the machine.
 */
export async function writeCheckpoint(
  tx: Tx,
  scope: { jurisdictionId: number; now: Date; key: Buffer; folder: string },
): Promise<number | undefined> {
  const { jurisdictionId, now, key } = scope
  const last = await tx
    .selectFrom('checkpoint')
    .select(['seq', 'at', 'signature', 'eventCount', 'subjectCount'])
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  // A writer may commit a head with an instant shortly before the last checkpoint's; one minute of overlap catches it.
  const since = last ? new Date(last.at.getTime() - 60_000) : new Date(0)
  const moved = await tx
    .selectFrom('chainHead')
    .select(['subjectKind', 'subjectId', 'seq', 'hash'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('changedAt', '>=', since)
    .orderBy('subjectKind')
    .orderBy('subjectId')
    .execute()
  if (moved.length === 0) return undefined
  const totals = await tx
    .selectFrom('chainHead')
    .select((row) => [row.fn.countAll<number>().as('subjects'), row.fn.sum<number>('seq').as('events')])
    .where('jurisdictionId', '=', jurisdictionId)
    .executeTakeFirstOrThrow()
  if (last && last.eventCount === Number(totals.events)) return undefined
  const checkpoint: Checkpoint = {
    jurisdictionId,
    seq: (last?.seq ?? 0) + 1,
    at: now,
    subjectCount: Number(totals.subjects),
    eventCount: Number(totals.events),
    headsDigest: digestOfHeads(moved),
    prevSignature: last?.signature ?? Buffer.alloc(32),
  }
  const signature = signatureOf(key, checkpoint)
  await tx
    .insertInto('checkpoint')
    .values({ ...checkpoint, signature })
    .execute()
  for (let start = 0; start < moved.length; start += 1000) {
    await tx
      .insertInto('checkpointHead')
      .values(
        moved
          .slice(start, start + 1000)
          .map((head) => ({ jurisdictionId, checkpointSeq: checkpoint.seq, ...head })),
      )
      .execute()
  }
  await mkdir(scope.folder, { recursive: true })
  const line = `${checkpoint.at.toISOString()} ${jurisdictionId} ${checkpoint.seq} ${checkpoint.eventCount} ${checkpoint.headsDigest.toString('hex')} ${signature.toString('hex')}\n`
  await appendFile(join(scope.folder, 'checkpoints.log'), line, { mode: 0o600 })
  return checkpoint.seq
}
