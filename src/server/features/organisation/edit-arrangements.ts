import type { editArrangements as contract } from '../../../contract/organisation.ts'
import { AppError } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { changesBetween } from './history.ts'
import { mayEditArrangements } from './may-edit.ts'
import { lockUnit, updateUnit } from './unit.store.ts'

/** The own unit's supervision, reward and accountability arrangement (R1.6) and whether its head signs reports off (R1.7). */
export async function editArrangements(context: CommandContext, input: Input<typeof contract>) {
  const { unitId } = input.params
  const { reason, ...fields } = input.body
  if (!mayEditArrangements(context.actor, unitId)) throw new AppError('not-yours')
  const before = await lockUnit(context, unitId, input.version)
  const after = { ...before, ...fields }
  const version = await updateUnit(context, unitId, fields)
  await context.append({
    subjectKind: 'unit',
    subjectId: unitId,
    kind: 'unit.arrangements-edited',
    payload: { unit: after, changes: changesBetween(before, after, ['ownArrangement', 'signOffRequired']) },
    reason,
  })
  return { version }
}
