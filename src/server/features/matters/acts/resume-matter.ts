import type { ActAnswer, resumeMatter as endpoint } from '../../../../contract/matter-acts.ts'
import { dueAfterSuspension } from '../../../../domain/matters/duty-dates.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { changeMatter, closeAct, openAct } from './act.ts'
import { writeMilestoneDates } from './change-deadline.ts'
import { loadPlan } from './plan-store.ts'
import { tellLeadUnit } from './tell.ts'

/** Ends a suspension: deadline and unfinished milestones keep the working days that were left when it began; baselines stay. */
export async function resumeMatter(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'resume')
  const { matter, calendar } = act
  const { suspendedOn, dueOn } = matter
  if (suspendedOn === null) throw new AppError('matter-not-suspended')
  const moved = (day: NonNullable<typeof dueOn>) => dueAfterSuspension(day, suspendedOn, ctx.today, calendar)
  const { milestones } = await loadPlan(act)
  await writeMilestoneDates(
    act,
    milestones,
    milestones.map((one) => (one.doneOn === null ? { ...one, dueOn: moved(one.dueOn) } : one)),
  )
  changeMatter(act, { suspendedOn: null, dueOn: dueOn === null ? null : moved(dueOn) })
  await tellLeadUnit(act, 'matter.resumed')
  const extra = { suspendedOn, dueOn: matter.dueOn, before: { dueOn } }
  return closeAct(act, [{ kind: 'suspension.ended', reason: body.reason, extra }])
}
