import { OPENERS, predicateAt, startsAsAction } from './action-words.ts'
import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'
import { looksLikePost, looksLikeUnit } from './unit-lexicon.ts'
import { splitUnitSpans } from './unit-list.ts'

/** The subject of a clause: its units (or posts), and where the words about the work begin. */
export interface Actor {
  units: Span[]
  leaders: Span[]
  /** 由X: the subject stands inside the clause and the words before it are the object. */
  passive: boolean
  start: number
  /** Where its names end. */
  end: number
  actionStart: number
}

const MAX_LIST = 160
/** A real list is understood at the first or second place where a verb may begin; the bound keeps odd texts cheap. */
const MAX_TRIES = 5

/** Finds the subject of a clause of normalised text, at its head or behind 由. */
export function findActor(norm: string, clause: Span, times: readonly TimePhrase[]): Actor | undefined {
  const head = skipOpeners(norm, clause, times)
  const by = /^经(?!济|信|开|营)/.test(norm.slice(head, head + 2)) ? head + 1 : undefined
  if (by !== undefined) {
    const actor = listBeforePredicate(norm, by, clause.end)
    return actor && /^(?:会商|汇总|梳理)/.test(norm.slice(actor.actionStart)) ? actor : undefined
  }
  const direct = listBeforePredicate(norm, head, clause.end)
  if (direct) return direct
  return passiveActor(norm, { start: head, end: clause.end })
}

function passiveActor(norm: string, clause: Span): Actor | undefined {
  let at = norm.indexOf('由', clause.start)
  for (let tries = 0; at >= 0 && at < clause.end && tries < 4; tries += 1) {
    const before = norm.slice(Math.max(clause.start, at - 1), at)
    if (!/[理事自缘因]/.test(before)) {
      const actor = listBeforePredicate(norm, at + 1, clause.end)
      if (actor) return { ...actor, passive: true, start: at }
    }
    at = norm.indexOf('由', at + 1)
  }
  return undefined
}

/** The end of what may stand before a subject: 会议要求, 请, 同时, a date. */
export function skipOpeners(norm: string, clause: Span, times: readonly TimePhrase[]): number {
  let at = clause.start
  for (let round = 0; round < 6; round += 1) {
    const opener = OPENERS.exec(norm.slice(at, Math.min(clause.end, at + 24)))
    const time = times.find(
      (phrase) =>
        phrase.start === at ||
        (phrase.start > at &&
          phrase.start <= at + 4 &&
          /^(?:于|在|力争|确保|争取|截至|到|自|从|最迟|力争在)$/.test(norm.slice(at, phrase.start))),
    )
    const next =
      opener && opener[0] !== '' ? at + opener[0].length : time && time.end <= clause.end ? time.end : at
    if (next === at) return at
    at = next
    while (at < clause.end && /[\s，：]/.test(norm.charAt(at))) at += 1
  }
  return at
}

/** Reads «A、B和C» when a predicate follows it; every name must look like a unit or a post. */
export function listBeforePredicate(norm: string, start: number, end: number): Actor | undefined {
  if (startsAsAction(norm, start)) return undefined
  let depth = 0
  let tries = 0
  const limit = Math.min(end, start + MAX_LIST)
  for (let at = start + 2; at <= limit; at += 1) {
    const char = norm.charAt(at - 1)
    if (char === '(') depth += 1
    else if (char === ')') depth = Math.max(0, depth - 1)
    if (depth > 0 || at >= end) continue
    if (/[，。；：“]/.test(char) && !/[，]/.test(char)) return undefined
    if (!predicateAt(norm, at)) continue
    const tail = norm.slice(Math.max(start, at - 40), at)
    if (!endsUnit(tail)) continue
    tries += 1
    if (tries > MAX_TRIES) return undefined
    const names = splitUnitSpans(norm, start, at)
    if (!readsAsList(norm, names, at)) continue
    const isPost = (name: Span): boolean => {
      const words = norm.slice(name.start, name.end)
      return looksLikePost(words) && !looksLikeUnit(words)
    }
    const leaders = names.filter(isPost)
    const units = names.filter((name) => !leaders.includes(name))
    return { units, leaders, passive: false, start, end: at, actionStart: at }
  }
  return undefined
}

/** Every name a unit or post; a list closed by 部门 or 等部门 may shorten the others: 公安、教育等部门, 卫生健康、民政部门. */
function readsAsList(norm: string, names: readonly Span[], end: number): boolean {
  const words = names.map((name) => norm.slice(name.start, name.end))
  const strict = words.filter(isName).length
  if (words.length > 0 && strict === words.length) return true
  const [first = ''] = words
  if (strict > 0 && /^各/.test(first) && words.every((name) => isName(name) || BARE_PLACE.test(name)))
    return true
  if (words.length < 2 || !/(?:部门|机构|单位)$/.test(norm.slice(end - 2, end))) return false
  return words.every(
    (name) =>
      isName(name) ||
      (/^[\u4e00-\u9fff]{2,12}$/.test(name) && !NEVER_INSIDE.test(name) && !startsAsAction(name, 0)),
  )
}

const BARE_PLACE = /^(?:村|镇|乡|县|市|区|街道|社区)(?:\([^()]{1,12}\))?$/

const endsUnit = (tail: string): boolean =>
  tail.endsWith(')') ||
  looksLikeUnit(lastName(tail)) ||
  looksLikePost(lastName(tail)) ||
  /等[^、，]{0,8}$/.test(tail)
const lastName = (tail: string): string =>
  tail.slice(Math.max(tail.lastIndexOf('、'), tail.lastIndexOf('，')) + 1)
/** Words that show a name ran on into a sentence. */
const NEVER_INSIDE =
  /的(?!单位|部门)|由|于|将|向|对(?!外|台)|把|应(?!急)|负责(?!单位|部门|同志|人)|牵头(?!单位|部门)|会同|是|了|不(?!动产)|已|给(?!排水)|正处|(?<!主|需)要(?!素)|(?<!^)[0-9]{1,2}[年月日%]|等(?!有关|相关|部门|单位|院|学)/
/** True when every name of a list reads like a unit (or, where allowed, a post) and not like the start of a sentence. */
export const isName = (words: string): boolean =>
  (looksLikeUnit(words) || looksLikePost(words)) && !startsAsAction(words, 0) && !NEVER_INSIDE.test(words)
