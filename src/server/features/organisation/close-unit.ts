import type { closeUnit as contract } from '../../../contract/organisation.ts'
import { type FieldFault, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { lockUnit, updateUnit } from './unit.store.ts'

/**
 * Ends a unit and the posts in it on one day; nothing is deleted. Refused while it leads open matters, since a matter is never
 * ownerless (R3.1.1), or while other units are below it.
 */
export async function closeUnit(context: CommandContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId } = context
  const { unitId } = input.params
  const { endedOn, reason } = input.body
  const unit = await lockUnit(context, unitId, input.version)
  const faults: FieldFault[] = []
  const children = await tx
    .selectFrom('unit')
    .select('shortName')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('parentId', '=', unitId)
    .where('endedOn', 'is', null)
    .execute()
  if (children.length > 0) {
    faults.push({
      path: 'endedOn',
      code: 'unit-has-children',
      params: { names: children.map((child) => child.shortName).join('、') },
    })
  }
  const { count } = await tx
    .selectFrom('matter')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('jurisdictionId', '=', jurisdictionId)
    .where('leadUnitId', '=', unitId)
    .where('state', 'not in', ['closed-out', 'archived', 'cancelled'])
    .executeTakeFirstOrThrow()
  if (count > 0) faults.push({ path: 'endedOn', code: 'unit-leads-matters', params: { count } })
  const later = await tx
    .selectFrom('post')
    .select('id')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('unitId', '=', unitId)
    .where('validFrom', '>', endedOn)
    .executeTakeFirst()
  if (later) faults.push({ path: 'endedOn', code: 'unit-has-later-posts' })
  refuseFaults(faults)
  const ended = await tx
    .updateTable('post')
    .set((row) => ({ validTo: endedOn, version: row('version', '+', 1) }))
    .where('jurisdictionId', '=', jurisdictionId)
    .where('unitId', '=', unitId)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>', endedOn)]))
    .returning(['id', 'personId', 'kind', 'title', 'validFrom', 'validTo'])
    .execute()
  const version = await updateUnit(context, unitId, { endedOn })
  await context.append(
    {
      subjectKind: 'unit',
      subjectId: unitId,
      kind: 'unit.closed',
      payload: {
        unit: { ...unit, endedOn },
        changes: [{ field: 'endedOn', before: '', after: endedOn }],
      },
      reason,
    },
    ...ended.map((post) => ({
      subjectKind: 'person' as const,
      subjectId: post.personId,
      kind: 'post.ended',
      payload: { post: { ...post, unitId }, changes: [] },
      reason,
    })),
  )
  return { version }
}
