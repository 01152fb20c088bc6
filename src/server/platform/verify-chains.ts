import { sql } from 'kysely'
import { canonicalJson } from './canonical-json.ts'
import { type Checkpoint, digestOfHeads, type Head, signatureOf } from './checkpoints.ts'
import type { Tx } from './database.ts'
import { type ChainedEvent, digestOfPayload, genesisHash, hashOfEvent } from './events.ts'

/** What is wrong and exactly where: the row is named by subject and sequence number. */
export interface ChainFault {
  subjectKind: string
  subjectId: string
  seq: number
  fault:
    | 'event-missing'
    | 'event-altered'
    | 'payload-altered'
    | 'link-broken'
    | 'head-disagrees'
    | 'head-missing'
    | 'checkpoint-disagrees'
    | 'checkpoint-forged'
    | 'row-altered'
    | 'row-missing'
    | 'row-restored'
    | 'file-missing'
    | 'file-altered'
    | 'audit-stub-forged'
  detail: string
}

export interface VerifyResult {
  events: number
  subjects: number
  checkpoints: number
  faults: ChainFault[]
}

type EventRow = ChainedEvent & { payload: unknown; payloadSalt: Buffer | null; hash: Buffer }

const batchSize = 2000

/**
 * Walks every chain of a jurisdiction from its first event and compares ends with heads and checkpoints (R8.6). Reads
 * only. Erased payloads (payload and salt gone) keep their digest and verify. `onProgress` is told the events read.
 */
export async function verifyChains(
  tx: Tx,
  jurisdictionId: number,
  key: Buffer,
  onProgress: (events: number) => void = () => {},
): Promise<VerifyResult> {
  const faults: ChainFault[] = []
  const pinned = await loadPinnedHeads(tx, jurisdictionId)
  const heads = await loadHeads(tx, jurisdictionId)
  let events = 0
  let subjects = 0
  let current: { subjectKind: string; subjectId: string; seq: number; hash: Buffer } | undefined
  const finish = () => {
    if (!current) return
    subjects += 1
    const name = nameOf(current)
    const head = heads.get(name)
    heads.delete(name)
    if (!head)
      faults.push({ ...placeOf(current), fault: 'head-missing', detail: 'the chain has no head row' })
    else if (head.seq !== current.seq || !head.hash.equals(current.hash)) {
      faults.push({
        ...placeOf(current),
        fault: 'head-disagrees',
        detail: `head row says ${head.seq} events`,
      })
    }
  }
  let after: { kind: string; id: string; seq: number } = {
    kind: '',
    id: '00000000-0000-0000-0000-000000000000',
    seq: 0,
  }
  for (;;) {
    const rows = await nextEvents(tx, jurisdictionId, after)
    for (const row of rows) {
      if (!current || nameOf(current) !== nameOf(row)) {
        finish()
        current = { subjectKind: row.subjectKind, subjectId: row.subjectId, seq: 0, hash: genesisHash }
      }
      checkEvent(row, current, faults)
      const pin = pinned.get(`${nameOf(row)}/${row.seq}`)
      if (pin) {
        pinned.delete(`${nameOf(row)}/${row.seq}`)
        if (!pin.equals(row.hash)) {
          faults.push({
            ...placeOf(row),
            fault: 'checkpoint-disagrees',
            detail: 'a signed checkpoint has another hash',
          })
        }
      }
      current.seq = row.seq
      current.hash = row.hash
    }
    events += rows.length
    onProgress(events)
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) break
    after = { kind: last.subjectKind, id: last.subjectId, seq: last.seq }
  }
  finish()
  for (const head of heads.values()) {
    faults.push({ ...placeOf(head), fault: 'event-missing', detail: 'the head row has no events' })
  }
  for (const name of pinned.keys()) {
    const [subjectKind = '', subjectId = '', seq = '0'] = name.split('/')
    faults.push({
      subjectKind,
      subjectId,
      seq: Number(seq),
      fault: 'event-missing',
      detail: 'a signed checkpoint knows it',
    })
  }
  const checkpoints = await verifyCheckpoints(tx, jurisdictionId, key, faults)
  return { events, subjects, checkpoints, faults }
}

