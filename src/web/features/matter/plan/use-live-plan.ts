import { useMemo } from 'react'
import { addDays, type LocalDate } from '../../../../domain/dates/local-date.ts'
import { type BackwardSchedule, backwardSchedule } from '../../../../domain/matters/backward-schedule.ts'
import { type PlanProblem, validatePlan } from '../../../../domain/matters/plan-validation.ts'
import { useToday } from '../../../lib/session.ts'
import type { Matter } from '../lib/matter-types.ts'
import { usePolicyRules } from '../lib/use-policy-rules.ts'
import { useWorkingCalendar } from '../lib/use-working-calendar.ts'
import { type PlanDraft, planOf } from './plan-draft.ts'

/** The domain's problems, and a day that is not filled in yet, which it never gets to see. */
export type LiveProblem = Omit<PlanProblem, 'code'> & { code: PlanProblem['code'] | 'date-missing' }

export interface LivePlan {
  schedule: BackwardSchedule | undefined
  problems: readonly LiveProblem[]
}

/** The end the plan is scheduled back from: the deadline, or the review date of work without one. */
export const endOf = (matter: Matter, today: LocalDate): LocalDate =>
  matter.dueOn ?? matter.reviewOn ?? addDays(today, 90)

/** Backward schedule and check of the plan as it stands on the screen: the server's own functions, at every keystroke. */
export function useLivePlan(draft: PlanDraft, matter: Matter): LivePlan {
  const today = useToday()
  const policy = usePolicyRules()
  const end = endOf(matter, today)
  const calendar = useWorkingCalendar(addDays(today, -366), end > today ? addDays(end, 31) : today)
  return useMemo(() => {
    if (!calendar || !policy) return { schedule: undefined, problems: [] }
    const plan = planOf(draft, matter, end)
    const lengths = draft.milestones.map((item) => ({
      id: item.id,
      workingDays: item.workingDays ?? 1,
      dependsOn: item.dependsOn,
    }))
    const frame = { assignedOn: matter.assignedOn ?? today, dueOn: matter.dueOn, reviewOn: matter.reviewOn }
    const problems = validatePlan(plan, frame, policy, calendar, today).filter(
      (problem) => !isAboutMissingDay(problem, draft),
    )
    const undated: LiveProblem[] = draft.milestones.flatMap((item, index) =>
      item.dueOn === null
        ? [{ path: `milestones.${index}.dueOn`, code: 'date-missing', severity: 'error', params: {} }]
        : [],
    )
    return {
      schedule: lengths.length > 0 ? backwardSchedule(lengths, today, end, calendar) : undefined,
      problems: [...problems, ...undated],
    }
  }, [draft, matter, end, calendar, policy, today])
}

/** A day that is not there yet is stood in for; what is found wrong with the stand-in is not the person's doing. */
function isAboutMissingDay(problem: PlanProblem, draft: PlanDraft): boolean {
  const found = /^milestones\.(\d+)\.dueOn$/.exec(problem.path)
  return found !== null && draft.milestones[Number(found[1])]?.dueOn === null
}

const emptyCodes: readonly LiveProblem['code'][] = [
  'date-missing',
  'length-not-positive',
  'progress-out-of-range',
  'title-missing',
  'deliverable-missing',
  'person-missing',
  'duty-missing',
  'name-missing',
  'target-missing',
  'measure-missing',
  'too-few-milestones',
  'too-few-indicators',
]

/** What is merely not filled in yet is held against nobody before they try to submit. */
export const isEmptiness = (problem: LiveProblem): boolean => emptyCodes.includes(problem.code)
