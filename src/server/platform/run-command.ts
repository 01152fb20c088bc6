import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Endpoint } from '../../contract/endpoint.ts'
import type { DelegatedPost } from '../../domain/permissions/actor.ts'
import { AppError } from './app-error.ts'
import { canonicalJson } from './canonical-json.ts'
import { appendEvents, type EventActor } from './events.ts'
import { writeMessages } from './outbox.ts'
import type { Caller, CommandContext, Input, QueryContext, RequestFacts } from './request-context.ts'
import type { Services } from './services.ts'

/** The acting post as it goes into the record: the delegated one the act was done in, with both names (R1.7), else the first own post. */
export function eventActorOf(caller: Caller, actingIn?: DelegatedPost): EventActor {
  const { personId, posts, delegations } = caller.actor
  const own = posts[0]
  const delegated = actingIn ?? (own ? undefined : delegations[0])
  const post = delegated ?? own
  return {
    personId,
    postId: post?.postId ?? null,
    unitId: post?.unitId ?? null,
    label: caller.label,
    onBehalfOf: delegated ? (caller.delegatedPosts[delegated.postId] ?? delegated.title) : null,
  }
}

/** Builds what a command may use inside one open transaction; also used by the CLI, the demo city and background work. */
export function commandContext(base: QueryContext, services: Pick<Services, 'jobs'>): CommandContext {
  const { tx, now, today, jurisdictionId, caller, request } = base
  let actingIn: DelegatedPost | undefined
  return {
    ...base,
    actIn: (post) => {
      actingIn = post
    },
    append: (...events) =>
      appendEvents(tx, { jurisdictionId, now, today, actor: eventActorOf(caller, actingIn) }, events),
    send: (...messages) => writeMessages(tx, { jurisdictionId, now }, messages),
    enqueue: (queue, data) => services.jobs.enqueue(tx, queue, { ...data, jurisdictionId }),
    audit: async (entry) => {
      await tx
        .insertInto('auditEntry')
        .values({
          jurisdictionId,
          id: randomUUIDv7(),
          at: now,
          kind: entry.kind,
          accountId: caller.accountId,
          actorLabel: caller.label,
          object: entry.object ?? '',
          success: entry.success ?? true,
          clientAddress: request.clientAddress,
          requestId: request.requestId,
          detail: entry.detail === undefined ? null : JSON.stringify(entry.detail),
        })
        .execute()
    },
  }
}

/**
 * Runs a command once per command id (IN-02): the receipt is written in the command's own transaction, so a second click
 * waits for the first and then answers as it did; the same id with another body is refused.
 */
export async function runCommand(
  services: Services,
  caller: Caller,
  request: RequestFacts,
  endpoint: Endpoint,
  input: Input<Endpoint>,
  run: (context: CommandContext, input: Input<Endpoint>) => Promise<unknown>,
): Promise<unknown> {
  const { jurisdictionId } = caller
  return services.database.write(jurisdictionId, async (tx, { now, today }) => {
    const bodyDigest = createHash('sha256')
      .update(canonicalJson([endpoint.id, input.params ?? null, input.query ?? null, input.body ?? null]))
      .digest()
    const inserted = await tx
      .insertInto('commandReceipt')
      .values({
        jurisdictionId,
        commandId: input.commandId,
        operation: endpoint.id,
        accountId: caller.accountId,
        bodyDigest,
        response: null,
        at: now,
      })
      .onConflict((conflict) => conflict.columns(['jurisdictionId', 'commandId']).doNothing())
      .returning('commandId')
      .executeTakeFirst()
    if (!inserted) {
      const first = await tx
        .selectFrom('commandReceipt')
        .select(['bodyDigest', 'response', 'accountId'])
        .where('jurisdictionId', '=', jurisdictionId)
        .where('commandId', '=', input.commandId)
        .executeTakeFirstOrThrow()
      if (first.accountId !== caller.accountId || !first.bodyDigest.equals(bodyDigest)) {
        throw new AppError('command-id-reused')
      }
      return first.response
    }
    const base = { tx, now, today, jurisdictionId, caller, actor: caller.actor, request }
    const answer = endpoint.response.parse(await run(commandContext(base, services), input))
    const kept = endpoint.shownOnce ? { ...(answer as object), [endpoint.shownOnce]: null } : answer
    await tx
      .updateTable('commandReceipt')
      .set({ response: JSON.stringify(kept ?? null) })
      .where('jurisdictionId', '=', jurisdictionId)
      .where('commandId', '=', input.commandId)
      .execute()
    return answer
  })
}
