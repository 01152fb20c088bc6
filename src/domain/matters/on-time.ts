import type { LocalDate } from '../dates/local-date.ts'
import { isDone, isOpen, type MatterState } from './matter-states.ts'

/**
 * Whether a matter was finished in time: judged by the day of the 100 % report that is later accepted; returned ones don't count;
 * without one, by the acceptance day. So an office that answers late costs the unit nothing.
 */
export type JudgedReport = {
  submittedOn: LocalDate
  /** False when an acceptance failed, or the matter was reopened, after it was sent: what it claimed turned out wrong. */
  stands: boolean
  claimedProgress: number
  answer: 'accepted' | 'returned' | 'waiting'
}

/**
 * The day the matter counts as completed; null while nothing says so. While an acceptance is outstanding, a 100 % report that waits for its answer counts provisionally.
 */
export function completionDay(input: {
  reports: readonly JudgedReport[]
  /** The day the acceptance was concluded; null while it is not. */
  acceptedOn: LocalDate | null
}): LocalDate | null {
  const { reports, acceptedOn } = input
  const claims = reports
    .filter((report) => report.claimedProgress === 100 && report.stands)
    .filter((report) => report.answer === 'accepted' || (acceptedOn === null && report.answer === 'waiting'))
    .map((report) => report.submittedOn)
    .sort()
  return claims[0] ?? acceptedOn
}

/**
 * A parent takes no reports (R2.4): it counts as completed on the day its last child does, once every child that counts is closed out, so
 * that late acceptance of the whole costs nobody. Where an acceptance of it failed, only the one that succeeds counts.
 */
export function familyCompletionDay(input: {
  children: readonly { state: MatterState; completedOn: LocalDate | null }[]
  acceptanceFailed: boolean
  acceptedOn: LocalDate | null
}): LocalDate | null {
  const { children, acceptanceFailed, acceptedOn } = input
  const counted = children.filter((child) => isOpen(child.state) || isDone(child.state))
  if (acceptanceFailed || counted.some((child) => !isDone(child.state))) return acceptedOn
  const days = counted.flatMap((child) => child.completedOn ?? []).sort()
  return days.at(-1) ?? acceptedOn
}

/** In time when completed on or before the last day in time; work without a deadline always is. */
export const isOnTime = (completedOn: LocalDate, lapseOn: LocalDate | null): boolean =>
  lapseOn === null || completedOn <= lapseOn
