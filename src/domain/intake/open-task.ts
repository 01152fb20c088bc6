import type { Assignment } from './assignment.ts'
import type { Draft, Inherited } from './draft.ts'
import { isExhortation } from './exhortation.ts'

import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'
import { actionTitle, skipModal, trimEnd } from './title.ts'

/** A task being read clause by clause. */
export interface OpenTask {
  clauses: Span[]
  /** Read as the work when no clause of its own follows: «成立专班，由A牵头», «A落实专人值守». */
  otherwise?: Span[] | undefined
  assignment: Assignment
  time?: TimePhrase | undefined
  span: Span
  /** Its own sentence names who acts; otherwise the subject was carried on from an earlier one. */
  ownActor: boolean
}

/** The finished task; nothing when it only urges, states aims, or is a standing duty of an article without a date. */
export function closeTask(norm: string, open: OpenTask, inherited: Inherited): Draft[] {
  const { otherwise = [] } = open
  const clauses = open.clauses.length > 0 ? open.clauses : otherwise.filter((clause) => isWork(norm, clause))
  const title = withoutTime(norm, actionTitle(norm, clauses), open.time)
  if (!title || title.end - title.start < 2) return []
  const time = open.time ?? inherited.time
  const isDeliverable = time !== undefined && (time.date !== null || time.recurring !== null)
  if (inherited.article && !isDeliverable) return []
  // «…自受理之日起5个工作日内办结» without an office is a service level (label rule 9)
  if (
    !open.ownActor &&
    !/^\s*(?:并)?请/.test(norm.slice(open.span.start, open.span.start + 4)) &&
    open.assignment.lead.length === 0 &&
    open.time &&
    open.time.date === null &&
    !open.time.recurring &&
    !inherited.assignment
  )
    return []
  if (!open.time && clauses.every((clause) => onlyUrges(norm, clause))) return []
  if (inherited.aims && !(open.ownActor && open.time)) return []
  const own = open.assignment
  const named = own.lead.length + own.leaders.length > 0
  return [
    {
      ...(named ? own : (inherited.assignment ?? own)),
      title,
      span: open.span,
      time,
      timeWhy: open.time ? open.time.why : time ? 'from-heading' : undefined,
      checks: open.ownActor ? [] : [{ field: 'title', reason: 'weak-sentence' }],
    },
  ]
}

/** «根据要求» prepares nothing; «落实专人值守» may be all there is. */
const isWork = (norm: string, clause: Span): boolean => {
  const words = norm.slice(skipModal(norm, clause.start, clause.end), clause.end)
  return (
    /^(?:落实|贯彻|坚持|围绕|设立|成立|建立|组建|开展|实施|推进|启动|编制|制定|修订|举办|完善)/.test(words) &&
    !/(?:精神|要求|部署|规定)$/.test(words) &&
    !isExhortation(words)
  )
}

const onlyUrges = (norm: string, clause: Span): boolean =>
  isExhortation(norm.slice(skipModal(norm, clause.start, clause.end), clause.end))

/** Label rule 3: the leading date is no part of the title. */
function withoutTime(norm: string, title: Span | undefined, time: TimePhrase | undefined): Span | undefined {
  if (!title || !time || time.start < title.start - 1 || time.end >= title.end) return title
  if (!/^[\s，]*(?:并)?(?:于|在|力争|确保|争取|要在|要于)?$/.test(norm.slice(title.start, time.start)))
    return title
  return trimEnd(norm, { start: skipModal(norm, time.end, title.end), end: title.end })
}
