import type { MatterPage } from '../../../../contract/matter-page.ts'
import type { WorkingCalendar } from '../../../../domain/calendar/working-calendar.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { backwardSchedule } from '../../../../domain/matters/backward-schedule.ts'
import { lagOf } from '../../../../domain/matters/light-dates.ts'
import { isOpen } from '../../../../domain/matters/matter-states.ts'
import type { MatterSubject } from '../../../../domain/matters/matter-subject.ts'
import { scheduledProgress } from '../../../../domain/matters/scheduled-progress.ts'
import type { Actor } from '../../../../domain/permissions/actor.ts'
import type { Policy } from '../../../../domain/policy/policy-pack.ts'
import type { SubjectRow } from '../subject-rows.ts'
import { filesOf } from './page-files.ts'
import type { Names, PageRecords } from './page-records.ts'

/** What the parts of a page are made from. */
export interface PageInput {
  row: SubjectRow & PageRecords
  subject: MatterSubject
  policy: Policy
  calendar: WorkingCalendar
  names: Names
  actor: Actor
  today: LocalDate
}

/** Claimed beside verified (R8.2), and where the schedule says it should be today (序时进度). */
export function progressOut({ row, policy, calendar, today }: PageInput): MatterPage['progress'] {
  const { assignedOn, dueOn, claimedProgress: claimed, verifiedProgress: verified, verifiedAt } = row
  const approved = row.milestones.filter((one) => one.baselineOn !== null)
  const milestones = approved.map((one) => ({ dueOn: one.dueOn, progressAtEnd: one.progressAtEnd }))
  const scheduled =
    assignedOn === null ? null : scheduledProgress({ assignedOn, dueOn, milestones }, today, calendar)
  const newerReportAccepted = row.reports.some(
    (report) =>
      report.state === 'accepted' &&
      report.answeredAt !== null &&
      verifiedAt !== null &&
      new Date(report.answeredAt) > verifiedAt,
  )
  const verification =
    verifiedAt === null || row.hasChildren ? null : { progress: verified, newerReportAccepted }
  const counts = isOpen(row.state) && row.completedOn === null && row.suspendedOn === null
  return {
    claimed,
    verified,
    scheduled: scheduled === null ? null : Math.round(scheduled),
    lag: lagOf(counts ? scheduled : null, { claimed, verification }, policy),
  }
}

/** The milestones with latest starts and slack, scheduled backward from the deadline (倒排, R3.1.2). */
export function planOut({ row, names, calendar, today }: PageInput): MatterPage['plan'] {
  const ahead = row.milestones.filter((one) => one.doneOn === null)
  const ids = new Set(ahead.map((one) => one.id))
  const lengths = ahead.map(({ id, workingDays, dependsOn }) => ({
    id,
    workingDays,
    dependsOn: dependsOn.filter((before) => ids.has(before)),
  }))
  const deadline =
    row.dueOn ??
    ahead
      .map((one) => one.dueOn)
      .sort()
      .at(-1) ??
    null
  const schedule =
    deadline !== null && isOpen(row.state) && lengths.length > 0
      ? backwardSchedule(lengths, today, deadline, calendar)
      : undefined
  const byId = new Map(schedule?.ok ? schedule.milestones.map((one) => [one.id, one]) : [])
  return {
    state: row.planState,
    version: row.planVersion,
    answer: row.planAnswer,
    submittedBy: names.findPerson(row.planSubmittedBy),
    impossible: schedule?.ok ? schedule.impossible : false,
    shortBy: schedule?.ok ? schedule.shortBy : 0,
    milestones: row.milestones.map(({ sortOrder: _, proposedBy: _by, personId, ...one }) => ({
      ...one,
      person: names.findPerson(personId),
      latestStart: byId.get(one.id)?.latestStart ?? null,
      latestFinish: byId.get(one.id)?.latestFinish ?? null,
      slack: byId.get(one.id)?.slack ?? null,
      files: filesOf(row, 'milestone', one.id),
    })),
  }
}
