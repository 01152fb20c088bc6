/** Half-open range of UTF-16 offsets in the text that was given to the extractor. */
export interface Span {
  start: number
  end: number
}

export type Recurrence = 'weekly' | 'biweekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly'

export type TimeKind = 'date' | 'recurring' | 'duration' | 'ongoing' | 'event'

/** by: 前/底/内/到…; from: …起; bare: a time with none of these; range: X至Y. */
export type TimeBound = 'by' | 'from' | 'bare' | 'range'

export type TaskField = 'title' | 'lead' | 'support' | 'leaders' | 'deadline' | 'recurring' | 'standards'

/** Why a value is not simply printed beside its task; the review screen has a sentence for each. */
export type InferenceReason =
  | 'bracket-covers-several-items'
  | 'from-heading'
  | 'from-previous-sentence'
  | 'from-row-above'
  | 'first-listed-is-lead'
  | 'all-responsible-units-lead'
  | 'subject-of-sentence'
  | 'year-from-document'
  | 'year-from-text'
  | 'year-rolled-forward'
  | 'end-of-range'

/** What a person should look at before confirming; tasks with any of these come first on the review screen. */
export type CheckReason =
  | 'no-lead'
  | 'several-leads'
  | 'class-of-units'
  | 'inherited-unit'
  | 'inherited-deadline'
  | 'relative-deadline'
  | 'deadline-needs-year'
  | 'literal-month-before'
  | 'several-dates'
  | 'weak-sentence'

export interface FieldEvidence {
  spans: Span[]
  why?: InferenceReason
}

export interface TaskCertainty {
  /** `sure` means no check reason was found. */
  level: 'sure' | 'check'
  checks: { field: TaskField; reason: CheckReason }[]
}

/** One proposed matter (R2.2). Units, titles and time words are verbatim from the text. */
export interface ExtractedTask {
  title: string
  lead: string[]
  support: string[]
  leaders: string[]
  /** Local date YYYY-MM-DD, or null when none is stated, it recurs, or it is relative to an event. */
  deadline: string | null
  deadlineText: string | null
  recurring: Recurrence | null
  standards: string[]
  span: Span
  evidence: Partial<Record<TaskField, FieldEvidence>>
  certainty: TaskCertainty
}

export interface ExtractOptions {
  /** YYYY, YYYY-MM or YYYY-MM-DD: gives bare months their year. */
  documentDate?: string | undefined
}

/** The shape `luoshi extract --json` prints for each task. */
export interface CliTask {
  title: string
  lead: string[]
  support: string[]
  leaders: string[]
  deadline: string | null
  deadlineText: string | null
  recurring: Recurrence | null
  standards: string[]
  span: Span
}
