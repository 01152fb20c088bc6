import { assignmentDates } from '../../../../domain/matters/duty-dates.ts'
import { AppError } from '../../../platform/app-error.ts'
import { type Act, changeMatter, fault } from './act.ts'
import { ensureMayLead } from './ask.ts'
import { loadPeopleOf } from './name-people.ts'

/**
 * Gives the matter another lead unit (a transfer, an upheld objection): assigned anew from today with all its windows, never without
 * an owner. The plan stays as a draft for the new unit, baselines included; drafts of reports end with the old unit.
 */
export async function reassign(
  act: Act,
  to: { unitId: string; personId: string | null; path: string },
): Promise<void> {
  const { ctx, matter, policy, calendar, subject } = act
  if (to.unitId === matter.leadUnitId) throw fault(to.path, 'request-new-unit-is-lead')
  await ensureMayLead(act, to.unitId, to.path)
  if (matter.state === 'awaiting-acceptance') throw new AppError('wrong-state')
  // Nothing reported goes unanswered: the office answers the old unit first.
  if (subject.report === 'submitted') throw new AppError('report-awaits-answer')
  if (to.personId !== null) {
    const people = await loadPeopleOf(act, [to.unitId])
    if (!people.get(to.unitId)?.has(to.personId)) throw fault('proposedPersonId', 'person-not-in-unit')
  }
  await dropDrafts(act)
  await moveLead(act, to.unitId, to.personId)
  await ctx.tx
    .updateTable('milestone')
    .set({ personId: null, proposedDueOn: null, proposedReason: '', proposedBy: null })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('doneOn', 'is', null)
    .execute()
  changeMatter(act, {
    leadUnitId: to.unitId,
    responsiblePersonId: to.personId,
    state: 'assigned',
    assignedOn: ctx.today,
    acknowledgedOn: null,
    acknowledgedBy: null,
    ...assignmentDates(ctx.today, policy, calendar),
    remindAgainFrom: null,
    planState: matter.planState === 'none' ? 'none' : 'draft',
    planVersion: matter.planVersion + 1,
    planSubmittedBy: null,
    planAnswer: '',
  })
}

async function dropDrafts({ ctx, matter }: Act): Promise<void> {
  const drafts = await ctx.tx
    .deleteFrom('progressReport')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('state', 'in', ['draft', 'awaiting-sign-off'])
    .returning('id')
    .execute()
  if (drafts.length === 0) return
  await ctx.tx
    .deleteFrom('attachment')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('ownerKind', '=', 'report')
    .where(
      'ownerId',
      'in',
      drafts.map((draft) => draft.id),
    )
    .execute()
}

/** The old lead leaves the matter; a unit already on it moves up. */
async function moveLead({ ctx, matter }: Act, unitId: string, personId: string | null): Promise<void> {
  await ctx.tx
    .deleteFrom('matterUnit')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where((row) => row.or([row('role', '=', 'lead'), row('unitId', '=', unitId)]))
    .execute()
  await ctx.tx
    .insertInto('matterUnit')
    .values({ jurisdictionId: ctx.jurisdictionId, matterId: matter.id, unitId, role: 'lead', personId })
    .execute()
}
