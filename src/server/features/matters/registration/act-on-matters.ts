import { sql } from 'kysely'
import type { z } from 'zod'
import type { bulkOutcome, actOnMatters as endpoint } from '../../../../contract/matter-list.ts'
import { AppError } from '../../../platform/app-error.ts'
import { namedUuid } from '../../../platform/named-uuid.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { acknowledgeMatter } from '../acts/acknowledge-matter.ts'
import { remindUnit } from '../acts/remind-unit.ts'
import { loadSubjects } from '../load-subject.ts'
import { confirmMatter } from './confirm-matter.ts'
import { deleteMatterDraft } from './delete-matter-draft.ts'
import { submitMatter } from './submit-matter.ts'

type Outcome = z.input<typeof bulkOutcome>
type Action = Input<typeof endpoint>['body']['action']

/**
 * One act on many matters. All are locked first, in id order; each is then done or refused by itself, with a savepoint, so that one
 * stale version leaves the others done.
 */
export async function actOnMatters(
  ctx: CommandContext,
  { body, commandId }: Input<typeof endpoint>,
): Promise<{ results: Outcome[] }> {
  const versions = new Map(body.items.map((item) => [item.id, item.version]))
  const ids = [...versions.keys()].sort()
  const loaded = await loadSubjects(ctx.tx, ctx.jurisdictionId, ids, { forUpdate: true })
  const current = new Map(loaded.map(({ row }) => [row.id, row.version]))
  const outcomes = new Map<string, Outcome>()
  for (const matterId of ids) {
    const version = versions.get(matterId) ?? 0
    await sql`savepoint one_of_many`.execute(ctx.tx)
    try {
      const known = current.get(matterId)
      if (known !== undefined && known !== version) throw new AppError('version-stale')
      const after = await act(ctx, body.action, { matterId, version, reason: body.reason, commandId })
      outcomes.set(matterId, { id: matterId, done: true, ...after })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await sql`rollback to savepoint one_of_many`.execute(ctx.tx)
      outcomes.set(matterId, { id: matterId, done: false, code: codeOf(error) })
    }
    await sql`release savepoint one_of_many`.execute(ctx.tx)
  }
  return { results: body.items.flatMap((item) => outcomes.get(item.id) ?? []) }
}

const codeOf = (error: AppError): Outcome['code'] =>
  error.code === 'invalid-input' ? 'rule-violated' : (error.code as Outcome['code'])

async function act(
  ctx: CommandContext,
  action: Action,
  one: { matterId: string; version: number; reason: string | undefined; commandId: string },
): Promise<{ version?: number }> {
  const { matterId, version, reason, commandId } = one
  const params = { matterId }
  const input = { params, version, query: undefined, commandId }
  switch (action) {
    case 'submit': {
      const body = { confirm: true, ...(reason === undefined ? {} : { overrideReason: reason }) }
      return { version: (await submitMatter(ctx, { ...input, body })).version }
    }
    case 'confirm':
      return { version: (await confirmMatter(ctx, { params, version })).version }
    case 'delete-draft':
      await deleteMatterDraft(ctx, { params, version })
      return {}
    case 'acknowledge':
      return { version: (await acknowledgeMatter(ctx, { ...input, body: {} })).version }
    case 'remind': {
      const body = { id: namedUuid(commandId, matterId), text: reason ?? '' }
      return { version: (await remindUnit(ctx, { ...input, body })).version }
    }
  }
}
