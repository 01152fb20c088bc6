import type { returnMatterDraft as endpoint, MatterStanding } from '../../../../contract/matter-drafts.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { changeMatter, closeAct, openAct } from '../acts/act.ts'
import { tellPersons } from '../acts/tell.ts'

/** Sends a submitted draft back. Confirmations already given are cleared: they were given to another text. */
export async function returnMatterDraft(
  ctx: CommandContext,
  { params, body, version }: Input<typeof endpoint>,
): Promise<MatterStanding> {
  const act = await openAct(ctx, params.matterId, 'return-draft')
  if (act.matter.version !== version) throw new AppError('version-stale')
  await ctx.tx
    .deleteFrom('matterConfirmation')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', params.matterId)
    .execute()
  changeMatter(act, { state: 'draft' })
  const answer = await closeAct(act, [{ kind: 'matter.confirmation-returned', reason: body.reason }])
  const { createdBy, contactPersonId } = act.matter
  await tellPersons(act, [createdBy, contactPersonId], 'matter.draft-returned', { reason: body.reason })
  return { id: params.matterId, version: answer.version, state: 'draft', number: null }
}
