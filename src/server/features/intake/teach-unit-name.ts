import { randomUUIDv7 } from 'node:crypto'
import type { teachUnitName as endpoint } from '../../../contract/intake.ts'
import { refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { findUnits } from '../organisation/public.ts'
import { answerBatch } from './batch-answer.ts'
import { loadedRow, lockBatchInReview, rowsOf, startWork } from './intake.store.ts'
import { saveUnderstood, understandHere } from './understand-here.ts'

/** More rows than this are understood in the background. */
const mostRowsHere = 100

/**
 * Learns which unit a name means, for this file and every later one of the jurisdiction (R2.2). A name that already leads to another
 * unit is refused, unless it was itself learned: then the newer word counts.
 */
export async function teachUnitName(ctx: CommandContext, { params, body }: Input<typeof endpoint>) {
  const { tx, jurisdictionId } = ctx
  const batch = await lockBatchInReview(ctx, params.batchId)
  const { name, unitId } = body
  const units = await findUnits(tx, jurisdictionId)
  const unit = units.find((candidate) => candidate.id === unitId && candidate.endedOn === null)
  const owner = units.find((candidate) => candidate.name === name || candidate.shortName === name)
  const alias = await tx
    .selectFrom('unitAlias')
    .select(['id', 'unitId', 'kind'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('alias', '=', name)
    .executeTakeFirst()
  const takenByOther =
    (owner && owner.id !== unitId) || (alias && alias.unitId !== unitId && alias.kind !== 'learned')
  refuseFaults([
    ...(unit ? [] : [{ path: 'unitId', code: 'unit-unknown' }]),
    ...(takenByOther ? [{ path: 'name', code: 'unit-name-taken' }] : []),
  ])
  if (!owner && alias?.unitId !== unitId) {
    if (alias)
      await tx
        .deleteFrom('unitAlias')
        .where('jurisdictionId', '=', jurisdictionId)
        .where('id', '=', alias.id)
        .execute()
    const id = randomUUIDv7()
    await tx
      .insertInto('unitAlias')
      .values({ jurisdictionId, id, unitId, alias: name, kind: 'learned' })
      .execute()
    await ctx.append({
      subjectKind: 'unit',
      subjectId: unitId,
      kind: 'unit.alias-added',
      payload: {
        alias: { id, alias: name, kind: 'learned' },
        changes: [{ field: 'alias', before: '', after: name }],
      },
    })
  }
  const named = JSON.stringify([{ params: { name } }])
  const rows = await rowsOf(ctx, batch.id)
    .selectAll()
    .where('problems', '@>', named)
    .orderBy('rowNo')
    .limit(mostRowsHere + 1)
    .forUpdate()
    .execute()
  if (rows.length > mostRowsHere) await startWork(ctx, batch, 'understand')
  else await saveUnderstood(ctx, batch.id, await understandHere(ctx, batch, rows.map(loadedRow)))
  return answerBatch(ctx, batch.id)
}
