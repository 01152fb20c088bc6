import type { ActAnswer } from '../../../../contract/matter-acts.ts'
import type {
  completeMilestone as completeEndpoint,
  decideMilestoneMove as decideEndpoint,
  requestMilestoneMove as requestEndpoint,
} from '../../../../contract/matter-plan.ts'
import { approverLevelOf } from '../../../../domain/matters/action-guards.ts'
import { validatePlan } from '../../../../domain/matters/plan-validation.ts'
import { actsAs } from '../../../../domain/permissions/actor.ts'
import { AppError, found } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { type Act, changeMatter, closeAct, fault, openAct } from './act.ts'
import { addEvidence } from './evidence.ts'
import { loadPlan, type StoredMilestone, type StoredPlan } from './plan-store.ts'
import { frameOf } from './submit-plan.ts'
import { tellApprover, tellPersons } from './tell.ts'

type MilestoneSet = Partial<
  Pick<StoredMilestone, 'dueOn' | 'doneOn' | 'proposedDueOn' | 'proposedReason' | 'proposedBy'>
>

const setMilestone = (act: Act, milestoneId: string, set: MilestoneSet) =>
  act.ctx.tx
    .updateTable('milestone')
    .set(set)
    .where('jurisdictionId', '=', act.ctx.jurisdictionId)
    .where('matterId', '=', act.matter.id)
    .where('id', '=', milestoneId)
    .execute()

/** Only the codes a moved date can cause. */
const dateCodes = new Set([
  'before-predecessor',
  'too-short-after-predecessor',
  'after-deadline',
  'before-assignment',
  'progress-not-rising',
])

/** What the move breaks that held before: links to its neighbours, the deadline, the order of progress. */
function checkMove(act: Act, plan: StoredPlan, milestone: StoredMilestone, dueOn: StoredMilestone['dueOn']) {
  const problemsOf = (checked: StoredPlan) =>
    validatePlan(checked, frameOf(act), act.policy, act.calendar, act.ctx.today).filter((problem) =>
      dateCodes.has(problem.code),
    )
  const keyOf = (problem: { path: string; code: string }) => `${problem.path} ${problem.code}`
  const before = new Set(problemsOf(plan).map(keyOf))
  const milestones = plan.milestones.map((one) => (one.id === milestone.id ? { ...one, dueOn } : one))
  return problemsOf({ ...plan, milestones }).filter((problem) => !before.has(keyOf(problem)))
}

/** The unit asks to move a milestone of the approved plan; the date stays until the move is granted. */
export async function requestMilestoneMove(
  ctx: CommandContext,
  { params, body }: Input<typeof requestEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'move-milestone')
  const plan = await loadPlan(act)
  const milestone = found(plan.milestones.find((one) => one.id === params.milestoneId))
  if (milestone.doneOn !== null) throw new AppError('wrong-state')
  if (milestone.proposedDueOn !== null) throw new AppError('milestone-move-open')
  if (body.newDueOn < ctx.today) throw fault('newDueOn', 'date-in-the-past')
  if (body.newDueOn === milestone.dueOn) throw fault('newDueOn', 'date-unchanged')
  const problem = checkMove(act, plan, milestone, body.newDueOn)[0]
  if (problem) throw fault('newDueOn', `plan-${problem.code}`, { ...problem.params })
  await setMilestone(act, milestone.id, {
    proposedDueOn: body.newDueOn,
    proposedReason: body.reason,
    proposedBy: ctx.actor.personId,
  })
  await tellApprover(
    act,
    approverLevelOf('milestone-move', act.subject, act.policy),
    { milestone: milestone.title, newDueOn: body.newDueOn },
    'milestone.move-requested',
  )
  const extra = {
    milestoneId: milestone.id,
    milestone: milestone.title,
    dueOn: milestone.dueOn,
    newDueOn: body.newDueOn,
  }
  return closeAct(act, [{ kind: 'milestone.move-requested', reason: body.reason, extra }])
}

/** Granted or refused at the level the policy names; the baseline stays beside the new date. */
export async function decideMilestoneMove(
  ctx: CommandContext,
  { params, body }: Input<typeof decideEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'decide-milestone-move')
  const plan = await loadPlan(act)
  const milestone = found(plan.milestones.find((one) => one.id === params.milestoneId))
  const newDueOn = milestone.proposedDueOn
  if (newDueOn === null) throw new AppError('no-milestone-move-open')
  if (milestone.proposedBy !== null && actsAs(ctx.actor).includes(milestone.proposedBy)) {
    throw new AppError('author-may-not-decide')
  }
  const granted = body.outcome === 'granted'
  const closed = { proposedDueOn: null, proposedReason: '', proposedBy: null }
  await setMilestone(act, milestone.id, granted ? { ...closed, dueOn: newDueOn } : closed)
  if (granted) changeMatter(act, { planVersion: act.matter.planVersion + 1 })
  await tellPersons(act, [milestone.proposedBy, act.matter.responsiblePersonId], 'milestone.move-decided', {
    milestone: milestone.title,
    outcome: body.outcome,
  })
  const extra = { milestoneId: milestone.id, milestone: milestone.title, dueOn: milestone.dueOn, newDueOn }
  return closeAct(act, [
    { kind: granted ? 'milestone.moved' : 'milestone.move-refused', reason: body.reason, extra },
  ])
}

/** A milestone is reached, with its deliverable; a move still waiting for a decision falls away. */
export async function completeMilestone(
  ctx: CommandContext,
  { params, body }: Input<typeof completeEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'complete-milestone')
  const plan = await loadPlan(act)
  const milestone = found(plan.milestones.find((one) => one.id === params.milestoneId))
  if (milestone.doneOn !== null) throw new AppError('wrong-state')
  const doneOn = body.doneOn ?? ctx.today
  if (doneOn > ctx.today) throw fault('doneOn', 'date-in-the-future')
  await addEvidence(act, { kind: 'milestone', id: milestone.id }, body.fileIds)
  await setMilestone(act, milestone.id, { doneOn, proposedDueOn: null, proposedReason: '', proposedBy: null })
  const extra = { milestoneId: milestone.id, milestone: milestone.title, dueOn: milestone.dueOn, doneOn }
  return closeAct(act, [{ kind: 'milestone.completed', reason: body.note, extra }])
}
