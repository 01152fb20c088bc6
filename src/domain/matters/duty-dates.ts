import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { diffDays, earlierOf, type LocalDate } from '../dates/local-date.ts'
import type { Policy } from '../policy/policy-pack.ts'

/** Until when each side owes its next act. "A window of n working days ends at 24:00 of the nth", the triggering day not counted. */

/** Set on assignment: signing and the end of the objection window (R3.1.1). */
export function assignmentDates(
  assignedOn: LocalDate,
  policy: Policy,
  calendar: WorkingCalendar,
): { acknowledgeBy: LocalDate; objectUntil: LocalDate; planBy: LocalDate } {
  const acknowledgeBy = calendar.addWorkingDays(assignedOn, policy['assignment.acknowledge-window'])
  return {
    acknowledgeBy,
    objectUntil: calendar.addWorkingDays(assignedOn, policy['assignment.objection-window']),
    planBy: calendar.addWorkingDays(acknowledgeBy, policy['plan.due-window']),
  }
}

/** Recomputed once the unit has signed, so that signing early leaves no less time and signing late no more than the rule. */
export const planBy = (acknowledgedOn: LocalDate, policy: Policy, calendar: WorkingCalendar): LocalDate =>
  calendar.addWorkingDays(acknowledgedOn, policy['plan.due-window'])

const windowKeys = {
  objection: 'assignment.ruling-window',
  plan: 'plan.answer-window',
  report: 'reports.answer-window',
  'returned-report': 'reports.resubmit-window',
  request: 'requests.answer-window',
  acceptance: 'acceptance.window',
} as const

/** The last day for an answer to what was received: an objection, a plan, a report, a returned report, a request, a completion. */
export const answerBy = (
  what: keyof typeof windowKeys,
  receivedOn: LocalDate,
  policy: Policy,
  calendar: WorkingCalendar,
): LocalDate => calendar.addWorkingDays(receivedOn, policy[windowKeys[what]])

/** The first day another reminder may go out (R3.4.5). */
export const remindAgainFrom = (
  remindedOn: LocalDate,
  policy: Policy,
  calendar: WorkingCalendar,
): LocalDate => calendar.addWorkingDays(remindedOn, policy['reminders.cool-down'])

/** "还有 3 个工作日" or "逾期 2 个工作日": how a deadline stands. `left` is 0 on the last day in time. */
export function timeLeft(
  lapseOn: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
): { kind: 'left' | 'overdue'; workingDays: number; days: number } {
  return today <= lapseOn
    ? {
        kind: 'left',
        workingDays: calendar.workingDaysBetween(today, lapseOn),
        days: diffDays(today, lapseOn),
      }
    : {
        kind: 'overdue',
        workingDays: calendar.workingDaysBetween(lapseOn, today),
        days: diffDays(lapseOn, today),
      }
}

/** The deadline after a suspension: as many working days after resuming as were left when it began; a passed one stays. */
export function dueAfterSuspension(
  dueOn: LocalDate,
  suspendedOn: LocalDate,
  resumedOn: LocalDate,
  calendar: WorkingCalendar,
): LocalDate {
  if (dueOn < suspendedOn) return dueOn
  const left = calendar.workingDaysBetween(earlierOf(suspendedOn, dueOn), dueOn)
  return calendar.addWorkingDays(resumedOn, left)
}
