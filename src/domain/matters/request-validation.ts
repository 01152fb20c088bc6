import type { LocalDate } from '../dates/local-date.ts'
import type { RequestKind } from './matter-subject.ts'

/** What a request (R3.1.5) and an objection (R3.1.1) must say before they are sent; every problem at once. */
export type RequestInput = {
  kind: RequestKind | 'objection'
  reason: string
  proposedDueOn?: LocalDate | null
  proposedUnitId?: string | null
}

export type RequestProblem = {
  path: 'reason' | 'proposedDueOn' | 'proposedUnitId'
  code:
    | 'reason-missing'
    | 'new-date-missing'
    | 'new-date-not-later'
    | 'new-date-in-past'
    | 'new-unit-missing'
    | 'new-unit-is-lead'
}

/** An extension names a later date, a transfer another unit, a reopening the date it shall now be done by; all give a reason. */
export function validateRequest(
  input: RequestInput,
  matter: { dueOn: LocalDate | null; leadUnitId: string },
  today: LocalDate,
): RequestProblem[] {
  const problems: RequestProblem[] = []
  if (input.reason.trim() === '') problems.push({ path: 'reason', code: 'reason-missing' })
  const newDate = input.proposedDueOn ?? null
  if (input.kind === 'extension') {
    if (newDate === null) problems.push({ path: 'proposedDueOn', code: 'new-date-missing' })
    else if (matter.dueOn !== null && newDate <= matter.dueOn) {
      problems.push({ path: 'proposedDueOn', code: 'new-date-not-later' })
    }
  }
  if (newDate !== null && newDate < today) problems.push({ path: 'proposedDueOn', code: 'new-date-in-past' })
  if (input.kind === 'transfer') {
    if (!input.proposedUnitId) problems.push({ path: 'proposedUnitId', code: 'new-unit-missing' })
    else if (input.proposedUnitId === matter.leadUnitId) {
      problems.push({ path: 'proposedUnitId', code: 'new-unit-is-lead' })
    }
  }
  return problems
}

/**
 * The milestones after an extension was granted: unfinished ones that ended with the old deadline end with the new one, the others
 * keep their dates, and every baseline stays as it was (R3.1.2).
 */
export function milestonesAfterExtension<M extends { dueOn: LocalDate; doneOn: LocalDate | null }>(
  milestones: readonly M[],
  oldDue: LocalDate,
  newDue: LocalDate,
): M[] {
  return milestones.map((milestone) =>
    milestone.doneOn === null && milestone.dueOn >= oldDue ? { ...milestone, dueOn: newDue } : milestone,
  )
}
