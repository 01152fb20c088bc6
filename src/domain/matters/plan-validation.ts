import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { Policy } from '../policy/policy-pack.ts'
import { backwardSchedule } from './backward-schedule.ts'
import type { Indicator } from './indicator.ts'
import type { MatterUnitRole } from './matter-subject.ts'

/** The three-fix plan (R3.1.1–R3.1.3): 定责任 people, 定进度 milestones, 定质量 indicators. Every problem is reported at once, with its path. */
export type PlanMilestone = {
  id: string
  title: string
  deliverable: string
  /** Length in working days, at least 1. */
  workingDays: number
  dependsOn: readonly string[]
  /** Progress of the whole matter once this milestone is done, 1–100. */
  progressAtEnd: number
  responsiblePersonId: string | null
  dueOn: LocalDate
}

export type PlanUnit = {
  unitId: string
  role: MatterUnitRole
  duty: string
  responsiblePersonId: string | null
}

export type Plan = {
  units: readonly PlanUnit[]
  milestones: readonly PlanMilestone[]
  indicators: readonly Indicator[]
}

export type PlanFrame = {
  assignedOn: LocalDate
  dueOn: LocalDate | null
  /** Work without a deadline has a review date instead (R3.1.2). */
  reviewOn: LocalDate | null
}

export type PlanProblemCode =
  | 'person-missing'
  | 'duty-missing'
  | 'too-few-milestones'
  | 'title-missing'
  | 'deliverable-missing'
  | 'length-not-positive'
  | 'unknown-predecessor'
  | 'circular'
  | 'before-predecessor'
  | 'too-short-after-predecessor'
  | 'after-deadline'
  | 'before-assignment'
  | 'progress-out-of-range'
  | 'progress-not-rising'
  | 'too-few-indicators'
  | 'name-missing'
  | 'target-missing'
  | 'weight-not-positive'
  | 'measure-missing'
  | 'neither-deadline-nor-review'
  | 'starts-too-late'

export type PlanProblem = {
  path: string
  code: PlanProblemCode
  /** A warning is shown and may be submitted with; an error may not. */
  severity: 'error' | 'warning'
  params: Readonly<Record<string, string | number>>
}

type Report = (
  path: string,
  code: PlanProblemCode,
  params?: PlanProblem['params'],
  severity?: PlanProblem['severity'],
) => void

const isBlank = (text: string): boolean => text.trim() === ''

function checkPeople(units: readonly PlanUnit[], report: Report): void {
  for (const [index, unit] of units.entries()) {
    if (unit.responsiblePersonId === null) report(`units.${index}.responsiblePersonId`, 'person-missing')
    if (unit.role !== 'lead' && isBlank(unit.duty)) report(`units.${index}.duty`, 'duty-missing')
  }
}

function checkMilestone(milestone: PlanMilestone, path: string, frame: PlanFrame, report: Report): void {
  if (isBlank(milestone.title)) report(`${path}.title`, 'title-missing')
  if (isBlank(milestone.deliverable)) report(`${path}.deliverable`, 'deliverable-missing')
  if (milestone.responsiblePersonId === null) report(`${path}.responsiblePersonId`, 'person-missing')
  if (!Number.isInteger(milestone.workingDays) || milestone.workingDays < 1) {
    report(`${path}.workingDays`, 'length-not-positive')
  }
  const { progressAtEnd } = milestone
  if (!Number.isInteger(progressAtEnd) || progressAtEnd < 1 || progressAtEnd > 100) {
    report(`${path}.progressAtEnd`, 'progress-out-of-range', { min: 1, max: 100 })
  }
  if (milestone.dueOn < frame.assignedOn) {
    report(`${path}.dueOn`, 'before-assignment', { assignedOn: frame.assignedOn })
  }
  if (frame.dueOn !== null && milestone.dueOn > frame.dueOn) {
    report(`${path}.dueOn`, 'after-deadline', { dueOn: frame.dueOn })
  }
}

