import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { earlierOf, type LocalDate, laterOf } from '../dates/local-date.ts'

/**
 * Backward scheduling 倒排 (R3.1.2): from the deadline and the milestones' lengths in working days, the latest start and finish of
 * each, and its slack. A milestone begins after everything it depends on has ended (环环相扣).
 */
export type MilestoneLength = {
  id: string
  /** At least 1. */
  workingDays: number
  dependsOn: readonly string[]
}

export type ScheduledMilestone = {
  id: string
  earliestStart: LocalDate
  earliestFinish: LocalDate
  latestStart: LocalDate
  latestFinish: LocalDate
  /** Working days the milestone may slip without endangering the deadline; negative when it had to begin before today. */
  slack: number
}

export type BackwardSchedule =
  | { ok: true; milestones: ScheduledMilestone[]; impossible: boolean; shortBy: number }
  | { ok: false; problem: 'unknown-predecessor' | 'circular' | 'length-not-positive'; ids: string[] }

/** The milestones ordered so that predecessors come first, or those that wait for each other in a circle. */
function inOrder(milestones: readonly MilestoneLength[]): { order: MilestoneLength[]; circular: string[] } {
  const order: MilestoneLength[] = []
  const placed = new Set<string>()
  let waiting = [...milestones]
  while (waiting.length > 0) {
    const ready = waiting.filter((item) => item.dependsOn.every((id) => placed.has(id)))
    if (ready.length === 0) return { order, circular: waiting.map((item) => item.id) }
    for (const item of ready) {
      order.push(item)
      placed.add(item.id)
    }
    waiting = waiting.filter((item) => !placed.has(item.id))
  }
  return { order, circular: [] }
}

/**
 * Computes the schedule. `startOn` is the first day work could be done (usually today); a start or deadline on a non-working day
 * counts as the next or the last working day. `impossible` says that some milestone would have had to begin before `startOn`, and
 * `shortBy` by how many working days. Answers come in the order of the input.
 */
export function backwardSchedule(
  milestones: readonly MilestoneLength[],
  startOn: LocalDate,
  deadline: LocalDate,
  calendar: WorkingCalendar,
): BackwardSchedule {
  const ids = new Set(milestones.map((item) => item.id))
  const badLength = milestones.filter((item) => !Number.isInteger(item.workingDays) || item.workingDays < 1)
  if (badLength.length > 0) {
    return { ok: false, problem: 'length-not-positive', ids: badLength.map((item) => item.id) }
  }
  const dangling = milestones.filter((item) => item.dependsOn.some((id) => !ids.has(id)))
  if (dangling.length > 0) {
    return { ok: false, problem: 'unknown-predecessor', ids: dangling.map((item) => item.id) }
  }
  const { order, circular } = inOrder(milestones)
  if (circular.length > 0) return { ok: false, problem: 'circular', ids: circular }

  const firstDay = calendar.isWorkingDay(startOn) ? startOn : calendar.nextWorkingDay(startOn)
  const lastDay = calendar.isWorkingDay(deadline) ? deadline : calendar.previousWorkingDay(deadline)

  const earliest = new Map<string, { start: LocalDate; finish: LocalDate }>()
  for (const item of order) {
    let start = firstDay
    for (const id of item.dependsOn) {
      const before = earliest.get(id)
      if (before) start = laterOf(start, calendar.nextWorkingDay(before.finish))
    }
    earliest.set(item.id, { start, finish: calendar.addWorkingDays(start, item.workingDays - 1) })
  }

  const latest = new Map<string, { start: LocalDate; finish: LocalDate }>()
  for (const item of [...order].reverse()) {
    let finish = lastDay
    for (const next of order) {
      const after = next.dependsOn.includes(item.id) ? latest.get(next.id) : undefined
      if (after) finish = earlierOf(finish, calendar.previousWorkingDay(after.start))
    }
    latest.set(item.id, { start: calendar.subtractWorkingDays(finish, item.workingDays - 1), finish })
  }

  const scheduled = milestones.map((item): ScheduledMilestone => {
    const early = earliest.get(item.id)
    const late = latest.get(item.id)
    if (!early || !late) throw new Error(`Milestone was not scheduled: ${item.id}`)
    return {
      id: item.id,
      earliestStart: early.start,
      earliestFinish: early.finish,
      latestStart: late.start,
      latestFinish: late.finish,
      slack: calendar.workingDaysBetween(early.start, late.start),
    }
  })
  const leastSlack = scheduled.reduce((least, item) => Math.min(least, item.slack), 0)
  return {
    ok: true,
    milestones: scheduled,
    impossible: leastSlack < 0,
    shortBy: leastSlack < 0 ? -leastSlack : 0,
  }
}
