import { listBeforePredicate } from './actor.ts'
import type { Span } from './task-types.ts'

/** Words before units that help the subject: 会同X, 与X一起, 组织各X (label rule 5). 商务, 联合会 and the like are names. */
const HELPERS =
  /会同|(?<![农招工电会洽磋协])商(?=[市省县区州各国有相中])|联合(?=[市省县区州各国有相中]|当地|本地|属地|辖区)|协同(?=[市省县区州各国有相中])|(?:带领|组织)(?=各|有关|相关|辖区|属地|[省市县区镇][^，。]{1,12}[局委办厅部中心站队司])|与|(?<![会协共一陪等不相合])同(?=[市省县区各])/g
const TOGETHER = /^(?:等[^，]{0,6})?(?:一起|一道|共同|联合|协同|配合)/

const MAX_HELPERS = 6

/** Units of a normalised clause that support its subject. */
export function helpingUnits(norm: string, clause: Span): Span[] {
  const found = [...norm.slice(clause.start, clause.end).matchAll(HELPERS)].slice(0, MAX_HELPERS)
  return found.flatMap((match) => {
    const start = clause.start + match.index + match[0].length
    const list = listBeforePredicate(norm, start, clause.end) ?? wholeList(norm, start, clause.end)
    if (!list) return []
    const together = !/^[与同]$/.test(match[0]) || TOGETHER.test(norm.slice(list.end, list.end + 12))
    return together ? list.units : []
  })
}

/** A list that fills the clause to its end: «组织各镇街、市直各部门，». */
function wholeList(norm: string, start: number, end: number): { units: Span[]; end: number } | undefined {
  const words = norm.slice(start, Math.min(end, start + 160))
  const found = listBeforePredicate(`${words}要`, 0, words.length + 1)
  if (found?.end !== words.length) return undefined
  return { units: found.units.map((span) => ({ start: span.start + start, end: span.end + start })), end }
}
