import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import { canonicalJson } from './canonical-json.ts'
import { planKept, type Tx } from './database.ts'
import { insertMany } from './insert-many.ts'

/** A fact about to be recorded: complete after-image in `payload`, the person's own words in `reason`. */
export interface EventToAppend {
  subjectKind: 'matter' | 'unit' | 'person' | 'policy' | 'calendar' | 'intake' | 'organisation' | 'account'
  subjectId: string
  kind: string
  payload: unknown
  reason?: string
  /** History brought in from outside: the day it happened, when that is not today. */
  onDate?: LocalDate
}

/** Who did it, frozen as of that day. The system's own acts have no person. */
export interface EventActor {
  personId: string | null
  postId: string | null
  unitId: string | null
  label: string
  onBehalfOf: string | null
}

export const systemActor: EventActor = {
  personId: null,
  postId: null,
  unitId: null,
  label: 'system',
  onBehalfOf: null,
}

export const genesisHash: Buffer = Buffer.alloc(32)

export interface ChainedEvent {
  jurisdictionId: number
  subjectKind: string
  subjectId: string
  seq: number
  id: string
  kind: string
  at: Date
  onDate: LocalDate
  actorPersonId: string | null
  actorPostId: string | null
  actorUnitId: string | null
  actorLabel: string
  onBehalfOf: string | null
  reason: string | null
  payloadDigest: Buffer
  prevHash: Buffer
}

/** Salted, so that an erased payload cannot be guessed back from its digest. */
export const digestOfPayload = (salt: Buffer, payloadJson: string): Buffer =>
  createHash('sha256').update(salt).update(payloadJson).digest()

/** The link of the chain: a digest over everything recorded and the link before. */
export const hashOfEvent = (event: ChainedEvent): Buffer =>
  createHash('sha256')
    .update(
      canonicalJson([
        event.jurisdictionId,
        event.subjectKind,
        event.subjectId,
        event.seq,
        event.id,
        event.kind,
        event.at.toISOString(),
        event.onDate,
        event.actorPersonId,
        event.actorPostId,
        event.actorUnitId,
        event.actorLabel,
        event.onBehalfOf,
        event.reason,
        event.payloadDigest.toString('hex'),
        event.prevHash.toString('hex'),
      ]),
    )
    .digest()

/** One actor's facts appended at one moment; every chain head touched is locked until the transaction ends. */
export async function appendEvents(
  tx: Tx,
  scope: { jurisdictionId: number; now: Date; today: LocalDate; actor: EventActor },
  events: readonly EventToAppend[],
): Promise<void> {
  if (events.length === 0) return
  const { jurisdictionId, now, today, actor } = scope
  const heads = await lockHeads(tx, jurisdictionId, events)
  const rows = events.map((event) => {
    const head = heads.get(keyOf(event)) ?? { seq: 0, hash: genesisHash }
    const payloadJson = canonicalJson(event.payload ?? null)
    const payloadSalt = randomBytes(16)
    const chained: ChainedEvent = {
      jurisdictionId,
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      seq: head.seq + 1,
      id: randomUUIDv7(),
      kind: event.kind,
      at: now,
      onDate: event.onDate ?? today,
      actorPersonId: actor.personId,
      actorPostId: actor.postId,
      actorUnitId: actor.unitId,
      actorLabel: actor.label,
      onBehalfOf: actor.onBehalfOf,
      reason: event.reason ?? null,
      payloadDigest: digestOfPayload(payloadSalt, payloadJson),
      prevHash: head.hash,
    }
    const hash = hashOfEvent(chained)
    heads.set(keyOf(event), { seq: chained.seq, hash })
    return { ...chained, payload: payloadJson, payloadSalt, hash }
  })
  const touched = [...new Map(rows.map((row) => [keyOf(row), row])).values()]
  await Promise.all([
    insertMany(tx, 'event', rows, { json: ['payload'] }),
    insertMany(
      tx,
      'chainHead',
      touched.map(({ subjectKind, subjectId, seq, hash }) => ({
        jurisdictionId,
        subjectKind,
        subjectId,
        seq,
        hash,
        changedAt: now,
      })),
      {
        ending: sql`on conflict (jurisdiction_id, subject_kind, subject_id)
          do update set seq = excluded.seq, hash = excluded.hash, changed_at = excluded.changed_at`,
      },
    ),
  ])
}

const keyOf = (subject: { subjectKind: string; subjectId: string }) =>
  `${subject.subjectKind}/${subject.subjectId}`

/** Heads are locked in id order, so that two writers of several subjects never wait for each other in a circle. */
async function lockHeads(tx: Tx, jurisdictionId: number, events: readonly EventToAppend[]) {
  const ids = [...new Set(events.map((event) => event.subjectId))]
  const { rows } = await sql<{
    subjectKind: string
    subjectId: string
    seq: number
    hash: Buffer
  }>`${sql.raw(planKept)}
    select subject_kind, subject_id, seq, hash from chain_head
    where jurisdiction_id = ${jurisdictionId} and subject_id = any(${ids}::uuid[]) order by subject_id for update`.execute(
    tx,
  )
  return new Map(rows.map(({ seq, hash, ...subject }) => [keyOf(subject), { seq, hash }]))
}
