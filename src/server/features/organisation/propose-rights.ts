import { orTaken } from '../../platform/app-error.ts'
import type { CommandContext } from '../../platform/request-context.ts'
import { loadPolicy } from '../policy/public.ts'
import { applyRights, subjectOf } from './apply-rights.ts'
import { beneficiaryOf, type RightsChange, unitOf } from './rights-change.ts'

/**
 * Proposes a row that grants rights: it waits for the security administrator, or takes effect at once where the policy switch
 * `rights.security-admin-confirms` is off. Administrators always wait: nobody makes an administrator alone (AZ-05).
 */
export async function proposeRights(
  context: CommandContext,
  proposal: { id: string; change: RightsChange; reason: string },
): Promise<{ state: 'pending' | 'in-force' }> {
  const { tx, jurisdictionId, actor, now, today } = context
  const { id, change, reason } = proposal
  const subject = subjectOf(change, jurisdictionId)
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  const concernsAdministrators = change.kind === 'admin-role' || change.kind === 'admin-role-end'
  if (!policy['rights.security-admin-confirms'] && !concernsAdministrators) {
    await applyRights(context, change, { confirmedBy: actor.personId, proposedBy: actor.personId })
    await context.append({
      ...subject,
      kind: `${change.kind}.in-force`,
      payload: { proposalId: id, ...change },
      reason,
    })
    return { state: 'in-force' }
  }
  await tx
    .insertInto('rightsProposal')
    .values({
      jurisdictionId,
      id,
      kind: change.kind,
      change: JSON.stringify(change),
      personId: beneficiaryOf(change),
      unitId: unitOf(change),
      reason,
      proposedBy: actor.personId,
      proposedAt: now,
      decidedBy: null,
      decidedAt: null,
    })
    .execute()
    .catch((error) => orTaken(error, {}))
  await context.append({
    ...subject,
    kind: `${change.kind}.proposed`,
    payload: { proposalId: id, ...change },
    reason,
  })
  return { state: 'pending' }
}
