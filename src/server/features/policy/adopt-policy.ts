import type { adoptPolicyDraft as contract } from '../../../contract/policy.ts'
import { comparePacks, needsRecomputation } from '../../../domain/policy/compare-packs.ts'
import { checkAdoption } from '../../../domain/policy/policy-pack.ts'
import { AppError, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { lockDraft } from './draft-policy.ts'
import { readPack } from './load-policy.ts'
import { policySubjectId } from './policy-subject.ts'
import { latestAdopted } from './policy-versions.ts'

/** Adopts the draft from a day on (decision 5). The second person is one who did not write it; lights are computed again when they depend on it. */
export async function adoptPolicyDraft(context: CommandContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, actor, now, today } = context
  const { effectiveOn, reason } = input.body
  const draft = await lockDraft(context, input.version)
  const latest = await latestAdopted(context)
  const obstacle = checkAdoption({
    adopterId: actor.personId,
    authorId: draft.draftedBy,
    effectiveFrom: effectiveOn,
    today,
    currentEffectiveFrom: latest.effectiveOn,
  })
  if (obstacle === 'author-may-not-adopt') throw new AppError('author-may-not-decide')
  refuseFaults(obstacle ? [{ path: 'effectiveOn', code: `policy-${obstacle}` }] : [])
  const before = await readPack(tx, jurisdictionId, latest.version)
  const after = { ...(await readPack(tx, jurisdictionId, draft.version)), effectiveFrom: effectiveOn }
  const changes = comparePacks(before, after)
  refuseFaults(changes.length === 0 ? [{ path: 'effectiveOn', code: 'policy-changes-nothing' }] : [])
  await tx
    .updateTable('policyVersion')
    .set({
      state: 'adopted',
      effectiveOn,
      pack: JSON.stringify(after),
      adoptedBy: actor.personId,
      adoptedAt: now,
      rowVersion: draft.rowVersion + 1,
    })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('version', '=', draft.version)
    .execute()
  await context.append({
    subjectKind: 'policy',
    subjectId: policySubjectId(jurisdictionId),
    kind: 'policy.adopted',
    payload: { version: draft.version, effectiveOn, pack: after, changes },
    reason,
  })
  await context.audit({
    kind: 'policy.adopted',
    object: String(draft.version),
    detail: { effectiveOn, rules: changes.map((change) => change.key) },
  })
  if (needsRecomputation(changes)) await context.enqueue('reapply-policy', { policyVersion: draft.version })
  return { version: draft.version }
}
