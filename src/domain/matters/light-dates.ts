import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type LocalDate, laterOf } from '../dates/local-date.ts'
import type { Policy } from '../policy/policy-pack.ts'
import { firstDayReaching, type Schedule } from './scheduled-progress.ts'

/**
 * The dates behind the lights (R3.1.4), computed whenever deadline, plan, progress, policy or calendar change and stored, so that
 * a list compares dates with today and nothing else.
 */
export type LightDates = {
  warnOn: LocalDate | null
  behindOn: LocalDate | null
  lapseOn: LocalDate | null
}

export type ProgressFacts = {
  /** Claimed by the newest report that left the unit and wasn't returned, 0–100. */
  claimed: number
  /** The latest verification by somebody outside the unit; null when nobody has looked yet. */
  verification: { progress: number; newerReportAccepted: boolean } | null
}

/** Claimed progress, capped by the latest verification until a newer report is accepted. */
export function effectiveProgress(facts: ProgressFacts): number {
  const { claimed, verification } = facts
  if (verification === null || verification.newerReportAccepted) return claimed
  return Math.min(claimed, verification.progress)
}

/**
 * `lapseOn`: the last day in time. `warnOn`: near-due lead before it, never before the assignment. `behindOn`: the first day on which
 * scheduled progress exceeds what counts as done by the policy's threshold. All null where the schedule has nothing to say.
 */
export function computeLightDates(
  matter: Schedule & { progress: ProgressFacts; completedOn: LocalDate | null },
  policy: Pick<Policy, 'lights.near-due-lead' | 'lights.behind-threshold'>,
  calendar: WorkingCalendar,
): LightDates {
  const { assignedOn, dueOn, completedOn } = matter
  const lapseOn = dueOn === null ? null : calendar.lapseOn(dueOn)
  if (completedOn !== null) return { warnOn: null, behindOn: null, lapseOn }
  const warnOn =
    lapseOn === null
      ? null
      : laterOf(assignedOn, calendar.subtractWorkingDays(lapseOn, policy['lights.near-due-lead']))
  const target = effectiveProgress(matter.progress) + policy['lights.behind-threshold']
  return { warnOn, behindOn: firstDayReaching(target, matter, calendar), lapseOn }
}

/** How far behind in words: the far threshold makes the reason speak of a serious lag; the light stays the same. */
export function lagOf(
  scheduled: number | null,
  progress: ProgressFacts,
  policy: Pick<Policy, 'lights.behind-threshold' | 'lights.far-behind-threshold'>,
): { points: number; level: 'none' | 'behind' | 'far-behind' } {
  if (scheduled === null) return { points: 0, level: 'none' }
  const points = Math.max(0, Math.round(scheduled - effectiveProgress(progress)))
  if (points >= policy['lights.far-behind-threshold']) return { points, level: 'far-behind' }
  return { points, level: points >= policy['lights.behind-threshold'] ? 'behind' : 'none' }
}
