import type { ActAnswer, reopenMatter as endpoint } from '../../../../contract/matter-acts.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import type { MatterState } from '../../../../domain/matters/matter-states.ts'
import { isDone } from '../../../../domain/matters/matter-states.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { type Act, changeMatter, closeAct, fault, openAct } from './act.ts'
import { changeDeadline } from './change-deadline.ts'
import { lapseRequests } from './requests.ts'
import { tellLeadUnit } from './tell.ts'

/** Whoever approves reopenings may reopen without being asked; a request for it that is still open is thereby overtaken. */
export async function reopenMatter(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'reopen')
  const before = act.matter.state
  await reopen(act, body.newDueOn ?? null, 'newDueOn')
  const lapsed = await lapseRequests(act)
  const extra = { before, dueOn: act.matter.dueOn }
  return closeAct(act, [{ kind: 'matter.reopened', reason: body.reason, extra }, ...lapsed])
}

/**
 * Puts a finished or cancelled matter back to where it stood in its life. What was claimed and verified as complete no longer counts
 * as such; a parent that is closed itself is reopened first.
 */
export async function reopen(act: Act, newDueOn: LocalDate | null, path: string): Promise<void> {
  const { ctx, matter } = act
  const wasDone = isDone(matter.state)
  if (matter.parentId !== null) {
    const parent = await ctx.tx
      .selectFrom('matter')
      .select('state')
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('id', '=', matter.parentId)
      .executeTakeFirst()
    if (parent && (isDone(parent.state) || parent.state === 'cancelled')) throw new AppError('wrong-state')
  }
  if (newDueOn !== null) {
    if (newDueOn < ctx.today) throw fault(path, 'date-in-the-past')
    await changeDeadline(act, newDueOn)
  }
  changeMatter(act, {
    state: stateBefore(act),
    closedOn: null,
    cancelledOn: null,
    ...(wasDone
      ? {
          acceptanceFailedAt: ctx.now,
          verifiedProgress: Math.min(99, matter.verifiedProgress),
          verifiedAt: ctx.now,
        }
      : {}),
  })
  await tellLeadUnit(act, 'matter.reopened')
}

function stateBefore({ matter, subject }: Act): MatterState {
  if (matter.planState === 'approved') return 'in-progress'
  if (isDone(subject.state)) return 'in-progress'
  return matter.acknowledgedOn === null ? 'assigned' : 'planning'
}
