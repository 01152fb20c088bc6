import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import {
  addDays,
  addMonths,
  endOfMonth,
  findLocalDate,
  type LocalDate,
  laterOf,
  monthOf,
  weekdayOf,
  yearOf,
} from '../dates/local-date.ts'
import { type ReportingCycle, reportingCycles } from '../policy/catalogue.ts'
import type { Policy } from '../policy/policy-pack.ts'
import type { SupervisionMode } from './matter-sources.ts'

/**
 * 反馈周期 (R3.4.0, R3.4.1): weekly cycles end on the policy's weekday, longer ones on its cut-off day of the last month of the
 * period. A report due on a non-working day is due on the next working day.
 */

/** The cycle a matter starts with. Work without a deadline has its own (R3.1.2). */
export function defaultCycle(mode: SupervisionMode, hasDeadline: boolean, policy: Policy): ReportingCycle {
  return hasDeadline ? policy[`reports.${mode}-cycle`] : policy['reports.long-term-cycle']
}

/** True when the first cycle asks for reports more often than the second. `none` asks least. */
export const isShorterCycle = (a: ReportingCycle, b: ReportingCycle): boolean =>
  reportingCycles.indexOf(a) < reportingCycles.indexOf(b)

const periodMonths = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const

/** The first cut-off of the cycle strictly after the day, before any shift to a working day. */
function cutOffAfter(
  cycle: Exclude<ReportingCycle, 'none'>,
  after: LocalDate,
  policy: Pick<Policy, 'reports.cut-off-day' | 'reports.cut-off-weekday'>,
): LocalDate {
  if (cycle === 'weekly' || cycle === 'biweekly') {
    const from = cycle === 'weekly' ? after : addDays(after, 7)
    const wait = (policy['reports.cut-off-weekday'] - weekdayOf(from) + 7) % 7
    return addDays(from, wait === 0 ? 7 : wait)
  }
  const months = periodMonths[cycle]
  const lastMonth = Math.ceil(monthOf(after) / months) * months
  const cutOff = findLocalDate(yearOf(after), lastMonth, policy['reports.cut-off-day']) ?? endOfMonth(after)
  return cutOff > after ? cutOff : addMonths(cutOff, months)
}

/**
 * The day the next report is due after `after` (the day of the last due or last sent report, whichever is later, or the day of
 * assignment). The report at the deadline replaces one that would come later; past the deadline the cycle goes on until the matter
 * is finished. Null when no further report is due (`none` past its deadline, or without one).
 */
export function nextReportOn(
  input: { cycle: ReportingCycle; after: LocalDate; dueOn: LocalDate | null },
  policy: Pick<Policy, 'reports.cut-off-day' | 'reports.cut-off-weekday'>,
  calendar: WorkingCalendar,
): LocalDate | null {
  const { cycle, after, dueOn } = input
  const atDeadline = dueOn === null ? null : calendar.lapseOn(dueOn)
  const deadlineAhead = atDeadline !== null && atDeadline > after
  if (cycle === 'none') return deadlineAhead ? atDeadline : null
  let cutOff = cutOffAfter(cycle, after, policy)
  let due = calendar.lapseOn(cutOff)
  // A cut-off pushed by a long holiday onto one already past its own day gives way to the next.
  while (due <= after) {
    cutOff = cutOffAfter(cycle, cutOff, policy)
    due = calendar.lapseOn(cutOff)
  }
  return deadlineAhead && atDeadline < due ? atDeadline : due
}

/** The first report of a matter: none is asked for within the lead-time floor after the assignment (R2.5), save at the deadline. */
export function firstReportOn(
  input: { cycle: ReportingCycle; assignedOn: LocalDate; dueOn: LocalDate | null },
  policy: Policy,
  calendar: WorkingCalendar,
): LocalDate | null {
  const { cycle, assignedOn, dueOn } = input
  const floor = calendar.addWorkingDays(assignedOn, policy['registration.lead-time-floor'])
  const first = nextReportOn(
    { cycle, after: laterOf(assignedOn, addDays(floor, -1)), dueOn },
    policy,
    calendar,
  )
  const atDeadline = dueOn === null ? null : calendar.lapseOn(dueOn)
  return atDeadline !== null && atDeadline > assignedOn && (first === null || atDeadline < first)
    ? atDeadline
    : first
}
