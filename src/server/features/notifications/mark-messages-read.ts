import type { markMessagesRead as endpoint } from '../../../contract/messages.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'

/** Marks own messages as read; ids of other people's messages have no effect. */
export async function markMessagesRead(ctx: CommandContext, { body }: Input<typeof endpoint>) {
  let update = ctx.tx
    .updateTable('outbox')
    .set({ readAt: ctx.now })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('recipientPersonId', '=', ctx.actor.personId)
    .where('channel', '=', 'in-app')
    .where('readAt', 'is', null)
  if (body.ids !== 'all') update = update.where('id', 'in', body.ids)
  await update.execute()
  return { done: true as const }
}
