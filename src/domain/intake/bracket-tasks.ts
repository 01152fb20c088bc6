import { type Assignment, assign } from './assignment.ts'
import { sentencesOf } from './clauses.ts'
import { deadlineUses } from './deadline-use.ts'
import type { Draft, Inherited } from './draft.ts'
import type { Responsibility } from './responsibility.ts'
import { sentenceTasks } from './sentence-tasks.ts'
import { type Source, timesIn } from './source.ts'
import type { CheckReason, InferenceReason, Span, TaskField } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'
import { headingTitle } from './title.ts'

interface ChosenTime {
  time?: TimePhrase | undefined
  why?: InferenceReason | undefined
  several: boolean
}

/** One task for each bracket: the text since the one before it is the task, the bracket says who and by when. */
export function bracketTasks(
  source: Source,
  span: Span,
  blocks: Responsibility[],
  inherited: Inherited,
): Draft[] {
  let from = span.start
  return blocks.flatMap((block) => {
    const own = { start: from, end: block.start }
    from = block.end
    const dated = datedParts(source, own, block, inherited)
    if (dated.length > 1) return dated
    const action = blocks.length > 1 && block === blocks[0] ? behindHeading(source.norm, own) : own
    const draft = blockTask(source, action, block, inherited)
    return draft ? [draft] : []
  })
}

/** Where an item holds several tasks its heading names none of them (label rule 3): the first is named by its own action. */
function behindHeading(norm: string, own: Span): Span {
  const [heading, ...rest] = sentencesOf(norm, own)
  const [next] = rest
  if (
    !heading ||
    !next ||
    heading.end - heading.start > LONGEST_HEADING ||
    norm.slice(next.start, own.end).trim().length < 8
  )
    return own
  return { start: next.start, end: own.end }
}
const LONGEST_HEADING = 30

/** Label rule 2: two or more dated actions under one bracket are a task each; who is named in the sentence goes first. */
function datedParts(source: Source, own: Span, block: Responsibility, inherited: Inherited): Draft[] {
  if (block.times.length > 0) return []
  const named = assign(source, block)
  const drafts = sentenceTasks(source, own, { ...inherited, assignment: named, time: undefined }).filter(
    (draft) =>
      draft.time !== undefined &&
      draft.time.bound !== 'range' &&
      (draft.time.date !== null || draft.time.recurring !== null),
  )
  const times = new Set(drafts.map((draft) => `${draft.time?.date}${draft.time?.recurring}`))
  if (times.size < 2) return []
  const last = drafts.at(-1)
  if (last) last.span = { start: last.span.start, end: block.end }
  return drafts
}

function blockTask(
  source: Source,
  own: Span,
  block: Responsibility,
  inherited: Inherited,
): Draft | undefined {
  const { norm } = source
  const title = headingTitle(norm, own, timesIn(source, own))
  if (title.end - title.start < 2) return undefined
  const named = assign(source, block)
  const assignment: Assignment =
    named.lead.length + named.support.length + named.leaders.length === 0 && inherited.assignment
      ? { ...inherited.assignment }
      : named
  const chosen = timeOfItem(source, own, block, inherited)
  const checks: { field: TaskField; reason: CheckReason }[] = chosen.several
    ? [{ field: 'deadline', reason: 'several-dates' }]
    : []
  return {
    ...assignment,
    title,
    span: { start: title.start, end: block.end },
    time: chosen.time,
    timeWhy: chosen.why,
    checks,
  }
}

/** The bracket's own time, else the first deadline of the text, else what the heading says. */
export function timeOfItem(
  source: Source,
  own: Span,
  block: Responsibility | undefined,
  inherited: Inherited,
): ChosenTime {
  const labelled = block?.times ?? []
  const inBracket = (labelled.length > 0 ? labelled : block ? [block] : []).flatMap((span) =>
    timesIn(source, span),
  )
  const best = bestOf(inBracket.filter((time) => time.bound !== 'from'))
  if (best) return { time: best, why: best.why, several: false }
  const uses = deadlineUses(source, timesIn(source, own), sentencesOf(source.norm, own)).filter(
    (time) => time.bound !== 'range' && time.kind !== 'event',
  )
  const time = bestOf(uses)
  if (time) {
    const dates = new Set(uses.flatMap((use) => (use.date ? [use.date] : [])))
    return { time, why: time.why, several: dates.size > 1 }
  }
  return { time: inherited.time, why: inherited.time ? 'from-heading' : undefined, several: false }
}

const KIND_RANK = ['date', 'recurring', 'duration', 'ongoing', 'event'] as const

export function bestOf(times: readonly TimePhrase[]): TimePhrase | undefined {
  return [...times].sort(
    (a, b) => KIND_RANK.indexOf(a.kind) - KIND_RANK.indexOf(b.kind) || a.start - b.start,
  )[0]
}
