import type { Selectable } from 'kysely'
import { found } from '../../../platform/app-error.ts'
import type { MatterRequestTable } from '../../../platform/schema/matter-tables.ts'
import type { MatterFact } from '../record-matter-event.ts'
import type { Act } from './act.ts'

/** The dated sub-records of a matter: objections and requests (R3.1.1, R3.1.5). */

export type RequestRow = Selectable<MatterRequestTable>

/** One request of this matter, whoever asked; throws `not-found`. */
export async function getRequest({ ctx, matter }: Act, requestId: string): Promise<RequestRow> {
  const row = await ctx.tx
    .selectFrom('matterRequest')
    .selectAll()
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('id', '=', requestId)
    .executeTakeFirst()
  return found(row)
}

/** Closes a request; it stays as it was asked. */
export async function settleRequest(
  { ctx, matter }: Act,
  requestId: string,
  settled: Pick<RequestRow, 'state'> & Partial<Pick<RequestRow, 'decision' | 'grantedDueOn'>>,
): Promise<void> {
  await ctx.tx
    .updateTable('matterRequest')
    .set({ ...settled, decidedBy: ctx.actor.personId, decidedAt: ctx.now })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('id', '=', requestId)
    .where('state', '=', 'pending')
    .execute()
}

/**
 * What still waits for a decision falls away with the act that overtook it (a transfer, a cancellation, a close-out): nothing is left
 * pending where nobody can decide it. Answers with the facts to record.
 */
export async function lapseRequests(act: Act, except?: string): Promise<MatterFact[]> {
  const { ctx, matter } = act
  const pending = await ctx.tx
    .selectFrom('matterRequest')
    .select(['id', 'kind'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('state', '=', 'pending')
    .orderBy('id')
    .execute()
  const overtaken = pending.filter((request) => request.id !== except)
  for (const request of overtaken) await settleRequest(act, request.id, { state: 'withdrawn' })
  return overtaken.map((request) => ({
    kind: 'request.withdrawn',
    extra: { requestId: request.id, request: request.kind, overtaken: true },
  }))
}
