import { type DateParts, resolveDate } from './date-resolution.ts'
import { DATE_RULES } from './date-rules.ts'
import { DURATION_RULES } from './duration-rules.ts'
import { type PartialDate, readPartialDate } from './partial-date.ts'
import { periodOfMatch, RECURRENCE } from './recurrence-phrase.ts'
import type { CheckReason, InferenceReason, Recurrence, TimeBound, TimeKind } from './task-types.ts'

export interface TimePhrase {
  start: number
  end: number
  kind: TimeKind
  bound: TimeBound
  date: string | null
  /** A whole year is too coarse to be a deadline when nothing says 前, 底 or 到. */
  precision?: 'year' | 'finer' | undefined
  recurring: Recurrence | null
  workingDays?: number | undefined
  /** Year printed in the phrase, kept for later phrases that print none. */
  year?: number | undefined
  why?: InferenceReason | undefined
  check?: CheckReason | undefined
}

/** «即日起至6月15日». */
const SINCE_NOW = /(?:自|从)?(?:即日起?|(?:本)?(?:通知|方案)?印发之日起?|发文之日起?)(?:至|到)$/
const RANGE_GAP = /^ ?(?:至|到|-{1,6}) ?$/

const COMPILED = [...DATE_RULES, ...DURATION_RULES].map((rule) => ({
  rule,
  triggers: [...rule.trigger],
  regex: new RegExp(rule.pattern, 'g'),
}))
/** No time phrase is without one of these; most clauses have none and cost nothing more. */
const ANY_TIME =
  /[年月日号季周天旬汛冬暖学麦夏秋耕火续期驻末]|[0-9]{4}[-/.]|(?:小时|星期|半月|长期|持续|常年|节前|清明|五一|七一|八一|元旦|春节|国庆|端午|中秋|常态|[之以]?后，)/

interface Raw {
  start: number
  end: number
  kind: TimeKind
  bound: TimeBound
  parts?: DateParts | undefined
  recurring: Recurrence | null
  workingDays?: number | undefined
  standing?: boolean
}

/** Every time phrase of a normalised text, in order, without overlaps; the earliest and then the longest wins. */
export function findTimePhrases(norm: string, documentDate?: string): TimePhrase[] {
  if (!ANY_TIME.test(norm)) return []
  const raws: Raw[] = []
  for (const match of /[每按逐年季月周日半双]/.test(norm) ? norm.matchAll(RECURRENCE) : []) {
    const groups = match.groups ?? {}
    raws.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'recurring',
      bound: 'by',
      recurring: periodOfMatch(groups),
      standing: (groups.tail ?? '') !== '',
    })
  }
  for (const { regex, rule, triggers } of COMPILED) {
    if (!triggers.some((char) => norm.includes(char))) continue
    for (const match of norm.matchAll(regex)) {
      const read = rule.read(match)
      if (!read) continue
      const { leading = 0, kind, bound, parts, workingDays } = read
      const start = match.index - leading
      raws.push({
        start,
        end: match.index + match[0].length,
        kind,
        bound,
        parts,
        workingDays,
        recurring: null,
      })
    }
  }
  raws.sort((a, b) => a.start - b.start || b.end - a.end)
  return resolveInOrder(norm, withoutOverlaps(raws), readPartialDate(documentDate))
}

function withoutOverlaps(raws: Raw[]): Raw[] {
  const kept: Raw[] = []
  let end = 0
  for (const raw of raws) {
    if (raw.start < end) continue
    kept.push(raw)
    end = raw.end
  }
  return kept
}

function resolveInOrder(norm: string, raws: Raw[], document: PartialDate | undefined): TimePhrase[] {
  const found: TimePhrase[] = []
  let carriedYear: number | undefined
  let rhythm: Recurrence | null = null
  let rhythmEnd = -1
  for (const raw of raws) {
    const last = found.at(-1)
    if (raw.kind === 'recurring') {
      rhythm = raw.standing ? raw.recurring : null
      rhythmEnd = raw.end
    } else if (rhythm && norm.slice(rhythmEnd, raw.start).includes('。')) rhythm = null
    const phrase: TimePhrase = {
      start: raw.start,
      end: raw.end,
      kind: raw.kind,
      bound: raw.bound,
      date: null,
      recurring: raw.recurring,
      workingDays: raw.workingDays,
    }
    if (raw.parts) {
      const now = SINCE_NOW.exec(norm.slice(Math.max(0, raw.start - 12), raw.start))
      if (now && raw.bound !== 'from')
        Object.assign(phrase, { start: raw.start - now[0].length, bound: 'range' })
      const isRangeEnd = last?.kind === 'date' && RANGE_GAP.test(norm.slice(last.end, raw.start))
      const nearYear = isRangeEnd ? last?.year : carriedYear
      Object.assign(phrase, resolveDate(raw.parts, document, nearYear))
      phrase.precision = isWholeYear(raw.parts) ? 'year' : 'finer'
      if (raw.bound === 'by' && phrase.year !== undefined) carriedYear = phrase.year
      if (isRangeEnd && last) {
        found.pop()
        Object.assign(phrase, {
          start: last.start,
          bound: raw.bound === 'from' ? 'from' : 'range',
          why: 'end-of-range',
        })
      } else if (
        last?.recurring === 'monthly' &&
        raw.parts.within.unit === 'document-month' &&
        !norm.slice(last.end, raw.start).includes('。')
      ) {
        // «按月结算，次月15日前拨付»: the day comes round with the month
        Object.assign(phrase, {
          kind: 'recurring',
          date: null,
          recurring: 'monthly',
          why: 'from-previous-sentence',
        })
      } else if (rhythm === 'yearly' && raw.parts.year === undefined && raw.bound === 'by') {
        // «每年2月底前…，3月底前…»: the second date recurs as the first does
        Object.assign(phrase, {
          kind: 'recurring',
          date: null,
          recurring: rhythm,
          why: 'from-previous-sentence',
        })
      }
    }
    found.push(phrase)
  }
  return found
}

const isWholeYear = ({ within }: DateParts): boolean =>
  within.unit === 'year' && within.half === undefined && within.quarter === undefined

/** Those of ordered phrases that start inside a span; by bisection, so that many clauses of one sentence stay cheap. */
export function timesWithin(
  times: readonly TimePhrase[],
  span: { start: number; end: number },
): TimePhrase[] {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle]?.start ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  const found: TimePhrase[] = []
  for (let time = times[low]; time && time.start < span.end; time = times[low]) {
    found.push(time)
    low += 1
  }
  return found
}
