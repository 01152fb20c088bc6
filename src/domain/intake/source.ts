import { maskTitles, normaliseText, oneLine } from './normalise-text.ts'
import type { Span } from './task-types.ts'
import { findTimePhrases, type TimePhrase } from './time-phrase.ts'

/** A document while it is being read: the text as given, and the same text in the form the rules read. */
export interface Source {
  text: string
  norm: string
  documentDate?: string | undefined
  /** The document says somewhere that the first unit of a list leads. */
  firstIsLead: boolean
  /** Time phrases already found, by the part they were asked for. */
  timesOf: Map<string, TimePhrase[]>
}

const FIRST_IS_LEAD =
  /(?:列|排|排名|排序)(?:在)?(?:首位|首个|第一位?|最前|前面|第1位?)的?(?:单位|部门)?[^。；\n]{0,6}牵头/

export function readSource(text: string, documentDate?: string): Source {
  const norm = maskTitles(normaliseText(text))
  return { text, norm, documentDate, firstIsLead: FIRST_IS_LEAD.test(norm), timesOf: new Map() }
}

export const verbatim = (source: Source, span: Span): string =>
  oneLine(source.text.slice(span.start, span.end))

/** Time phrases of a part of the document, at their places in the whole. The same part is often asked for again. */
export function timesIn(source: Source, span: Span): TimePhrase[] {
  const key = `${span.start}-${span.end}`
  const known = source.timesOf.get(key)
  if (known) return known
  const found = findTimePhrases(source.norm.slice(span.start, span.end), source.documentDate).map(
    (phrase) => ({
      ...phrase,
      start: phrase.start + span.start,
      end: phrase.end + span.start,
    }),
  )
  source.timesOf.set(key, found)
  return found
}
