import { sql } from 'kysely'
import type { MatterStanding } from '../../../../contract/matter-drafts.ts'
import { type LocalDate, yearOf } from '../../../../domain/dates/local-date.ts'
import { assignmentDates } from '../../../../domain/matters/duty-dates.ts'
import { outstandingOffices } from '../../../../domain/matters/registration.ts'
import { appendEvents, systemActor } from '../../../platform/events.ts'
import type { CommandContext } from '../../../platform/request-context.ts'
import { holdersInUnits } from '../../organisation/public.ts'
import { type Act, changeMatter, closeAct } from '../acts/act.ts'
import { tellJointUnits, tellLeadUnit, tellPersons } from '../acts/tell.ts'
import { numberText } from '../matters.store.ts'
import { type MatterFact, type Recording, recordMatterEvents } from '../record-matter-event.ts'
import { searchColumnsOf } from '../search-columns.ts'

/**
 * Closes an act of registration: registers and assigns when no confirmation is outstanding any more. What the person did is recorded as
 * theirs, registration and assignment as the system's, in one transaction. A confirmation that leaves others outstanding changes
 * nothing others have read, so it raises no version.
 */
export async function standingAfter(act: Act, facts: readonly MatterFact[]): Promise<MatterStanding> {
  const { matter, ctx } = act
  const registers = outstandingOffices(act.subject, act.policy).length === 0
  if (registers) await register(act)
  const quiet = !registers && Object.keys(act.changes).length === 0
  const { version, state } = await closeAct(act, facts, { quiet })
  if (registers) {
    await recordMatterEvents(asSystem(ctx), matter.id, consequencesOf(act))
    await tellAssigned(act)
  }
  return { id: matter.id, version, state, number: numberText(matter) }
}

/** Gives the number and sets every date counted from the assignment. Work already in motion keeps the day it began (R2.7). */
async function register(act: Act): Promise<void> {
  const { ctx, matter, policy, calendar } = act
  const inMotion = matter.assignedOn !== null
  if (matter.scopeUnitId === null) {
    const year = yearOf(ctx.today)
    changeMatter(act, { numberYear: year, numberSeq: await nextNumber(ctx, year) })
  }
  changeMatter(act, searchColumnsOf(matter))
  changeMatter(act, { originalDueOn: matter.dueOn })
  if (inMotion) {
    changeMatter(act, { state: 'in-progress', acknowledgedOn: matter.assignedOn })
  } else {
    changeMatter(act, {
      state: 'assigned',
      assignedOn: ctx.today,
      ...assignmentDates(ctx.today, policy, calendar),
    })
  }
}

/** Gapless: the counter's row stays locked until the registering transaction ends, and goes back with it. */
async function nextNumber(
  { tx, jurisdictionId }: Pick<CommandContext, 'tx' | 'jurisdictionId'>,
  year: number,
): Promise<number> {
  const row = await tx
    .insertInto('numberCounter')
    .values({ jurisdictionId, year, lastSeq: 1 })
    .onConflict((conflict) =>
      conflict.columns(['jurisdictionId', 'year']).doUpdateSet({ lastSeq: sql`number_counter.last_seq + 1` }),
    )
    .returning('lastSeq')
    .executeTakeFirstOrThrow()
  return row.lastSeq
}

function consequencesOf({ matter, ctx }: Act): MatterFact[] {
  const number = numberText(matter)
  const facts: MatterFact[] = [{ kind: 'matter.registered', extra: number === null ? {} : { number } }]
  const began: LocalDate | null = matter.assignedOn
  if (matter.state === 'in-progress') {
    facts.push({
      kind: 'matter.loaded-in-motion',
      extra: { claimedProgress: matter.claimedProgress, ...(began === null ? {} : { startedOn: began }) },
    })
    return facts
  }
  facts.push({
    kind: 'matter.assigned',
    extra: { unitId: matter.leadUnitId, dueOn: matter.dueOn, acknowledgeBy: matter.acknowledgeBy },
    onDate: ctx.today,
  })
  return facts
}

const asSystem = (ctx: CommandContext): Recording => {
  const { tx, jurisdictionId, now, today } = ctx
  return {
    tx,
    jurisdictionId,
    append: (...events) => appendEvents(tx, { jurisdictionId, now, today, actor: systemActor }, events),
  }
}

async function tellAssigned(act: Act): Promise<void> {
  const due: Record<string, string> = act.matter.dueOn === null ? {} : { dueOn: act.matter.dueOn }
  await tellLeadUnit(act, 'matter.assigned', due)
  await tellJointUnits(act, 'matter.assigned')
  await tellPersons(act, [act.matter.leadOfficialId], 'matter.assigned', due)
}

/** Tells the offices whose confirmation is outstanding. */
export async function tellConfirmers(act: Act): Promise<void> {
  const { ctx } = act
  const offices = outstandingOffices(act.subject, act.policy)
  const units = await ctx.tx
    .selectFrom('unit')
    .select('id')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('kind', 'in', offices)
    .where('endedOn', 'is', null)
    .execute()
  const holders = await holdersInUnits(
    ctx.tx,
    ctx.jurisdictionId,
    units.map((unit) => unit.id),
    'any',
    ctx.today,
  )
  await tellPersons(
    act,
    holders.map((holder) => holder.personId),
    'matter.awaits-confirmation',
  )
}
