import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type { previewSchedule as endpoint } from '../../../../contract/matter-plan.ts'
import { unconfirmedYears } from '../../../../domain/calendar/working-calendar.ts'
import { backwardSchedule } from '../../../../domain/matters/backward-schedule.ts'
import { canSee } from '../../../../domain/matters/can-see.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { Input, QueryContext } from '../../../platform/request-context.ts'
import { loadCalendar } from '../../organisation/public.ts'
import { loadSubject } from '../load-subject.ts'

/** 倒排 (R3.1.2) of milestones that need not be saved: what the plan editor shows while somebody types. */
export async function previewSchedule(
  { tx, jurisdictionId, today, actor }: QueryContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { subject, row } = await loadSubject(tx, jurisdictionId, params.matterId, { forUpdate: false })
  if (!canSee(actor, subject)) throw new AppError('not-found')
  const calendar = await loadCalendar(tx, jurisdictionId)
  const deadline = body.deadline ?? row.dueOn ?? row.reviewOn
  const nothing = {
    deadline,
    milestones: [],
    impossible: false,
    shortBy: 0,
    problem: null,
    unconfirmedYears: [],
  }
  if (deadline === null) return { ...nothing, problem: { code: 'neither-deadline-nor-review', ids: [] } }
  const schedule = backwardSchedule(body.milestones, today, deadline, calendar)
  if (!schedule.ok) return { ...nothing, problem: { code: schedule.problem, ids: schedule.ids } }
  return {
    deadline,
    milestones: schedule.milestones,
    impossible: schedule.impossible,
    shortBy: schedule.shortBy,
    problem: null,
    unconfirmedYears: deadline < today ? [] : unconfirmedYears(calendar, today, deadline),
  }
}
