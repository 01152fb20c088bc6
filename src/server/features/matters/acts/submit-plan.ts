import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type { submitPlan as endpoint } from '../../../../contract/matter-plan.ts'
import { isSubmittable, type PlanFrame, validatePlan } from '../../../../domain/matters/plan-validation.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { type Act, changeMatter, closeAct, openAct } from './act.ts'
import { ensurePlanVersion, loadPlan, problemsInWords } from './plan-store.ts'
import { tellOffice } from './tell.ts'

/** The dates the plan has to fit between. */
export function frameOf({ matter, ctx }: Act): PlanFrame {
  return {
    assignedOn: matter.assignedOn ?? ctx.today,
    dueOn: matter.dueOn,
    reviewOn: matter.reviewOn,
  }
}

/** Sends the saved plan to the office. What is missing is refused all at once; warnings go along. */
export async function submitPlan(
  ctx: CommandContext,
  { params, version }: Input<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const act = await openAct(ctx, params.matterId, 'submit-plan')
  ensurePlanVersion(act, version)
  const problems = validatePlan(await loadPlan(act), frameOf(act), act.policy, act.calendar, ctx.today)
  if (!isSubmittable(problems)) {
    const errors = problems.filter((problem) => problem.severity === 'error')
    throw new AppError('invalid-input', {
      fields: problemsInWords(act, errors).map(({ path, code, message }) => ({ path, code, message })),
      params: { count: errors.length },
    })
  }
  changeMatter(act, {
    planState: 'submitted',
    planSubmittedBy: ctx.actor.personId,
    planVersion: version + 1,
  })
  await tellOffice(act, 'plan.submitted')
  const answer = await closeAct(act, [{ kind: 'plan.submitted' }])
  return { ...answer, problems: problemsInWords(act, problems) }
}
