import type {
  confirmRights as confirmContract,
  refuseRights as refuseContract,
} from '../../../contract/rights.ts'
import { checkRightsConfirmation } from '../../../domain/organisation/admin-roles.ts'
import { AppError, found } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { applyRights, subjectOf } from './apply-rights.ts'
import { rightsChange } from './rights-change.ts'

/** Puts a proposed right into force; neither by whoever proposed it nor by whoever gains by it. */
export async function confirmRights(context: CommandContext, input: Input<typeof confirmContract>) {
  const proposal = await lockPending(context, input.params.proposalId)
  const { change, proposedBy } = proposal
  await applyRights(context, change, { confirmedBy: context.actor.personId, proposedBy })
  await decide(context, proposal.id, 'confirmed', input.body.note)
  await context.append({
    ...subjectOf(change, context.jurisdictionId),
    kind: `${change.kind}.in-force`,
    payload: { proposalId: proposal.id, proposedBy, confirmedBy: context.actor.personId, ...change },
    reason: proposal.reason,
  })
  await context.audit({ kind: 'rights.confirmed', object: proposal.id, detail: { kind: change.kind } })
  return { done: true as const }
}

/** Refuses a proposed right, with the reason; nothing was in force and nothing becomes so. */
export async function refuseRights(context: CommandContext, input: Input<typeof refuseContract>) {
  const proposal = await lockPending(context, input.params.proposalId)
  const { change } = proposal
  await decide(context, proposal.id, 'refused', input.body.reason)
  await context.append({
    ...subjectOf(change, context.jurisdictionId),
    kind: `${change.kind}.refused`,
    payload: { proposalId: proposal.id, ...change },
    reason: input.body.reason,
  })
  await context.audit({ kind: 'rights.refused', object: proposal.id, detail: { kind: change.kind } })
  return { done: true as const }
}

async function lockPending(context: CommandContext, proposalId: string) {
  const { tx, jurisdictionId, actor } = context
  const row = found(
    await tx
      .selectFrom('rightsProposal')
      .select(['id', 'state', 'change', 'reason', 'proposedBy', 'personId'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where('id', '=', proposalId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (row.state !== 'pending') throw new AppError('conflict')
  const obstacle = checkRightsConfirmation(
    { personId: actor.personId, adminRoles: actor.adminRoles },
    { proposedBy: row.proposedBy, beneficiary: row.personId },
  )
  if (obstacle === 'not-security-admin') throw new AppError('operation-not-allowed')
  if (obstacle) throw new AppError('author-may-not-decide')
  return { ...row, change: rightsChange.parse(row.change) }
}

async function decide(
  context: CommandContext,
  proposalId: string,
  state: 'confirmed' | 'refused',
  reason: string,
): Promise<void> {
  const { tx, jurisdictionId, actor, now } = context
  await tx
    .updateTable('rightsProposal')
    .set({ state, decidedBy: actor.personId, decidedAt: now, decisionReason: reason })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', proposalId)
    .execute()
}
