import type { createMatter as endpoint, MatterStanding } from '../../../../contract/matter-drafts.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { loadPolicy } from '../../policy/public.ts'
import { recordMatterEvent } from '../record-matter-event.ts'
import { faultsOfDraft, refuseClassified, refuseFaults } from './check-draft.ts'
import { attachToDraft } from './draft-files.ts'
import { insertMatters } from './insert-matters.ts'
import { newMatter } from './new-matter.ts'
import { registeringUnitOf } from './registering-unit.ts'

/** Drafts a matter (R2.2, R2.3): by an office, or by a unit for its own work. */
export async function createMatter(
  ctx: CommandContext,
  { body }: Input<typeof endpoint>,
): Promise<MatterStanding> {
  const { tx, jurisdictionId, today } = ctx
  const { id, innerToUnitId, fileIds, ...said } = body
  const lead = said.units.find((unit) => unit.role === 'lead')
  const registeringUnitId = registeringUnitOf(ctx.actor, {
    source: said.source,
    leadUnitId: lead?.unitId ?? '',
    innerToUnitId,
  })
  refuseClassified(said)
  refuseFaults(await faultsOfDraft(ctx, said, { innerToUnitId }))
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  await insertMatters(tx, jurisdictionId, [
    newMatter(ctx, id, { ...said, fileIds }, { policy, registeringUnitId, innerToUnitId }),
  ])
  await attachToDraft(ctx, id, fileIds)
  await recordMatterEvent(ctx, id, 'matter.drafted')
  return { id, version: 1, state: 'draft', number: null }
}
