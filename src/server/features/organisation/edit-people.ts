import type { createPerson as createContract, editPerson as editContract } from '../../../contract/people.ts'
import { AppError, found, orTaken } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { changesBetween } from './history.ts'
import { pinyinOf } from './pinyin-of.ts'

/** Adds a person; posts, and with them rights, are given separately. */
export async function createPerson(context: CommandContext, input: Input<typeof createContract>) {
  const { tx, jurisdictionId } = context
  const person = { ...input.body, pinyin: pinyinOf(input.body.name) }
  await tx
    .insertInto('person')
    .values({ jurisdictionId, ...person })
    .execute()
    .catch((error) => orTaken(error, {}))
  await context.append({
    subjectKind: 'person',
    subjectId: person.id,
    kind: 'person.created',
    payload: { person, changes: [] },
  })
  return { id: person.id, version: 1 }
}

/** Corrects a person's name or telephone number. The number itself stays out of the history shown (PR-02). */
export async function editPerson(context: CommandContext, input: Input<typeof editContract>) {
  const { tx, jurisdictionId } = context
  const { personId } = input.params
  const { reason, ...fields } = input.body
  const { version: stored, ...before } = found(
    await tx
      .selectFrom('person')
      .select(['id', 'name', 'pinyin', 'phone', 'version'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (stored !== input.version) throw new AppError('version-stale')
  const after = { ...before, ...fields, pinyin: pinyinOf(fields.name) }
  const { version } = await tx
    .updateTable('person')
    .set({ ...fields, pinyin: after.pinyin, version: stored + 1 })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', personId)
    .returning('version')
    .executeTakeFirstOrThrow()
  await context.append({
    subjectKind: 'person',
    subjectId: personId,
    kind: 'person.edited',
    payload: {
      person: after,
      changes: [
        ...changesBetween(before, after, ['name']),
        ...(before.phone === after.phone ? [] : [{ field: 'phone', before: '', after: '' }]),
      ],
    },
    reason,
  })
  return { version }
}
