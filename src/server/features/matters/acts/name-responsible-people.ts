import type { ActAnswer, nameResponsiblePeople as endpoint } from '../../../../contract/matter-acts.ts'
import { partiesOf } from '../../../../domain/matters/matter-parties.ts'
import { unitsOf } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { closeAct, openAct } from './act.ts'
import { namePeople } from './name-people.ts'

const leadDesk = ['lead-principal', 'lead-deputy', 'lead-liaison', 'responsible-person'] as const

/** 定责任 (R3.1.1): the lead unit's desk names the people of every unit, a joint unit's principal those of that unit. */
export async function nameResponsiblePeople(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'name-person')
  const parties = partiesOf(ctx.actor, act.subject)
  const own = unitsOf(ctx.actor)
  const isLead = leadDesk.some((party) => parties.has(party))
  if (!isLead && body.units.some((unit) => !own.includes(unit.unitId))) throw new AppError('not-yours')
  const facts = await namePeople(act, body.units, {
    pathOf: (index, field) => `units.${index}.${field}`,
  })
  return closeAct(act, facts)
}
