import type {
  DraftInput,
  breakDownMatter as endpoint,
  MatterStanding,
} from '../../../../contract/matter-drafts.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { closeAct, openAct } from '../acts/act.ts'
import { recordForMatters } from '../record-matter-event.ts'
import { faultsOfDraft, refuseClassified, refuseFaults } from './check-draft.ts'
import { insertMatters } from './insert-matters.ts'
import { newMatter } from './new-matter.ts'
import { registeringUnitOf } from './registering-unit.ts'

/**
 * Breaks a matter down into weighted children (R2.4), as drafts that go their own way into the ledger. Children inherit source, category
 * and leaders. With `innerToUnitId` they are the unit's own (R1.6), unseen by others and without effect on the parent's progress.
 */
export async function breakDownMatter(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<{ children: MatterStanding[] }> {
  const { tx, jurisdictionId } = ctx
  const act = await openAct(ctx, params.matterId, 'break-down')
  const { matter: parent, policy } = act
  const innerToUnitId = body.innerToUnitId ?? parent.scopeUnitId
  const children = body.children.map(({ id, weight, ...child }) => ({
    id,
    weight,
    said: inherit(child),
  }))
  function inherit(
    child: Pick<DraftInput, 'title' | 'content' | 'units' | 'dueOn' | 'indicators'>,
  ): DraftInput {
    return {
      ...child,
      source: parent.sourceKind,
      sourceRef: parent.sourceRef,
      category: parent.categoryCode,
      classification: '',
      dueOn: child.dueOn ?? parent.dueOn,
      reviewOn: parent.reviewOn,
      leadOfficialId: parent.leadOfficialId,
      contactPersonId: innerToUnitId === null ? parent.contactPersonId : null,
      instructionText: '',
      fileIds: [],
    }
  }

  const faults = []
  for (const [index, { said }] of children.entries()) {
    refuseClassified(said)
    faults.push(...(await faultsOfDraft(ctx, said, { innerToUnitId, at: `children.${index}.` })))
  }
  refuseFaults(faults)
  await insertMatters(
    tx,
    jurisdictionId,
    children.map(({ id, weight, said }) =>
      newMatter(ctx, id, said, {
        policy,
        registeringUnitId: registeringUnitOf(ctx.actor, {
          source: said.source,
          leadUnitId: said.units.find((unit) => unit.role === 'lead')?.unitId ?? '',
          innerToUnitId,
        }),
        innerToUnitId,
        parentId: parent.id,
        weight,
      }),
    ),
  )
  await recordForMatters(
    ctx,
    children.map(({ id }) => ({ matterId: id, fact: { kind: 'matter.drafted' as const } })),
  )
  const count = children.length
  await closeAct(act, [{ kind: 'matter.broken-down', extra: { count, inner: innerToUnitId !== null } }])
  return { children: children.map(({ id }) => ({ id, version: 1, state: 'draft', number: null })) }
}
