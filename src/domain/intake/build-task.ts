import type { Draft } from './draft.ts'
import { type Source, timesIn, verbatim } from './source.ts'
import { findStandards } from './standards.ts'
import type {
  CheckReason,
  ExtractedTask,
  FieldEvidence,
  InferenceReason,
  Span,
  TaskField,
} from './task-types.ts'
import { isUnitClass } from './unit-lexicon.ts'

/** Turns places into the strings, evidence and marks of a proposed task. */
export function buildTask(source: Source, draft: Draft): ExtractedTask {
  const { time } = draft
  const within = draft.standardsIn ?? draft.span
  const hasNumber = /[0-9]|[两三四五六七八九十百千]/.test(source.norm.slice(within.start, within.end))
  const standards = hasNumber ? findStandards(source.norm, within, timesIn(source, within), draft.lead) : []
  const leaders = draft.leaders.length > 0 ? draft.leaders : leadersInTitle(source.norm, draft.title)
  const checks = [...draft.checks, ...checksOf(source, draft)]
  return {
    title: verbatim(source, draft.title),
    lead: names(source, draft.lead),
    support: names(source, draft.support).filter((name) => !names(source, draft.lead).includes(name)),
    leaders: names(source, leaders),
    deadline: time?.kind === 'date' ? time.date : null,
    deadlineText: time ? verbatim(source, time) : null,
    recurring: time?.recurring ?? null,
    standards: names(source, standards),
    span: draft.span,
    evidence: {
      title: { spans: [draft.title] },
      ...evidence('lead', draft.lead, draft.why),
      ...evidence('support', draft.support),
      ...evidence('leaders', leaders),
      ...(time ? evidence(time.recurring ? 'recurring' : 'deadline', [time], draft.timeWhy ?? time.why) : {}),
      ...evidence('standards', standards),
    },
    certainty: { level: checks.length > 0 ? 'check' : 'sure', checks },
  }
}

/** «主要领导兼任负责人», «以主要领导为组长的…»: a post that is given the responsibility in the title itself. */
const LEADER_IN_TITLE =
  /(?:党政|单位)?(?:主要领导|主要负责同志|主要负责人|分管领导|分管负责同志|一把手)(?=兼任|担任|任组长|为组长|为第一责任人|负总责|牵头|带队|包抓|包保|挂帅)/g

const leadersInTitle = (norm: string, title: Span): Span[] =>
  [...norm.slice(title.start, title.end).matchAll(LEADER_IN_TITLE)].map((match) => ({
    start: title.start + match.index,
    end: title.start + match.index + match[0].length,
  }))

const names = (source: Source, spans: readonly Span[]): string[] => [
  ...new Set(spans.map((span) => verbatim(source, span))),
]

function evidence(
  field: TaskField,
  spans: readonly Span[],
  why?: InferenceReason,
): Partial<Record<TaskField, FieldEvidence>> {
  if (spans.length === 0) return {}
  const places = spans.map(({ start, end }) => ({ start, end }))
  return { [field]: why ? { spans: places, why } : { spans: places } }
}

function checksOf(source: Source, draft: Draft): { field: TaskField; reason: CheckReason }[] {
  const checks: { field: TaskField; reason: CheckReason }[] = []
  const { lead, support, time } = draft
  if (lead.length === 0) checks.push({ field: 'lead', reason: 'no-lead' })
  if (lead.length > 1) checks.push({ field: 'lead', reason: 'several-leads' })
  const isClass = (span: Span): boolean => isUnitClass(source.norm.slice(span.start, span.end))
  if (lead.some(isClass)) checks.push({ field: 'lead', reason: 'class-of-units' })
  if (support.some(isClass)) checks.push({ field: 'support', reason: 'class-of-units' })
  if (
    draft.why === 'from-heading' ||
    draft.why === 'bracket-covers-several-items' ||
    draft.why === 'from-row-above' ||
    draft.why === 'from-previous-sentence'
  ) {
    checks.push({ field: 'lead', reason: 'inherited-unit' })
  }
  if (draft.timeWhy === 'from-heading') checks.push({ field: 'deadline', reason: 'inherited-deadline' })
  if (time?.check) checks.push({ field: 'deadline', reason: time.check })
  if (time?.kind === 'duration' || time?.kind === 'event')
    checks.push({ field: 'deadline', reason: 'relative-deadline' })
  return checks
}
