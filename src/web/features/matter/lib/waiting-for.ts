import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { findOpenReport, leadUnitOf, type Matter, type MatterRequest } from './matter-types.ts'

/** Whose move it is, as a code with facts; the page words it (`waiting.<code>`). */
export type Waiting = {
  code:
    | 'draft'
    | 'confirmation'
    | 'objection'
    | 'acknowledgement'
    | 'plan'
    | 'plan-again'
    | 'plan-answer'
    | 'sign-off'
    | 'report-answer'
    | 'children'
    | 'report'
    | 'acceptance'
    | 'suspended'
    | 'over'
  unit: string
  by: LocalDate | null
}

/** Who has to move now and until when, for everybody looking at the page. */
export function waitingFor(matter: Matter): Waiting {
  const unit = leadUnitOf(matter)?.unit.shortName ?? ''
  const to = (code: Waiting['code'], by: LocalDate | null = null): Waiting => ({ code, unit, by })
  if (matter.suspendedOn !== null) return to('suspended', matter.suspendedOn)
  const objection = matter.requests.find((item) => item.kind === 'objection' && item.state === 'pending')
  if (objection) return to('objection', objection.answerBy)
  switch (matter.state) {
    case 'draft':
      return { ...to('draft'), unit: matter.registeringUnit.shortName }
    case 'awaiting-confirmation':
      return to('confirmation')
    case 'assigned':
      return to('acknowledgement', matter.acknowledgeBy)
    case 'planning':
      if (matter.plan.state === 'submitted') return to('plan-answer')
      return to(matter.plan.state === 'returned' ? 'plan-again' : 'plan', matter.planBy)
    case 'in-progress': {
      const open = findOpenReport(matter)
      if (open?.state === 'submitted') return to('report-answer', open.answerDueOn)
      if (open?.state === 'awaiting-sign-off') return to('sign-off', open.dueOn)
      if (matter.children.some((child) => !child.inner)) return to('children')
      return to('report', matter.nextReportOn)
    }
    case 'awaiting-acceptance':
      return to('acceptance')
    default:
      return to('over')
  }
}

/** The request that waits for its decision while the work goes on, the one to be answered first. */
export function requestWaiting({ requests }: Pick<Matter, 'requests'>): MatterRequest | undefined {
  const pending = requests.filter((item) => item.kind !== 'objection' && item.state === 'pending')
  return pending.sort((a, b) => (a.answerBy ?? '9999').localeCompare(b.answerBy ?? '9999'))[0]
}
