import type { createUnit as contract } from '../../../contract/organisation.ts'
import { orTaken } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { checkUnit } from './check-unit.ts'
import type { UnitImage } from './unit.store.ts'

/** Adds a unit (R1.1). */
export async function createUnit(context: CommandContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId } = context
  const { id, reason, ownCohort, ...fields } = input.body
  await checkUnit(context, id, fields)
  const unit: UnitImage = {
    id,
    ...fields,
    cohort: ownCohort,
    signOffRequired: false,
    ownArrangement: '',
    endedOn: null,
  }
  await tx
    .insertInto('unit')
    .values({ jurisdictionId, ...unit })
    .execute()
    .catch((error) =>
      orTaken(error, { unit_jurisdiction_id_name_key: { path: 'name', code: 'unit-name-taken' } }),
    )
  await context.append({
    subjectKind: 'unit',
    subjectId: id,
    kind: 'unit.created',
    payload: { unit, changes: [] },
    reason,
  })
  return { id, version: 1 }
}
