import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LocalDate } from '../dates/local-date.ts'

/**
 * Scheduled progress (序时进度): linear in working days between the approved milestones, else from assignment to the due day. The
 * progress of a milestone is reached at the end of its day.
 */
export type Schedule = {
  assignedOn: LocalDate
  /** Null for work without a deadline: its schedule ends with its last milestone. */
  dueOn: LocalDate | null
  /** Approved milestones only; progress in whole points, 1–100. */
  milestones: readonly { dueOn: LocalDate; progressAtEnd: number }[]
}

export type SchedulePoint = { on: LocalDate; progress: number }

/**
 * The corners of the schedule, strictly rising in date and never falling in progress, beginning on the day of assignment. What
 * lies before the assignment (matters loaded in motion) is taken as reached then. A single point means there is no schedule.
 */
export function schedulePoints(schedule: Schedule): SchedulePoint[] {
  const { assignedOn, dueOn, milestones } = schedule
  const targets = milestones.map((item) => ({ on: item.dueOn, progress: item.progressAtEnd }))
  if (dueOn !== null) targets.push({ on: dueOn, progress: 100 })
  targets.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.progress - b.progress))

  const points: SchedulePoint[] = [{ on: assignedOn, progress: 0 }]
  for (const target of targets) {
    const last = points[points.length - 1]
    if (!last) continue
    const progress = Math.max(last.progress, target.progress)
    if (target.on <= last.on) points[points.length - 1] = { on: last.on, progress }
    else points.push({ on: target.on, progress })
  }
  return points
}

/** Scheduled progress at the end of the day, 0–100, not rounded; null where there is neither deadline nor milestone. */
export function scheduledProgress(
  schedule: Schedule,
  day: LocalDate,
  calendar: WorkingCalendar,
): number | null {
  if (schedule.dueOn === null && schedule.milestones.length === 0) return null
  const points = schedulePoints(schedule)
  let from = points[0]
  if (!from || day < from.on) return 0
  for (const to of points.slice(1)) {
    if (day >= to.on) {
      from = to
      continue
    }
    const length = calendar.workingDaysBetween(from.on, to.on)
    if (length === 0) return from.progress
    const passed = calendar.workingDaysBetween(from.on, day)
    return from.progress + ((to.progress - from.progress) * passed) / length
  }
  return from.progress
}

/** The first day at whose end scheduled progress reaches the target; null when it never does. */
export function firstDayReaching(
  target: number,
  schedule: Schedule,
  calendar: WorkingCalendar,
): LocalDate | null {
  const points = schedulePoints(schedule)
  let from = points[0]
  if (!from) return null
  if (from.progress >= target) return from.on
  for (const to of points.slice(1)) {
    if (to.progress >= target) {
      const length = calendar.workingDaysBetween(from.on, to.on)
      if (length === 0) return to.on
      const share = ((target - from.progress) * length) / (to.progress - from.progress)
      // Points and working days are whole numbers, so anything this near to one is one.
      const passed = Math.ceil(share - 1e-9)
      return calendar.addWorkingDays(from.on, passed)
    }
    from = to
  }
  return null
}
