import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.ts'
import type { Policy } from '../../../domain/policy/policy-pack.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import { loadCalendar } from '../organisation/public.ts'
import { loadPolicy } from '../policy/public.ts'
import { type Division, loadDivision } from './load-subject.ts'

/** What every matter on a page is looked at by. In a read it is asked for once, however many parts of the answer need it. */
export async function loadRules({
  tx,
  jurisdictionId,
  today,
}: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'today'>): Promise<{
  policy: Policy
  calendar: WorkingCalendar
  division: Division
}> {
  const [{ policy }, calendar, division] = await Promise.all([
    loadPolicy(tx, jurisdictionId, today),
    loadCalendar(tx, jurisdictionId),
    loadDivision(tx, jurisdictionId),
  ])
  return { policy, calendar, division }
}
