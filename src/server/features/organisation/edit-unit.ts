import { randomUUIDv7 } from 'node:crypto'
import type { editUnit as contract } from '../../../contract/organisation.ts'
import { orTaken } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { checkUnit } from './check-unit.ts'
import { changesBetween } from './history.ts'
import { lockUnit, type UnitImage, updateUnit } from './unit.store.ts'

const fieldsShown = ['name', 'shortName', 'kind', 'cohort', 'parentId', 'protocolOrder'] as const

/** Changes a unit. A name it no longer has is kept as a former name, so that older ledgers still find it. */
export async function editUnit(context: CommandContext, input: Input<typeof contract>) {
  const { unitId } = input.params
  const { reason, ownCohort, ...fields } = input.body
  const before = await lockUnit(context, unitId, input.version)
  await checkUnit(context, unitId, fields)
  const after: UnitImage = { ...before, ...fields, cohort: ownCohort }
  const version = await updateUnit(context, unitId, { ...fields, cohort: ownCohort }).catch((error) =>
    orTaken(error, { unit_jurisdiction_id_name_key: { path: 'name', code: 'unit-name-taken' } }),
  )
  await keepFormerNames(context, before, after)
  await context.append({
    subjectKind: 'unit',
    subjectId: unitId,
    kind: 'unit.edited',
    payload: { unit: after, changes: changesBetween(before, after, fieldsShown) },
    reason,
  })
  return { version }
}

async function keepFormerNames(context: CommandContext, before: UnitImage, after: UnitImage): Promise<void> {
  const { tx, jurisdictionId } = context
  const now = new Set([after.name, after.shortName])
  await tx
    .deleteFrom('unitAlias')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('unitId', '=', after.id)
    .where('alias', 'in', [...now])
    .execute()
  const former = [before.name, before.shortName].filter((name) => !now.has(name))
  if (former.length === 0) return
  await tx
    .insertInto('unitAlias')
    .values(
      [...new Set(former)].map((alias) => ({
        jurisdictionId,
        id: randomUUIDv7(),
        unitId: after.id,
        alias,
        kind: 'former-name' as const,
      })),
    )
    .onConflict((conflict) => conflict.columns(['jurisdictionId', 'alias']).doNothing())
    .execute()
}
