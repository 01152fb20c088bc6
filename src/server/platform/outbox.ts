import { randomUUIDv7 } from 'node:crypto'
import type { Tx } from './database.ts'

/** A message to one person about one subject; the words are chosen from `kind` and `params` in the reader's language. */
export interface MessageToSend {
  recipientPersonId: string
  kind: string
  params: Record<string, string | number>
  subjectKind: string
  subjectId: string
}

/** Writes messages with the facts they speak of. The in-app copy is delivered by being written. */
export async function writeMessages(
  tx: Tx,
  scope: { jurisdictionId: number; now: Date },
  messages: readonly MessageToSend[],
): Promise<void> {
  if (messages.length === 0) return
  await tx
    .insertInto('outbox')
    .values(
      messages.map((message) => ({
        jurisdictionId: scope.jurisdictionId,
        id: randomUUIDv7(),
        createdAt: scope.now,
        recipientPersonId: message.recipientPersonId,
        kind: message.kind,
        params: JSON.stringify(message.params),
        subjectKind: message.subjectKind,
        subjectId: message.subjectId,
        channel: 'in-app' as const,
        state: 'delivered' as const,
        deliveredAt: scope.now,
      })),
    )
    .execute()
}
