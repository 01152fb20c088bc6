import type { LocalDate } from '../dates/local-date.ts'

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

/** In time when completed on or before the last day in time; work without a deadline always is. */
export const isOnTime = (completedOn: LocalDate, lapseOn: LocalDate | null): boolean =>
  lapseOn === null || completedOn <= lapseOn
