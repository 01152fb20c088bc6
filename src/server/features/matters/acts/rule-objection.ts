import type { ActAnswer, ruleObjection as endpoint } from '../../../../contract/matter-acts.ts'
import { actsAs } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { type Act, changeMatter, closeAct, fault, openAct } from './act.ts'
import { changeDeadline } from './change-deadline.ts'
import { reassign } from './reassign.ts'
import { getRequest, lapseRequests, settleRequest } from './requests.ts'
import { tellLeadUnit, tellPersons } from './tell.ts'

/** The office rules (R3.1.1): rejected, or upheld with another lead unit, another deadline or both. */
export async function ruleObjection(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'rule-objection')
  const objection = await getRequest(act, params.requestId)
  if (objection.kind !== 'objection' || objection.state !== 'pending') throw new AppError('no-objection-open')
  if (actsAs(ctx.actor).includes(objection.askedBy)) throw new AppError('author-may-not-decide')
  const upheld = body.outcome === 'upheld'
  await settleRequest(act, objection.id, {
    state: upheld ? 'granted' : 'refused',
    decision: body.reason,
    grantedDueOn: upheld ? (body.newDueOn ?? null) : null,
  })
  const before = { leadUnitId: act.matter.leadUnitId, dueOn: act.matter.dueOn }
  const lapsed = upheld ? await uphold(act, body, objection.id) : []
  const { leadUnitId, dueOn } = act.matter
  await tellPersons(act, [objection.askedBy], 'objection.ruled', { outcome: body.outcome })
  if (leadUnitId !== before.leadUnitId) await tellLeadUnit(act, 'matter.assigned')
  const extra = { requestId: objection.id, outcome: body.outcome, leadUnitId, dueOn, before }
  const facts: MatterFact[] = [{ kind: 'objection.ruled', reason: body.reason, extra }, ...lapsed]
  if (leadUnitId !== before.leadUnitId) {
    facts.push({ kind: 'matter.assigned', extra: { leadUnitId } })
  }
  return closeAct(act, facts)
}

async function uphold(
  act: Act,
  terms: Input<typeof endpoint>['body'],
  objectionId: string,
): Promise<MatterFact[]> {
  const { newLeadUnitId, newDueOn } = terms
  if (!newLeadUnitId && !newDueOn) throw fault('newLeadUnitId', 'ruling-changes-nothing')
  if (newDueOn) {
    if (newDueOn < act.ctx.today) throw fault('newDueOn', 'date-in-the-past')
    // Terms found wrong within the objection window were wrong from the start: the original date moves with them.
    await changeDeadline(act, newDueOn)
    changeMatter(act, { originalDueOn: newDueOn })
  }
  if (!newLeadUnitId) return []
  await reassign(act, { unitId: newLeadUnitId, personId: null, path: 'newLeadUnitId' })
  return lapseRequests(act, objectionId)
}
