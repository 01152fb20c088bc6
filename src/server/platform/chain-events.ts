import type { LocalDate } from '../../domain/dates/local-date.ts'
import { canonicalJson } from './canonical-json.ts'
import {
  type ChainedEvent,
  digestOfPayload,
  type EventActor,
  type EventToAppend,
  genesisHash,
  hashOfEvent,
} from './events.ts'

export interface PastEvent {
  event: EventToAppend
  at: Date
  actor: EventActor
}

export type ChainBatch = {
  events: (ChainedEvent & { payload: string; payloadSalt: Buffer; hash: Buffer })[]
  heads: {
    jurisdictionId: number
    subjectKind: string
    subjectId: string
    seq: number
    hash: Buffer
    changedAt: Date
  }[]
}

/** Chains whole histories of new subjects at once: for first loads and the demo city, where every chain begins here. */
export function chainEvents(
  histories: readonly { jurisdictionId: number; events: readonly PastEvent[] }[],
  make: { bytes: (length: number) => Buffer; uuid: () => string },
): ChainBatch {
  const batch: ChainBatch = { events: [], heads: [] }
  for (const { jurisdictionId, events } of histories) {
    let head: Buffer = genesisHash
    let seq = 0
    for (const { event, at, actor } of events) {
      seq += 1
      const payload = canonicalJson(event.payload ?? null)
      const payloadSalt = make.bytes(16)
      const chained: ChainedEvent = {
        jurisdictionId,
        subjectKind: event.subjectKind,
        subjectId: event.subjectId,
        seq,
        id: make.uuid(),
        kind: event.kind,
        at,
        onDate: event.onDate as LocalDate,
        actorPersonId: actor.personId,
        actorPostId: actor.postId,
        actorUnitId: actor.unitId,
        actorLabel: actor.label,
        onBehalfOf: actor.onBehalfOf,
        reason: event.reason ?? null,
        payloadDigest: digestOfPayload(payloadSalt, payload),
        prevHash: head,
      }
      head = hashOfEvent(chained)
      batch.events.push({ ...chained, payload, payloadSalt, hash: head })
    }
    const last = events.at(-1)
    if (last) {
      const { subjectKind, subjectId } = last.event
      batch.heads.push({ jurisdictionId, subjectKind, subjectId, seq, hash: head, changedAt: last.at })
    }
  }
  return batch
}
