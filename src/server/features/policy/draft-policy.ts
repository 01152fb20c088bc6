import type {
  discardPolicyDraft as discardContract,
  editPolicyDraft as editContract,
  startPolicyDraft as startContract,
} from '../../../contract/policy.ts'
import { yearOf } from '../../../domain/dates/local-date.ts'
import { policyKeys } from '../../../domain/policy/catalogue.ts'
import type { PolicyPack } from '../../../domain/policy/policy-pack.ts'
import { type PackProblem, validatePack } from '../../../domain/policy/validate-pack.ts'
import { AppError, found, orTaken, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { readPack } from './load-policy.ts'
import { policySubjectId } from './policy-subject.ts'
import { latestAdopted } from './policy-versions.ts'

/** Starts a draft from the latest adopted version. There is one draft at a time, so that two offices never overwrite each other's. */
export async function startPolicyDraft(context: CommandContext, input: Input<typeof startContract>) {
  const { tx, jurisdictionId, actor, now, today } = context
  const { note } = input.body
  const latest = await latestAdopted(context)
  const { highest } = await tx
    .selectFrom('policyVersion')
    .select((row) => row.fn.max('version').as('highest'))
    .where('jurisdictionId', '=', jurisdictionId)
    .executeTakeFirstOrThrow()
  const version = highest + 1
  const base = await readPack(tx, jurisdictionId, latest.version)
  const pack: PolicyPack = { ...base, version: `${yearOf(today)}.${version}`, effectiveFrom: null }
  const inserted = await tx
    .insertInto('policyVersion')
    .values({
      jurisdictionId,
      version,
      state: 'draft',
      effectiveOn: null,
      pack: JSON.stringify(pack),
      note,
      draftedBy: actor.personId,
      draftedAt: now,
      adoptedBy: null,
      adoptedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
    .catch((error) => orTaken(error, {}))
  if (!inserted) throw new AppError('conflict')
  await context.append({
    subjectKind: 'policy',
    subjectId: policySubjectId(jurisdictionId),
    kind: 'policy.drafted',
    payload: { version, basedOn: latest.version, note },
  })
  return { version, rowVersion: 1 }
}

/** The draft as it stands, locked for the act based on `rowVersion`. */
export async function lockDraft(context: CommandContext, rowVersion: number) {
  const draft = found(
    await context.tx
      .selectFrom('policyVersion')
      .select(['version', 'rowVersion', 'draftedBy', 'note'])
      .where('jurisdictionId', '=', context.jurisdictionId)
      .where('state', '=', 'draft')
      .forUpdate()
      .executeTakeFirst(),
  )
  if (draft.rowVersion !== rowVersion) throw new AppError('version-stale')
  return draft
}

/**
 * Changes rules of the draft. Only its author edits it, so that the second person at adoption is one who has not written any of it. The
 * whole pack is checked; nothing is kept in part.
 */
export async function editPolicyDraft(context: CommandContext, input: Input<typeof editContract>) {
  const { tx, jurisdictionId, actor, now } = context
  const { note, rules } = input.body
  const draft = await lockDraft(context, input.version)
  if (draft.draftedBy !== actor.personId) throw new AppError('not-yours')
  const pack = await readPack(tx, jurisdictionId, draft.version)
  const edited = { ...pack.rules } as Record<string, unknown>
  for (const key of policyKeys) {
    const change = rules[key]
    if (change) edited[key] = { ...pack.rules[key], ...change }
  }
  const checked = validatePack({ ...pack, rules: edited })
  if (!checked.ok)
    refuseFaults(checked.problems.map((problem) => faultOf(problem, pack, context.request.language)))
  const { rowVersion } = await tx
    .updateTable('policyVersion')
    .set({
      pack: JSON.stringify({ ...pack, rules: edited }),
      note,
      draftedAt: now,
      rowVersion: draft.rowVersion + 1,
    })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('version', '=', draft.version)
    .returning('rowVersion')
    .executeTakeFirstOrThrow()
  await context.append({
    subjectKind: 'policy',
    subjectId: policySubjectId(jurisdictionId),
    kind: 'policy.draft-edited',
    payload: { version: draft.version, note, rules },
  })
  return { rowVersion }
}

/** A rule that speaks against another is named by its title, as the page shows it. */
function faultOf(problem: PackProblem, pack: PolicyPack, language: 'zh-CN' | 'en') {
  const params: Record<string, string | number> = { ...problem.params }
  const other = policyKeys.find((key) => key === params.other)
  if (other) params.other = pack.rules[other].title[language === 'en' ? 'en' : 'zh']
  return { path: problem.path, code: `policy-${problem.code}`, params }
}

/** Gives the draft up; it stays in the history. */
export async function discardPolicyDraft(context: CommandContext, input: Input<typeof discardContract>) {
  const { tx, jurisdictionId } = context
  const draft = await lockDraft(context, input.version)
  await tx
    .updateTable('policyVersion')
    .set({ state: 'discarded', rowVersion: draft.rowVersion + 1 })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('version', '=', draft.version)
    .execute()
  await context.append({
    subjectKind: 'policy',
    subjectId: policySubjectId(jurisdictionId),
    kind: 'policy.draft-discarded',
    payload: { version: draft.version },
    reason: input.body.reason,
  })
  return { done: true as const }
}
