import { randomUUIDv7 } from 'node:crypto'
import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type {
  ActAnswer,
  carryOverMatter as carryOverEndpoint,
  changeSupervisionMode as modeEndpoint,
} from '../../../../contract/matter-acts.ts'
import { defaultCycle, isShorterCycle } from '../../../../domain/matters/reporting-cycle.ts'
import { effectivePosts } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { type Act, changeMatter, closeAct, fault, openAct } from './act.ts'

/** Long-term work is carried into the next period with a new review date (R2.7, R3.1.2). */
export async function carryOverMatter(
  ctx: CommandContext,
  { params, body }: Input<typeof carryOverEndpoint>,
): Promise<ResponseOf<typeof carryOverEndpoint>> {
  const act = await openAct(ctx, params.matterId, 'carry-over')
  const before = act.matter.reviewOn
  if (body.reviewOn <= ctx.today) throw fault('reviewOn', 'date-in-the-past')
  if (before !== null && body.reviewOn <= before) throw fault('reviewOn', 'request-new-date-not-later')
  changeMatter(act, { reviewOn: body.reviewOn })
  const extra = { reviewOn: body.reviewOn, before: { reviewOn: before } }
  const answer = await closeAct(act, [{ kind: 'matter.carried-over', reason: body.note, extra }])
  return { ...answer, reviewOn: body.reviewOn }
}

/** Tracking or periodic supervision and the cycle that goes with it (R3.4.0); below the floor only with a reason, counted (R2.5). */
export async function changeSupervisionMode(
  ctx: CommandContext,
  { params, body }: Input<typeof modeEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'change-supervision-mode')
  const { matter, policy } = act
  const cycle = body.reportingCycle ?? defaultCycle(body.mode, matter.dueOn !== null, policy)
  const floor = policy[`reports.${body.mode}-cycle-floor`]
  if (isShorterCycle(cycle, floor)) {
    if (body.overrideReason === undefined) {
      throw new AppError('warnings-need-reason', {
        params: { count: 1 },
        details: { warnings: [{ code: 'cycle-below-floor', needsReason: true, cycle, floorCycle: floor }] },
      })
    }
    await countOverride(act, body.overrideReason)
  }
  const before = { supervisionMode: matter.supervisionMode, reportingCycle: matter.reportingCycle }
  changeMatter(act, { supervisionMode: body.mode, reportingCycle: cycle })
  const extra = { supervisionMode: body.mode, reportingCycle: cycle, before }
  return closeAct(act, [{ kind: 'matter.supervision-mode-changed', reason: body.reason, extra }])
}

async function countOverride({ ctx, matter }: Act, reason: string): Promise<void> {
  await ctx.tx
    .insertInto('askerOverride')
    .values({
      jurisdictionId: ctx.jurisdictionId,
      id: randomUUIDv7(),
      matterId: matter.id,
      officeUnitId: effectivePosts(ctx.actor)[0]?.unitId ?? null,
      personId: ctx.actor.personId,
      targetUnitId: matter.leadUnitId,
      warning: 'cycle-below-floor',
      reason,
      at: ctx.now,
    })
    .execute()
}
