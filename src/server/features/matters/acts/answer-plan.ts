import type { ActAnswer } from '../../../../contract/matter-acts.ts'
import type {
  approvePlan as approveEndpoint,
  returnPlan as returnEndpoint,
} from '../../../../contract/matter-plan.ts'
import { planBy } from '../../../../domain/matters/duty-dates.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { changeMatter, closeAct, openAct } from './act.ts'
import { ensurePlanVersion } from './plan-store.ts'
import { tellJointUnits, tellLeadUnit } from './tell.ts'

/** The office approves: the baseline is frozen (R3.1.2) and reporting begins. */
export async function approvePlan(
  ctx: CommandContext,
  { params, body, version }: Input<typeof approveEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'approve-plan')
  ensurePlanVersion(act, version)
  await ctx.tx
    .updateTable('milestone')
    .set((row) => ({ baselineOn: row.fn.coalesce('baselineOn', 'dueOn') }))
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', act.matter.id)
    .execute()
  changeMatter(act, {
    state: 'in-progress',
    planState: 'approved',
    planAnswer: body.remark,
    planVersion: version + 1,
    planBy: null,
  })
  await tellLeadUnit(act, 'plan.approved')
  await tellJointUnits(act, 'plan.approved')
  return closeAct(act, [{ kind: 'plan.approved', reason: body.remark }])
}

/** The office returns the plan; the unit has the planning window again. */
export async function returnPlan(
  ctx: CommandContext,
  { params, body, version }: Input<typeof returnEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'return-plan')
  ensurePlanVersion(act, version)
  changeMatter(act, {
    planState: 'returned',
    planAnswer: body.reason,
    planVersion: version + 1,
    planBy: planBy(ctx.today, act.policy, act.calendar),
  })
  await tellLeadUnit(act, 'plan.returned')
  return closeAct(act, [{ kind: 'plan.returned', reason: body.reason }])
}