/** 环环相扣: a milestone ends after what it depends on, with room for its own length between. */
function checkLinks(milestones: readonly PlanMilestone[], calendar: WorkingCalendar, report: Report): void {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  for (const [index, milestone] of milestones.entries()) {
    for (const id of milestone.dependsOn) {
      const before = byId.get(id)
      if (!before) continue
      const path = `milestones.${index}.dueOn`
      if (milestone.dueOn <= before.dueOn) report(path, 'before-predecessor', { predecessor: before.title })
      else {
        const room = calendar.workingDaysBetween(before.dueOn, milestone.dueOn)
        if (room < milestone.workingDays) {
          report(path, 'too-short-after-predecessor', { room, workingDays: milestone.workingDays })
        }
      }
    }
  }
  const inOrder = [...milestones.entries()].sort(([, a], [, b]) => (a.dueOn < b.dueOn ? -1 : 1))
  let reached = 0
  let reachedOn: LocalDate | null = null
  for (const [index, milestone] of inOrder) {
    const sameDay = milestone.dueOn === reachedOn
    if (milestone.progressAtEnd < reached || (milestone.progressAtEnd === reached && !sameDay)) {
      report(`milestones.${index}.progressAtEnd`, 'progress-not-rising', { reached })
    }
    reached = Math.max(reached, milestone.progressAtEnd)
    reachedOn = milestone.dueOn
  }
}

function checkIndicators(indicators: readonly Indicator[], report: Report): void {
  for (const [index, indicator] of indicators.entries()) {
    const path = `indicators.${index}`
    if (isBlank(indicator.name)) report(`${path}.name`, 'name-missing')
    if (indicator.direction !== 'done' && indicator.target === null)
      report(`${path}.target`, 'target-missing')
    if (!(indicator.weight > 0)) report(`${path}.weight`, 'weight-not-positive')
    if (isBlank(indicator.howMeasured) && isBlank(indicator.standard)) {
      report(`${path}.howMeasured`, 'measure-missing')
    }
  }
}

/**
 * Everything that speaks against submitting the plan. That the backward schedule would have had to begin before `today` is a
 * warning: the office sees it beside the plan and decides.
 */
export function validatePlan(
  plan: Plan,
  frame: PlanFrame,
  policy: Pick<Policy, 'plan.least-milestones' | 'plan.least-indicators'>,
  calendar: WorkingCalendar,
  today: LocalDate,
): PlanProblem[] {
  const problems: PlanProblem[] = []
  const report: Report = (path, code, params = {}, severity = 'error') => {
    problems.push({ path, code, severity, params })
  }
  const { units, milestones, indicators } = plan
  checkPeople(units, report)
  if (frame.dueOn === null && frame.reviewOn === null) report('reviewOn', 'neither-deadline-nor-review')

  const leastMilestones = policy['plan.least-milestones']
  if (milestones.length < leastMilestones)
    report('milestones', 'too-few-milestones', { least: leastMilestones })
  for (const [index, milestone] of milestones.entries()) {
    checkMilestone(milestone, `milestones.${index}`, frame, report)
  }
  checkLinks(milestones, calendar, report)

  const end = frame.dueOn ?? frame.reviewOn
  const lengthsFine = !problems.some((problem) => problem.code === 'length-not-positive')
  if (end !== null && milestones.length > 0 && lengthsFine) {
    const schedule = backwardSchedule(milestones, today, end, calendar)
    if (!schedule.ok) {
      for (const id of schedule.ids) {
        const index = milestones.findIndex((milestone) => milestone.id === id)
        if (schedule.problem !== 'length-not-positive')
          report(`milestones.${index}.dependsOn`, schedule.problem)
      }
    } else if (schedule.impossible) {
      report('milestones', 'starts-too-late', { workingDays: schedule.shortBy }, 'warning')
    }
  }

  const leastIndicators = policy['plan.least-indicators']
  if (indicators.length < leastIndicators)
    report('indicators', 'too-few-indicators', { least: leastIndicators })
  checkIndicators(indicators, report)
  return problems
}

/** True when nothing but warnings was found. */
export const isSubmittable = (problems: readonly PlanProblem[]): boolean =>
  problems.every((problem) => problem.severity === 'warning')
