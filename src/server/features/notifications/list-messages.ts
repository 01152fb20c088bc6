import type { listMessages as endpoint } from '../../../contract/messages.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'

/** The own in-app messages, newest first. */
export async function listMessages(ctx: QueryContext, { query }: Input<typeof endpoint>) {
  const { tx, jurisdictionId, actor } = ctx
  const own = tx
    .selectFrom('outbox')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('recipientPersonId', '=', actor.personId)
    .where('channel', '=', 'in-app')
  const shown = query.unread ? own.where('readAt', 'is', null) : own
  const rows = await shown
    .select(['id', 'createdAt', 'kind', 'params', 'subjectKind', 'subjectId', 'readAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  const unreadRows = own.where('readAt', 'is', null).select('id').limit(10_001)
  const shownRows = shown.select('id').limit(10_001)
  const counts = await tx
    .selectNoFrom((row) => [
      row
        .selectFrom(unreadRows.as('one'))
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('unread'),
      row
        .selectFrom(shownRows.as('two'))
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('total'),
    ])
    .executeTakeFirstOrThrow()
  const total = counts.total ?? 0
  return {
    items: rows.map(({ createdAt, readAt, params, ...row }) => ({
      ...row,
      params: params as Record<string, string | number>,
      at: createdAt,
      read: readAt !== null,
    })),
    total: { count: Math.min(total, 10_000), capped: total > 10_000 },
    unread: Math.min(counts.unread ?? 0, 10_000),
  }
}
