import type {
  addAlias as addContract,
  removeAlias as removeContract,
} from '../../../contract/organisation.ts'
import { found, orTaken, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { lockUnit } from './unit.store.ts'

/** Another name by which ledgers call the unit; one name leads to one unit only. */
export async function addAlias(context: CommandContext, input: Input<typeof addContract>) {
  const { tx, jurisdictionId } = context
  const { unitId } = input.params
  const { id, alias, kind } = input.body
  await lockUnit(context, unitId)
  const taken = await tx
    .selectFrom('unit')
    .select('id')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('endedOn', 'is', null)
    .where((row) => row.or([row('name', '=', alias), row('shortName', '=', alias)]))
    .executeTakeFirst()
  refuseFaults(taken ? [{ path: 'alias', code: 'unit-name-taken' }] : [])
  await tx
    .insertInto('unitAlias')
    .values({ jurisdictionId, id, unitId, alias, kind })
    .execute()
    .catch((error) =>
      orTaken(error, { unit_alias_jurisdiction_id_alias_key: { path: 'alias', code: 'unit-name-taken' } }),
    )
  await context.append({
    subjectKind: 'unit',
    subjectId: unitId,
    kind: 'unit.alias-added',
    payload: { alias: { id, alias, kind }, changes: [{ field: 'alias', before: '', after: alias }] },
  })
  return { done: true as const }
}

/** Removes a name that leads to the wrong unit, such as one learned from a mistaken import. */
export async function removeAlias(context: CommandContext, input: Input<typeof removeContract>) {
  const { tx, jurisdictionId } = context
  const { unitId, aliasId } = input.params
  await lockUnit(context, unitId)
  const removed = found(
    await tx
      .deleteFrom('unitAlias')
      .where('jurisdictionId', '=', jurisdictionId)
      .where('unitId', '=', unitId)
      .where('id', '=', aliasId)
      .returning(['id', 'alias', 'kind'])
      .executeTakeFirst(),
  )
  await context.append({
    subjectKind: 'unit',
    subjectId: unitId,
    kind: 'unit.alias-removed',
    payload: { alias: removed, changes: [{ field: 'alias', before: removed.alias, after: '' }] },
    reason: input.body.reason,
  })
  return { done: true as const }
}
