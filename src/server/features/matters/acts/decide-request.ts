import type { ActAnswer } from '../../../../contract/matter-acts.ts'
import type { decideRequest as endpoint } from '../../../../contract/matter-requests.ts'
import { requestEventKind } from '../../../../domain/matters/event-kinds.ts'
import { decideRequest as mayDecide } from '../../../../domain/matters/matter-actions.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { type Act, beginAct, changeMatter, closeAct, ensureInPost, ensureMay, fault } from './act.ts'
import { changeDeadline } from './change-deadline.ts'
import { reassign } from './reassign.ts'
import { reopen } from './reopen-matter.ts'
import { getRequest, lapseRequests, type RequestRow, settleRequest } from './requests.ts'
import { tellLeadUnit, tellPersons } from './tell.ts'

type Terms = Input<typeof endpoint>['body']

/** Grants or refuses one request at the level the policy names (R3.1.5); whoever asked does not decide. */
export async function decideRequest(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ActAnswer> {
  const act = await beginAct(ctx, params.matterId)
  ensureMay(act, 'decide-request')
  const request = await getRequest(act, params.requestId)
  const { kind } = request
  if (request.state !== 'pending' || kind === 'objection') throw new AppError('no-request-open')
  ensureInPost(ctx, (actor) => mayDecide(actor, kind, act.subject, act.policy, ctx.today))
  const granted = body.outcome === 'granted'
  const before = { leadUnitId: act.matter.leadUnitId, dueOn: act.matter.dueOn, state: act.matter.state }
  const followed = granted ? await grant[kind](act, request, body) : []
  await settleRequest(act, request.id, {
    state: body.outcome,
    decision: body.reason,
    grantedDueOn: granted && act.matter.dueOn !== before.dueOn ? act.matter.dueOn : null,
  })
  await tellPersons(act, [request.askedBy], granted ? 'request.granted' : 'request.refused', {
    request: kind,
  })
  const { leadUnitId, dueOn, suspendedOn } = act.matter
  const extra = { requestId: request.id, request: kind, leadUnitId, dueOn, suspendedOn, before }
  return closeAct(act, [
    { kind: requestEventKind(kind, body.outcome), reason: body.reason, extra },
    ...followed,
  ])
}

const grant: Record<
  Exclude<RequestRow['kind'], 'objection'>,
  (act: Act, request: RequestRow, terms: Terms) => Promise<MatterFact[]>
> = {
  extension: async (act, request, terms) => {
    const newDueOn = terms.grantedDueOn ?? request.proposedDueOn
    const oldDue = act.matter.dueOn
    if (newDueOn === null || (oldDue !== null && newDueOn <= oldDue)) {
      throw fault('grantedDueOn', 'request-new-date-not-later')
    }
    if (newDueOn < act.ctx.today) throw fault('grantedDueOn', 'date-in-the-past')
    await changeDeadline(act, newDueOn)
    changeMatter(act, { extensionsGranted: act.matter.extensionsGranted + 1 })
    return []
  },
  suspension: async (act) => {
    if (act.matter.suspendedOn !== null) throw new AppError('matter-suspended')
    changeMatter(act, { suspendedOn: act.ctx.today })
    await tellLeadUnit(act, 'matter.suspended')
    return []
  },
  transfer: async (act, request, terms) => {
    if (act.matter.suspendedOn !== null) throw new AppError('matter-suspended')
    const unitId = terms.grantedUnitId ?? request.proposedUnitId
    if (unitId === null) throw fault('grantedUnitId', 'request-new-unit-missing')
    const personId = unitId === request.proposedUnitId ? request.proposedPersonId : null
    await tellLeadUnit(act, 'matter.transferred')
    await reassign(act, { unitId, personId, path: 'grantedUnitId' })
    await tellLeadUnit(act, 'matter.assigned')
    const lapsed = await lapseRequests(act, request.id)
    return [{ kind: 'matter.assigned', extra: { leadUnitId: unitId } }, ...lapsed]
  },
  cancellation: async (act, request) => {
    await cancel(act)
    await tellLeadUnit(act, 'matter.cancelled')
    return lapseRequests(act, request.id)
  },
  reopening: async (act, request, terms) => {
    await reopen(act, terms.grantedDueOn ?? request.proposedDueOn, 'grantedDueOn')
    return []
  },
}

/** Ends a matter without result; not over the heads of open children, nor while a report waits for its answer. */
export async function cancel(act: Act): Promise<void> {
  const { ctx, subject } = act
  if (subject.childrenOpen) throw new AppError('children-still-open')
  if (subject.report === 'submitted') throw new AppError('report-awaits-answer')
  changeMatter(act, { state: 'cancelled', cancelledOn: ctx.today, suspendedOn: null })
}
