import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LocalDate } from '../dates/local-date.ts'
import { isDone, isUnregistered, type MatterState } from './matter-states.ts'

/**
 * The light of a matter (R3.1.4), always as of the given day: a comparison of stored dates with today, never itself stored. In
 * order of precedence: done / done-late, suspended, overdue, behind, near-due, normal. A draft or cancelled matter shows none.
 *
 * SQL says the same: done `state in ('closed-out', 'archived')`, late when `lapse_on < coalesce(completed_on, closed_on)`; suspended
 * `suspended_on is not null`; overdue `lapse_on < coalesce(completed_on, :today)`; then, while `completed_on is null`, behind
 * `behind_on <= :today` and near-due `warn_on <= :today`.
 */
export const lights = [
  'overdue',
  'behind',
  'near-due',
  'normal',
  'suspended',
  'done-late',
  'done',
  'none',
] as const
export type Light = (typeof lights)[number]

export type LightInput = {
  state: MatterState
  suspendedOn?: LocalDate | null
  closedOn?: LocalDate | null
  /** The day of the 100 % report, accepted or still waiting for its answer; without one, the acceptance day. */
  completedOn?: LocalDate | null
  dueOn?: LocalDate | null
  /** The last day still in time. */
  lapseOn?: LocalDate | null
  /** The first day behind schedule. */
  behindOn?: LocalDate | null
  /** The first day of the near-due light. */
  warnOn?: LocalDate | null
}

export type LightReasonCode =
  | 'not-registered'
  | 'cancelled'
  | 'completed'
  | 'completed-in-time'
  | 'completed-late'
  | 'suspended-since'
  | 'deadline-passed'
  | 'completed-late-not-accepted'
  | 'behind-schedule'
  | 'due-soon'
  | 'due-today'
  | 'awaiting-acceptance'
  | 'on-schedule'
  | 'no-deadline'

/** The reason as a code with its dates; words in both languages are rendered elsewhere. Working days need the calendar. */
export type LightReason = {
  code: LightReasonCode
  params: {
    dueOn?: LocalDate
    lapseOn?: LocalDate
    since?: LocalDate
    completedOn?: LocalDate
    /** Working days left, or late by; never negative. */
    workingDays?: number
  }
}

export type LightResult = { light: Light; reason: LightReason }

/** Late by, or left until, in working days from one day to another; left out where no calendar is at hand. */
function workingDays(
  calendar: WorkingCalendar | undefined,
  from: LocalDate,
  to: LocalDate,
): { workingDays?: number } {
  return calendar ? { workingDays: Math.max(0, calendar.workingDaysBetween(from, to)) } : {}
}

function lightOfDone(input: LightInput, calendar?: WorkingCalendar): LightResult {
  const completedOn = input.completedOn ?? input.closedOn ?? null
  const { lapseOn } = input
  if (completedOn === null || !lapseOn) {
    const params = completedOn === null ? {} : { completedOn }
    return { light: 'done', reason: { code: 'completed', params } }
  }
  if (completedOn <= lapseOn) {
    return { light: 'done', reason: { code: 'completed-in-time', params: { completedOn, lapseOn } } }
  }
  const params = { completedOn, lapseOn, ...workingDays(calendar, lapseOn, completedOn) }
  return { light: 'done-late', reason: { code: 'completed-late', params } }
}

/** The light and its reason on the day `today`. With a calendar the reason also counts working days. */
export function lightOf(input: LightInput, today: LocalDate, calendar?: WorkingCalendar): LightResult {
  const { state, suspendedOn, completedOn, dueOn, lapseOn, behindOn, warnOn } = input
  if (isUnregistered(state)) return { light: 'none', reason: { code: 'not-registered', params: {} } }
  if (state === 'cancelled') return { light: 'none', reason: { code: 'cancelled', params: {} } }
  if (isDone(state)) return lightOfDone(input, calendar)
  if (suspendedOn) {
    return { light: 'suspended', reason: { code: 'suspended-since', params: { since: suspendedOn } } }
  }
  if (lapseOn && lapseOn < (completedOn ?? today)) {
    return completedOn
      ? {
          light: 'overdue',
          reason: {
            code: 'completed-late-not-accepted',
            params: { completedOn, lapseOn, ...workingDays(calendar, lapseOn, completedOn) },
          },
        }
      : {
          light: 'overdue',
          reason: {
            code: 'deadline-passed',
            params: { dueOn: dueOn ?? lapseOn, lapseOn, ...workingDays(calendar, lapseOn, today) },
          },
        }
  }
  if (completedOn) {
    return { light: 'normal', reason: { code: 'awaiting-acceptance', params: { completedOn } } }
  }
  if (behindOn && behindOn <= today) {
    return { light: 'behind', reason: { code: 'behind-schedule', params: { since: behindOn } } }
  }
  if (lapseOn && warnOn && warnOn <= today) {
    const params = { dueOn: dueOn ?? lapseOn, lapseOn, ...workingDays(calendar, today, lapseOn) }
    return { light: 'near-due', reason: { code: today === lapseOn ? 'due-today' : 'due-soon', params } }
  }
  if (!dueOn) return { light: 'normal', reason: { code: 'no-deadline', params: {} } }
  return { light: 'normal', reason: { code: 'on-schedule', params: { dueOn } } }
}

/** Most urgent first: the order of a list sorted by light. */
export const lightRank = (light: Light): number => lights.indexOf(light)