const nameOf = (subject: { subjectKind: string; subjectId: string }) =>
  `${subject.subjectKind}/${subject.subjectId}`
const placeOf = (row: { subjectKind: string; subjectId: string; seq: number }) => ({
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  seq: row.seq,
})

function checkEvent(row: EventRow, before: { seq: number; hash: Buffer }, faults: ChainFault[]): void {
  if (row.seq !== before.seq + 1) {
    faults.push({
      ...placeOf(row),
      seq: before.seq + 1,
      fault: 'event-missing',
      detail: `next is ${row.seq}`,
    })
  } else if (!row.prevHash.equals(before.hash)) {
    faults.push({ ...placeOf(row), fault: 'link-broken', detail: 'does not follow the event before it' })
  }
  if (row.payloadSalt !== null) {
    const digest = digestOfPayload(row.payloadSalt, canonicalJson(row.payload))
    if (!digest.equals(row.payloadDigest)) {
      faults.push({ ...placeOf(row), fault: 'payload-altered', detail: row.kind })
    }
  }
  if (!hashOfEvent(row).equals(row.hash)) {
    faults.push({ ...placeOf(row), fault: 'event-altered', detail: row.kind })
  }
}

async function nextEvents(
  tx: Tx,
  jurisdictionId: number,
  after: { kind: string; id: string; seq: number },
): Promise<EventRow[]> {
  return (await tx
    .selectFrom('event')
    .selectAll()
    .where('jurisdictionId', '=', jurisdictionId)
    .where(
      sql<boolean>`(subject_kind, subject_id, seq) > (${after.kind}, ${after.id}::uuid, ${after.seq}::int)`,
    )
    .orderBy('subjectKind')
    .orderBy('subjectId')
    .orderBy('seq')
    .limit(batchSize)
    .execute()) as EventRow[]
}

async function loadHeads(tx: Tx, jurisdictionId: number): Promise<Map<string, Head>> {
  const rows = await tx
    .selectFrom('chainHead')
    .select(['subjectKind', 'subjectId', 'seq', 'hash'])
    .where('jurisdictionId', '=', jurisdictionId)
    .execute()
  return new Map(rows.map((row) => [nameOf(row), row]))
}

async function loadPinnedHeads(tx: Tx, jurisdictionId: number): Promise<Map<string, Buffer>> {
  const rows = await tx
    .selectFrom('checkpointHead')
    .select(['subjectKind', 'subjectId', 'seq', 'hash'])
    .where('jurisdictionId', '=', jurisdictionId)
    .execute()
  return new Map(rows.map((row) => [`${nameOf(row)}/${row.seq}`, row.hash]))
}

async function verifyCheckpoints(
  tx: Tx,
  jurisdictionId: number,
  key: Buffer,
  faults: ChainFault[],
): Promise<number> {
  const rows = await tx
    .selectFrom('checkpoint')
    .selectAll()
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('seq')
    .execute()
  let previous: Buffer = Buffer.alloc(32)
  for (const [index, row] of rows.entries()) {
    const heads = await tx
      .selectFrom('checkpointHead')
      .select(['subjectKind', 'subjectId', 'seq', 'hash'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where('checkpointSeq', '=', row.seq)
      .orderBy('subjectKind')
      .orderBy('subjectId')
      .execute()
    const checkpoint: Checkpoint = row
    const genuine =
      row.seq === index + 1 &&
      row.prevSignature.equals(previous) &&
      digestOfHeads(heads).equals(row.headsDigest) &&
      signatureOf(key, checkpoint).equals(row.signature)
    if (!genuine) {
      faults.push({
        subjectKind: 'checkpoint',
        subjectId: String(row.seq),
        seq: row.seq,
        fault: 'checkpoint-forged',
        detail: 'its signature does not match its contents',
      })
    }
    previous = row.signature
  }
  return rows.length
}
