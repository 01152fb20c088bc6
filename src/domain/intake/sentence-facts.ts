import { type Actor, skipOpeners } from './actor.ts'
import { clausesOf } from './clauses.ts'
import { isFuture } from './deadline-use.ts'
import { ASKS, CARRIES_OUT, IS_DONE, MUST, ONLY_MODAL } from './sentence-words.ts'
import type { Source } from './source.ts'
import type { Span } from './task-types.ts'
import { type TimePhrase, timesWithin } from './time-phrase.ts'

/** Clauses, and the parts of one that are dated apart: «7月底前完成A、11月底前完成B». */
export function datedClauses(norm: string, sentence: Span, times: readonly TimePhrase[]): Span[] {
  return clausesOf(norm, sentence).flatMap((clause) => {
    const starts = [clause.start]
    let worded = clause.start
    for (const phrase of timesWithin(times, clause)) {
      // «10月20日、11月20日前报送»: two dates of one action
      const hasWork = phrase.start - worded > 2
      worded = phrase.end
      const isApart = hasWork && norm.charAt(phrase.start - 1) === '、'
      if (isApart && phrase.bound === 'by') starts.push(phrase.start)
    }
    return starts.map((start, index) => ({ start, end: (starts[index + 1] ?? clause.end + 1) - 1 }))
  })
}

/** A sentence that opens with a bare date that is not in the future reports what happened. */
export function tellsOfThePast(source: Source, sentence: Span, times: readonly TimePhrase[]): boolean {
  const first = times.find((time) => time.start <= sentence.start + 2)
  if (first?.kind !== 'date') return false
  // «2017年，县政府承办建议117件» in a document of 2018
  const opens = source.norm.charAt(first.end) === '，' && first.precision === 'year' && first.bound === 'bare'
  if (opens && first.date !== null && source.documentDate)
    return first.date.slice(0, 4) < source.documentDate.slice(0, 4)
  if (first.precision !== 'finer') return false
  return (first.bound === 'bare' || first.bound === 'range') && !isFuture(source, first)
}

/** «A请于6月底前，将…报B»: the subject and its date stand apart from the action. */
export function isOnlyDated(norm: string, action: Span, times: readonly TimePhrase[]): boolean {
  const time = times.find((phrase) => phrase.start >= action.start && phrase.end >= action.end - 1)
  return time !== undefined && ONLY_MODAL.test(norm.slice(action.start, time.start))
}

/** «6月底前，»: a clause that holds a time and nothing else. */
export function isTimeOnly(norm: string, clause: Span, times: readonly TimePhrase[]): boolean {
  const head = skipOpeners(norm, clause, times)
  return norm.slice(head, clause.end).trim() === ''
}

/** Behind what was only reported: whether the clause asks somebody for something. */
export function asksFor(
  norm: string,
  clause: Span,
  actor: Actor | undefined,
  uses: readonly TimePhrase[],
): boolean {
  const before = norm.slice(clause.start, actor?.start ?? clause.end)
  if (!actor) return ASKS.test(before) && uses.length > 0
  return ASKS.test(before) || ASKS.test(before.slice(-2)) || tellsToDo(norm, clause, actor)
}

function tellsToDo(norm: string, clause: Span, actor: Actor): boolean {
  const words = norm.slice(actor.actionStart, clause.end)
  return actor.passive ? CARRIES_OUT.test(words.trim()) : MUST.test(words)
}

/** «…工作，请A在2月底前完成», «…，由A负责落实»: who does what stands before. */
export function onlyFinishes(
  norm: string,
  clause: Span,
  actor: Actor,
  times: readonly TimePhrase[],
): boolean {
  if (actor.passive && actor.start === clause.start && tellsToDo(norm, clause, actor)) return true
  return isDoneBehind(norm, { start: actor.actionStart, end: clause.end }, times)
}

/** «于12月底前完成»: a date and nothing else. */
export const datesOnly = (norm: string, clause: Span, times: readonly TimePhrase[]): boolean =>
  skipOpeners(norm, clause, times) > clause.start && isDoneBehind(norm, clause, times)

const isDoneBehind = (norm: string, clause: Span, times: readonly TimePhrase[]): boolean =>
  IS_DONE.test(norm.slice(skipOpeners(norm, clause, times), clause.end).trim())
