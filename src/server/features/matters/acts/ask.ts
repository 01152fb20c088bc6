import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { approverLevelOf } from '../../../../domain/matters/action-guards.ts'
import { answerBy } from '../../../../domain/matters/duty-dates.ts'
import { requestEventKind } from '../../../../domain/matters/event-kinds.ts'
import type { RequestKind } from '../../../../domain/matters/matter-subject.ts'
import { validateRequest } from '../../../../domain/matters/request-validation.ts'
import { effectivePosts } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import { findUnits } from '../../organisation/public.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { type Act, fault } from './act.ts'
import { addEvidence } from './evidence.ts'
import { tellApprover, tellOffice } from './tell.ts'

export interface Asked {
  id: string
  kind: RequestKind | 'objection'
  reason: string
  fileIds: readonly string[]
  proposedDueOn?: LocalDate | null | undefined
  proposedUnitId?: string | null | undefined
  proposedPersonId?: string | null | undefined
}

/** Writes a request or an objection and tells whoever decides; every problem of what was asked is refused at once. */
export async function ask(act: Act, asked: Asked): Promise<MatterFact> {
  const { ctx, matter, policy, calendar, subject } = act
  const { kind, reason } = asked
  const proposed = {
    proposedDueOn: asked.proposedDueOn ?? null,
    proposedUnitId: asked.proposedUnitId ?? null,
    proposedPersonId: asked.proposedPersonId ?? null,
  }
  const problems = validateRequest(
    { kind, reason, proposedDueOn: proposed.proposedDueOn, proposedUnitId: proposed.proposedUnitId },
    matter,
    ctx.today,
  )
  if (problems.length > 0) {
    throw new AppError('invalid-input', {
      fields: problems.map(({ path, code }) => ({ path, code: `request-${code}` })),
      params: { count: problems.length },
    })
  }
  if (proposed.proposedUnitId !== null) await ensureMayLead(act, proposed.proposedUnitId, 'proposedUnitId')

  const level = kind === 'objection' ? 'registering-office' : approverLevelOf(kind, subject, policy)
  const inserted = await ctx.tx
    .insertInto('matterRequest')
    .values({
      ...proposed,
      jurisdictionId: ctx.jurisdictionId,
      id: asked.id,
      matterId: matter.id,
      kind,
      state: 'pending',
      reason,
      askedBy: ctx.actor.personId,
      askedUnitId: askingUnitOf(act),
      askedAt: ctx.now,
      askedOn: ctx.today,
      approver: level,
      answerBy: answerBy(kind === 'objection' ? 'objection' : 'request', ctx.today, policy, calendar),
      decidedBy: null,
      decidedAt: null,
      grantedDueOn: null,
    })
    .onConflict((conflict) => conflict.columns(['jurisdictionId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) throw new AppError('command-id-reused')
  await addEvidence(act, { kind: 'request', id: asked.id }, asked.fileIds)
  if (kind === 'objection') await tellOffice(act, 'objection.raised')
  else await tellApprover(act, level, { request: kind })
  return {
    kind: kind === 'objection' ? 'objection.raised' : requestEventKind(kind, 'requested'),
    reason,
    extra: { requestId: asked.id, ...proposed },
  }
}

/** The unit somebody asks for: one on the matter where they work in one, else their first post's. */
function askingUnitOf({ ctx, subject }: Act): string | null {
  const units = effectivePosts(ctx.actor).map((post) => post.unitId)
  const onMatter = subject.units.find((unit) => units.includes(unit.unitId))
  return onMatter?.unitId ?? units[0] ?? null
}

/** A unit that may take the lead: it exists, isn't closed, is no city leadership, and for an inner matter is that very unit. */
export async function ensureMayLead(act: Act, unitId: string, path: string): Promise<void> {
  const { ctx, matter } = act
  const [unit] = await findUnits(ctx.tx, ctx.jurisdictionId, [unitId])
  const closed = unit !== undefined && unit.endedOn !== null && unit.endedOn < ctx.today
  if (!unit || closed || unit.kind === 'city-leadership') throw fault(path, 'unit-unknown')
  if (matter.scopeUnitId !== null && unitId !== matter.scopeUnitId) throw fault(path, 'unit-outside-scope')
}
