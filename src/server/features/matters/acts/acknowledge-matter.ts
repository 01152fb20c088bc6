import type { ActAnswer, acknowledgeMatter as endpoint } from '../../../../contract/matter-acts.ts'
import { planBy } from '../../../../domain/matters/duty-dates.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { changeMatter, closeAct, openAct } from './act.ts'
import { namePeople } from './name-people.ts'

/** The lead unit signs for the matter (签收); its plan is due counted from today. */
export async function acknowledgeMatter(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'acknowledge')
  const { matter, policy, calendar } = act
  const facts: MatterFact[] = [{ kind: 'matter.acknowledged' }]
  if (body.responsiblePersonId !== undefined) {
    const unit = { unitId: matter.leadUnitId, personId: body.responsiblePersonId }
    facts.push(...(await namePeople(act, [unit], { pathOf: () => 'responsiblePersonId' })))
  }
  changeMatter(act, {
    state: 'planning',
    acknowledgedOn: ctx.today,
    acknowledgedBy: ctx.actor.personId,
    planBy: planBy(ctx.today, policy, calendar),
  })
  return closeAct(act, facts)
}
