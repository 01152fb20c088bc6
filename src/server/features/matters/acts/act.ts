import type { ActAnswer } from '../../../../contract/matter-acts.ts'
import type { WorkingCalendar } from '../../../../domain/calendar/working-calendar.ts'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import { decide } from '../../../../domain/matters/matter-actions.ts'
import type { MatterSubject } from '../../../../domain/matters/matter-subject.ts'
import type { Actor } from '../../../../domain/permissions/actor.ts'
import type { Decision } from '../../../../domain/permissions/denial-codes.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import { AppError, ensure } from '../../../platform/app-error.ts'
import type { CommandContext } from '../../../platform/request-context.ts'
import { loadCalendar } from '../../organisation/public.ts'
import { loadPolicy } from '../../policy/public.ts'
import { loadSubject } from '../load-subject.ts'
import { type MatterFact, recordMatterEvents } from '../record-matter-event.ts'
import { refreshMatter, writeMatter } from '../refresh-matter.ts'
import type { MatterRow, StoredMatter } from '../subject-rows.ts'

/** One command on one matter, from the locked row to the recorded fact. */
export interface Act {
  ctx: CommandContext
  /** The row as it will stand; changed by `changeMatter` only. */
  matter: MatterRow
  /** What the action table asks about, as it was when the command began. */
  subject: MatterSubject
  policy: Policy
  calendar: WorkingCalendar
  /** Columns to write when the act is closed. */
  changes: Partial<StoredMatter>
}

/** Locks the matter with its family and asks the action table; throws its refusal, or `not-found` for what one may not see. */
export async function openAct(ctx: CommandContext, matterId: string, action: MatterAction): Promise<Act> {
  const act = await beginAct(ctx, matterId)
  ensureMay(act, action)
  return act
}

/** Like {@link openAct} where the action depends on what is loaded; the caller must `ensureMay` something. */
export async function beginAct(ctx: CommandContext, matterId: string): Promise<Act> {
  const { tx, jurisdictionId, today } = ctx
  const [{ subject, row }, { policy }, calendar] = await Promise.all([
    loadSubject(tx, jurisdictionId, matterId, { forUpdate: true }),
    loadPolicy(tx, jurisdictionId, today),
    loadCalendar(tx, jurisdictionId),
  ])
  return { ctx, matter: row, subject, policy, calendar, changes: {} }
}

export function ensureMay({ ctx, subject, policy }: Act, action: MatterAction): void {
  ensureInPost(ctx, (actor) => decide(actor, action, subject, policy, ctx.today))
}

/** Throws a refusal; what only a post held for somebody else allows is recorded as done in that post (R1.7). */
export function ensureInPost(ctx: CommandContext, decideAs: (actor: Actor) => Decision): void {
  const { actor } = ctx
  ensure(decideAs(actor))
  if (actor.delegations.length === 0 || decideAs({ ...actor, delegations: [] }).allowed) return
  const post = actor.delegations.find((one) => decideAs({ ...actor, delegations: [one] }).allowed)
  if (post) ctx.actIn(post)
}

/** After the command wrote sub-records the next decision depends on. */
export async function reloadSubject(act: Act): Promise<void> {
  const { tx, jurisdictionId } = act.ctx
  const { subject } = await loadSubject(tx, jurisdictionId, act.matter.id, { forUpdate: false })
  act.subject = subject
}

/** Notes what changes on the row; written once, when the act is closed. */
export function changeMatter(act: Act, changes: Partial<StoredMatter>): void {
  Object.assign(act.matter, changes)
  Object.assign(act.changes, changes)
}

/**
 * Writes the row, recomputes what follows from it, records the facts with the complete after-image, and answers how the matter stands.
 * A draft kept inside the unit (`quiet`) leaves the matter's version as it is.
 */
export async function closeAct(
  act: Act,
  facts: readonly MatterFact[],
  options: { quiet?: boolean } = {},
): Promise<ActAnswer> {
  const { ctx, matter } = act
  if (options.quiet) await refreshMatter(ctx, matter.id, act)
  const version = options.quiet ? matter.version : await writeMatter(ctx, matter.id, act.changes, act)
  await recordMatterEvents(ctx, matter.id, facts.map(withoutEmptyReason))
  return { matterId: matter.id, state: matter.state, version, planVersion: matter.planVersion }
}

/** An optional remark left empty is no reason. */
const withoutEmptyReason = ({ reason, ...fact }: MatterFact): MatterFact =>
  reason ? { ...fact, reason } : fact

/** One field is wrong. */
export const fault = (path: string, code: string, params: Record<string, string | number> = {}): AppError =>
  new AppError('invalid-input', { fields: [{ path, code, params }], params: { count: 1 } })
