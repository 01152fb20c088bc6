import type { Assignment } from './assignment.ts'
import type { CheckReason, InferenceReason, Span, TaskField } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'

/** A task while it is being put together; places only, no strings yet. */
export interface Draft extends Assignment {
  title: Span
  /** Everything the task was read from, its bracket included. */
  span: Span
  time?: TimePhrase | undefined
  timeWhy?: InferenceReason | undefined
  /** Where standards are looked for; defaults to the span. */
  standardsIn?: Span | undefined
  checks: { field: TaskField; reason: CheckReason }[]
}

/** What a heading gives to the items below it. */
export interface Inherited {
  assignment?: Assignment | undefined
  time?: TimePhrase | undefined
  /** The unit the item itself begins with: «市工信局：…». */
  subject?: Assignment | undefined
  /** The section states aims: a sentence needs a unit and a verb of its own to be a task. */
  aims: boolean
  /** The paragraphs are articles of a rule: only dated or periodic duties count (label rule 1). */
  article: boolean
}

export const NOTHING_INHERITED: Inherited = { aims: false, article: false }
