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
  /** Time phrases already found, by the words they stand in; their places are counted from the first of these. */
  timesOf: Map<string, TimePhrase[]>
}

const FIRST_IS_LEAD =
  /(?:列|排|排名|排序)(?:在)?(?:首位|首个|第一位?|最前|前面|第1位?)的?(?:者)?(?:单位|部门)?[^。；\n]{0,6}牵头|第一(?:个|家)?(?:责任)?单位[为是]牵头/

export function readSource(text: string, documentDate?: string): Source {
  const norm = maskTitles(normaliseText(text))
  return { text, norm, documentDate, firstIsLead: FIRST_IS_LEAD.test(norm), timesOf: new Map() }
}

export const verbatim = (source: Source, span: Span): string =>
  oneLine(source.text.slice(span.start, span.end))

/** Time phrases of a part of the document, at their places in the whole. The same words are often asked for again. */
export function timesIn(source: Source, span: Span): TimePhrase[] {
  const words = source.norm.slice(span.start, span.end)
  const known = source.timesOf.get(words)
  const found = known ?? findTimePhrases(words, source.documentDate)
  if (!known) source.timesOf.set(words, found)
  return found.map((phrase) => ({
    ...phrase,
    start: phrase.start + span.start,
    end: phrase.end + span.start,
  }))
}
