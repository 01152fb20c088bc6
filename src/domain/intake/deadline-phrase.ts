import { normaliseText } from './normalise-text.ts'
import { RECURRENCE_CELLS } from './recurrence-phrase.ts'
import type { CheckReason, Recurrence, TimeKind } from './task-types.ts'
import { findTimePhrases, type TimePhrase } from './time-phrase.ts'

export interface DeadlinePhrase {
  /** Local date YYYY-MM-DD; null when it recurs, is relative, has no end, or no year can be given. */
  deadline: string | null
  recurring: Recurrence | null
  /** The time words verbatim. */
  text: string
  /** For 10个工作日内: how many, so that the calendar can propose a day. */
  workingDays?: number
  kind: TimeKind
  check?: CheckReason
}

const BOUND_ORDER = ['by', 'range', 'bare', 'from'] as const
const KIND_ORDER: readonly TimeKind[] = ['date', 'recurring', 'duration', 'event', 'ongoing']

const rank = (phrase: TimePhrase): number =>
  KIND_ORDER.indexOf(phrase.kind) * BOUND_ORDER.length + BOUND_ORDER.indexOf(phrase.bound)

/**
 * Reads the time in a short text: a clause, or a ledger cell such as 2026年6月底, 6月30日, 2026-06-30, 长期, 每季度,
 * 10个工作日内 (R2.2). Undefined when it holds no time. `documentDate` (YYYY[-MM[-DD]]) gives bare months their year.
 */
export function parseDeadlinePhrase(
  text: string,
  options: { documentDate?: string | undefined } = {},
): DeadlinePhrase | undefined {
  const norm = normaliseText(text)
  const cell = wholeCell(norm)
  if (cell) return { deadline: null, recurring: cell, text: text.trim(), kind: 'recurring' }
  const phrases = findTimePhrases(norm, options.documentDate).filter((phrase) => phrase.bound !== 'from')
  const standing = phrases.find((phrase) => phrase.kind === 'recurring')
  const best = standing ?? phrases.sort((a, b) => rank(a) - rank(b))[0]
  if (!best) return undefined
  return {
    deadline: best.date,
    recurring: best.recurring,
    text: text.slice(best.start, best.end).trim(),
    kind: best.kind,
    ...(best.workingDays === undefined ? {} : { workingDays: best.workingDays }),
    ...(best.check === undefined ? {} : { check: best.check }),
  }
}

/** 月度, 季度, 年度 standing alone in a cell. */
export function wholeCell(norm: string): Recurrence | undefined {
  const words = norm.trim()
  return RECURRENCE_CELLS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(words))?.[1]
}
