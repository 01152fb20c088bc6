import { predicateAt } from './action-words.ts'
import { findActor, skipOpeners } from './actor.ts'
import { clausesOf } from './clauses.ts'
import { isExhortation } from './exhortation.ts'

import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'

const LONG_TITLE = 60
const LONG_ACTION = 90
const FULL_ACTION = 8

/** Clauses that lead up to the action: 根据…要求, 按照…, 结合…实际, 落实…精神, 汇总后. */
const LEADS_UP =
  /^(?:并|要|应)?(?:严格|认真|全面)?(?:根据|按照|依据|依照|按(?![周月季年日期时需]|(?:程序|规定|要求|权限)(?!要求|程序|标准|的)[^，]{2,}$)(?=.{2,})|结合|为(?!.{0,6}(?:企业|群众)提供)|针对|围绕|对照|参照|鉴于|考虑到|随着|通过|立足|聚焦|坚持|落实|贯彻)/
const NO_ACTION_END =
  /(?:精神|要求|部署|规定|情况|实际|原则|标准|目标|任务|意见|建议|办法|方案|安排|分工|职责|权限|基础上|前提下|问题|特点|需要|需求|清单|计划|规划|程序|》|\)|”|重点|关键|为主|优先|后|时|期间|过程中|同时)$/
const CIRCUMSTANCE =
  /^(?:(?:从|自)[^，。]{2,20}起|在.{1,16}方面|(?:为.{0,12}责任|是.{0,30}|作为.{0,30})(?:责任人|人|单位|主体|部门)|在.{2,40}(?:基础上|前提下|过程中|同时|期间|领导下|指导下|中)|.{0,12}(?:期间|时)|.{0,30}(?:会商|汇总|审核|研究|梳理|评审|初审|论证|批准|同意|审定|收集.{0,6})(?:同意|通过|整理|汇总|审核)?后|以.{1,40}为(?:服务)?(?:对象|重点|重点对象|抓手|契机|目标|引领|导向|主|单位|主线|统领|载体))$/
const SHORT_LEAD_UP = 9
/** «根据本方案并制定实施方案»: the lead-up and the action in one clause. */
const goesOnToAct = (words: string): boolean => {
  const and = words.indexOf('并', 4)
  return and > 0 && predicateAt(words, and + 1)
}

export function isIntroduction(clause: string): boolean {
  const words = clause.trim()
  if (CIRCUMSTANCE.test(words)) return true
  if (!LEADS_UP.test(words) || goesOnToAct(words)) return false
  return words.length <= SHORT_LEAD_UP || NO_ACTION_END.test(words)
}

/**
 * The title of an item that is one task (label rule 3): its first sentence without number, leading date and subject, to
 * the first 。 or bracket; a long one ends at the ， behind its first full action.
 */
export function headingTitle(norm: string, span: Span, times: readonly TimePhrase[]): Span {
  const start = behindLeadUp(norm, {
    start: skipBlank(norm, skipOpeners(norm, span, times), span.end),
    end: span.end,
  })
  const words = norm.slice(start, span.end)
  const stop = /[。；！？\n]|(?<=.{3})\(|：(?=.{10})/.exec(words.slice(1))
  let end = stop ? start + 1 + stop.index : span.end
  const firstClause = clausesOf(norm, { start, end })[0]
  const actor = firstClause ? findActor(norm, firstClause, times) : undefined
  const from = actor && !actor.passive ? skipModal(norm, actor.actionStart, end) : start
  if (end - from > LONG_TITLE) {
    const comma = norm.slice(from + FULL_ACTION, end).indexOf('，')
    if (comma >= 0) end = from + FULL_ACTION + comma
  }
  return trimEnd(norm, { start: from, end })
}

/** «按照《…》(X号)规定的标准，将…»: a lead-up that holds brackets names nothing. */
function behindLeadUp(norm: string, span: Span): number {
  const [first, second] = clausesOf(norm, span)
  if (!first || !second || /[。；\n]/.test(norm.slice(first.end, second.start))) return span.start
  const words = norm.slice(first.start, first.end)
  return words.includes('(') && LEADS_UP.test(words) ? second.start : span.start
}

/** The title of an action inside a sentence: past introductions and urging, to its end or the last clause that fits. */
export function actionTitle(norm: string, clauses: readonly Span[]): Span | undefined {
  const useful = clauses.findIndex((clause) => {
    const words = norm.slice(skipModal(norm, clause.start, clause.end), clause.end)
    return !isIntroduction(words) && !isExhortation(words) && words.trim().length >= 2
  })
  const from = Math.max(0, useful)
  const first = clauses[from]
  if (!first) return undefined
  const start = skipModal(norm, first.start, first.end)
  let end = first.end
  for (const next of clauses.slice(from + 1)) {
    if (next.end - start > LONG_ACTION || norm.slice(end, next.start).length > 1) break
    end = next.end
  }
  return trimEnd(norm, { start, end })
}

export function skipModal(norm: string, start: number, end: number): number {
  const words = norm.slice(start, Math.min(end, start + 12))
  const modal =
    /^[\s，]*(?:并|且|还|都|均|也|一定)?(?:原则上)?(?:要求|应当|应该|必须|务必|需要|(?:请你们|请你单位|要|应|须|需|请|将|可以|可)(?![求急]))?(?:负责(?!人|同志))?/.exec(
      words,
    )
  const next = start + (modal?.[0].length ?? 0)
  return next < end - 1 ? next : start
}

function skipBlank(norm: string, start: number, end: number): number {
  let at = start
  while (at < end && /[\s：，、。]/.test(norm.charAt(at))) at += 1
  return at
}

export function trimEnd(norm: string, span: Span): Span {
  let { start, end } = span
  while (end > start && /[\s。；，：、！*|]/.test(norm.charAt(end - 1))) end -= 1
  while (start < end && /[\s，、。；*|]/.test(norm.charAt(start))) start += 1
  return { start, end }
}
