import type {
  comparePolicyVersions as compareContract,
  readPolicy as readContract,
} from '../../../contract/policy.ts'
import { laterOf } from '../../../domain/dates/local-date.ts'
import { can } from '../../../domain/permissions/can.ts'
import { comparePacks, needsRecomputation } from '../../../domain/policy/compare-packs.ts'
import { AppError, found } from '../../platform/app-error.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { loadPolicy, readPack } from './load-policy.ts'
import { latestAdopted, versionsOf } from './policy-versions.ts'
import { changeViewsOf, ruleViewsOf } from './policy-view.ts'

/** The policy in force, or another adopted version; a draft is for the lead office only. */
export async function readPolicy(context: QueryContext, input: Input<typeof readContract>) {
  const { tx, jurisdictionId, today } = context
  const wanted = input.query.version ?? (await loadPolicy(tx, jurisdictionId, today)).version
  const [version] = await versionsOf(context, wanted)
  if (!version || (version.state !== 'adopted' && !mayDraft(context))) throw new AppError('not-found')
  return { version, rules: ruleViewsOf(await readPack(tx, jurisdictionId, wanted)) }
}

const mayDraft = ({ actor }: QueryContext): boolean => can(actor, 'policy.draft').allowed

/** Every version; drafts and discarded ones only for those who draft. */
export async function listPolicyVersions(context: QueryContext) {
  const versions = await versionsOf(context)
  return { versions: versions.filter((row) => row.state === 'adopted' || mayDraft(context)) }
}

export async function comparePolicyVersions(context: QueryContext, input: Input<typeof compareContract>) {
  const { tx, jurisdictionId } = context
  const { from, to } = input.query
  for (const wanted of [from, to]) {
    const [version] = await versionsOf(context, wanted)
    if (found(version).state !== 'adopted' && !mayDraft(context)) throw new AppError('not-found')
  }
  const [before, after] = [await readPack(tx, jurisdictionId, from), await readPack(tx, jurisdictionId, to)]
  return { changes: changeViewsOf(before, after) }
}

/** The draft, what it changes against the latest adopted version, and whether the reader may adopt it. */
export async function readPolicyDraft(context: QueryContext) {
  const { tx, jurisdictionId, actor, today } = context
  const draft = (await versionsOf(context)).find((row) => row.state === 'draft')
  if (!draft) return { draft: null }
  const latest = await latestAdopted(context)
  const before = await readPack(tx, jurisdictionId, latest.version)
  const after = await readPack(tx, jurisdictionId, draft.version)
  const changes = changeViewsOf(before, after)
  const obstacle =
    draft.authorId === actor.personId
      ? ('author-may-not-adopt' as const)
      : changes.length === 0
        ? ('changes-nothing' as const)
        : null
  return {
    draft: {
      version: draft,
      rowVersion: draft.rowVersion,
      rules: ruleViewsOf(after),
      changes,
      recomputes: needsRecomputation(comparePacks(before, after)),
      obstacle,
      earliestEffectiveOn: laterOf(today, latest.effectiveOn),
    },
  }
}
