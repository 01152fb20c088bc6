import type { editMatterDraft as endpoint, MatterStanding } from '../../../../contract/matter-drafts.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { changeMatter, closeAct, openAct } from '../acts/act.ts'
import { replaceEvidence } from '../acts/evidence.ts'
import { faultsOfDraft, refuseClassified, refuseFaults } from './check-draft.ts'
import { insertIndicators } from './insert-matters.ts'
import { indicatorRows, saidColumns, unitRows } from './new-matter.ts'
import { registeringUnitOf } from './registering-unit.ts'

/** Replaces everything said in a draft. The registering unit stays; a source it may not register is refused. */
export async function editMatterDraft(
  ctx: CommandContext,
  { params, body, version }: Input<typeof endpoint>,
): Promise<MatterStanding> {
  const { tx, jurisdictionId } = ctx
  const { matterId } = params
  const act = await openAct(ctx, matterId, 'edit-draft')
  if (act.matter.version !== version) throw new AppError('version-stale')
  const innerToUnitId = act.matter.scopeUnitId
  const lead = body.units.find((unit) => unit.role === 'lead')
  if (body.source !== act.matter.sourceKind || lead?.unitId !== act.matter.leadUnitId) {
    registeringUnitOf(ctx.actor, { source: body.source, leadUnitId: lead?.unitId ?? '', innerToUnitId })
  }
  refuseClassified(body)
  refuseFaults(await faultsOfDraft(ctx, body, { innerToUnitId }))
  await tx
    .deleteFrom('matterUnit')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('matterId', '=', matterId)
    .execute()
  await tx
    .insertInto('matterUnit')
    .values(unitRows(jurisdictionId, matterId, body.units))
    .execute()
  await tx
    .deleteFrom('indicator')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('matterId', '=', matterId)
    .execute()
  await insertIndicators(tx, indicatorRows(jurisdictionId, matterId, body.indicators))
  await replaceEvidence(act, { kind: 'matter', id: matterId }, body.fileIds)
  changeMatter(act, saidColumns(body, act.policy))
  const answer = await closeAct(act, [{ kind: 'matter.draft-edited' }])
  return { id: matterId, version: answer.version, state: answer.state, number: null }
}
