import type { LocalDate } from '../dates/local-date.ts'
import type { MatterAction } from './matter-action-names.ts'
import type { MatterState } from './matter-states.ts'
import type { OpenReportState, PlanState } from './matter-subject.ts'

/** What tells which act is owed next on a matter, and by when (R10: what I owe, by when, what to do next). */
export type Dues = {
  state: MatterState
  planState: PlanState
  report: OpenReportState
  acknowledgeBy: LocalDate | null
  planBy: LocalDate | null
  nextReportOn: LocalDate | null
  /** When the office owes its answer to the report that waits. */
  answerDueOn: string | null
  objectionAnswerBy: string | null
  requestAnswerBy: string | null
  completedOn: LocalDate | null
  claimedProgress: number
  undecidedIndicators: number
}

export type NextAct = { act: MatterAction; by: LocalDate | null; overdue: boolean }

/** The acts somebody waits for, each with the day it is owed; undefined where the act may be done but nobody waits. */
const owed: Partial<Record<MatterAction, (dues: Dues) => { by: LocalDate | null } | undefined>> = {
  submit: () => ({ by: null }),
  confirm: () => ({ by: null }),
  acknowledge: (dues) => ({ by: dues.acknowledgeBy }),
  'rule-objection': (dues) => ({ by: dues.objectionAnswerBy as LocalDate | null }),
  'submit-plan': (dues) => ({ by: dues.planBy }),
  'save-plan': (dues) =>
    dues.planState === 'none' || dues.planState === 'returned' ? { by: dues.planBy } : undefined,
  'approve-plan': () => ({ by: null }),
  'sign-off-report': (dues) => ({ by: dues.nextReportOn }),
  'submit-report': (dues) => ({ by: dues.nextReportOn }),
  'save-report': (dues) =>
    dues.report === 'none' && dues.nextReportOn !== null ? { by: dues.nextReportOn } : undefined,
  'answer-report': (dues) => ({ by: dues.answerDueOn as LocalDate | null }),
  'decide-request': (dues) => ({ by: dues.requestAnswerBy as LocalDate | null }),
  'decide-milestone-move': () => ({ by: null }),
  'start-acceptance': (dues) =>
    dues.report !== 'submitted' && (dues.completedOn !== null || dues.claimedProgress === 100)
      ? { by: null }
      : undefined,
  'accept-item': (dues) => (dues.undecidedIndicators > 0 ? { by: null } : undefined),
  'conclude-acceptance': () => ({ by: null }),
}

/**
 * The most urgent of the allowed acts that somebody waits for: the one owed first; an act without a day is owed today. Undefined where
 * nobody waits for the caller.
 */
export function nextAct(dues: Dues, allowed: readonly MatterAction[], today: LocalDate): NextAct | undefined {
  let first: NextAct | undefined
  for (const act of allowed) {
    const due = owed[act]?.(dues)
    if (!due) continue
    const next = { act, by: due.by, overdue: due.by !== null && due.by < today }
    if (!first || (next.by ?? today) < (first.by ?? today)) first = next
  }
  return first
}
