import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type { remindUnit as endpoint } from '../../../../contract/matter-acts.ts'
import { remindAgainFrom } from '../../../../domain/matters/duty-dates.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { changeMatter, closeAct, openAct } from './act.ts'
import { tellLeadUnit } from './tell.ts'

/** 催办 without spam (R3.4.5): on working days, outside the cool-down, none once a report is in; every one counted. */
export async function remindUnit(
  ctx: CommandContext,
  { params, body }: Pick<Input<typeof endpoint>, 'params' | 'body'>,
): Promise<ResponseOf<typeof endpoint>> {
  const act = await openAct(ctx, params.matterId, 'remind')
  const { matter, policy, calendar } = act
  if (!calendar.isWorkingDay(ctx.today)) throw new AppError('no-working-day')
  const inserted = await ctx.tx
    .insertInto('reminder')
    .values({
      jurisdictionId: ctx.jurisdictionId,
      id: body.id,
      matterId: matter.id,
      unitId: matter.leadUnitId,
      sentBy: ctx.actor.personId,
      onDate: ctx.today,
      text: body.text,
    })
    .onConflict((conflict) => conflict.columns(['jurisdictionId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) throw new AppError('command-id-reused')
  const again = remindAgainFrom(ctx.today, policy, calendar)
  changeMatter(act, { remindAgainFrom: again })
  await tellLeadUnit(act, 'reminder.sent', { text: body.text })
  const { count } = await ctx.tx
    .selectFrom('reminder')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .executeTakeFirstOrThrow()
  const extra = { unitId: matter.leadUnitId, count, remindAgainFrom: again }
  const answer = await closeAct(act, [{ kind: 'reminder.sent', reason: body.text, extra }])
  return { ...answer, count, remindAgainFrom: again }
}
