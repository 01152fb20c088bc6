import { roleClausesOf } from './clauses.ts'
import { ROLE_LABELS, ROLE_VERBS, type Role } from './role-words.ts'
import type { Span } from './task-types.ts'
import { looksLikePost, looksLikeUnit } from './unit-lexicon.ts'
import { splitUnitSpans } from './unit-list.ts'

/** What a bracket, a closing line or a table cell says: who does what, and where it speaks of time and standards. */
export interface Responsibility extends Span {
  lead: Span[]
  responsible: Span[]
  support: Span[]
  leaders: Span[]
  /** Values of labelled times and rhythms; empty when times stand free among the units. */
  times: Span[]
  standards: Span[]
  form: 'labels' | 'verbs' | 'list'
}

export const LABEL_SOURCE = `(?:${ROLE_LABELS.map(([pattern], index) => `(?<l${index}>${pattern})`).join('|')}) ?(?:\\([^()：]{1,16}\\))? ?：`
const LABEL = new RegExp(LABEL_SOURCE, 'g')
const VERB_AT_END = ROLE_VERBS.map(([pattern, role]) => ({ role, regex: new RegExp(`(?:${pattern})$`) }))
const WITH =
  /会同|(?<![农招工电会洽磋])商(?=[市省县区州各国有相中])|联合(?=[市省县区州各国有相中])|协同(?=[市省县区州各国有相中])/

/** «以上任务由…»: words before the first unit that only point back. */
export const ALL_OF_IT =
  /^\s*(?:(?:以上|上述|该|此|本)?(?:各项|各|项)?(?:重点)?(?:工作|任务|事项|措施|项目|内容)(?:均|都)?)?(?:由|请)?/

const roleOfLabel = (groups: Record<string, string | undefined>): Role =>
  ROLE_LABELS[ROLE_LABELS.findIndex((_, index) => groups[`l${index}`] !== undefined)]?.[1] ?? 'ignore'

const empty = (span: Span, form: Responsibility['form']): Responsibility => ({
  ...span,
  lead: [],
  responsible: [],
  support: [],
  leaders: [],
  times: [],
  standards: [],
  form,
})

/** «…，列首位的为牵头单位，下同。以下均需…»: remarks on the list itself name nobody. */
const REMARK_ON_LIST =
  /[，。；、\s(](?:其中)?(?:(?:列|排|名列|排名|排序)(?:在)?(?:第一|首|最前|前面|前列)|第一(?:个|家)?(?:责任)?单位为|首位|下同|以下(?:各项|均|同))/

/** Reads who is responsible in a stretch of normalised text; undefined when it names nobody and no time. */
export function readResponsibility(norm: string, start: number, whole: number): Responsibility | undefined {
  const remark = REMARK_ON_LIST.exec(norm.slice(start, whole))
  const end = remark && remark.index > 1 ? start + remark.index : whole
  const labels = [...norm.slice(start, end).matchAll(LABEL)]
  const skip = ALL_OF_IT.exec(norm.slice(start, end))?.[0].length ?? 0
  const found = labels.length > 0 ? readLabels(norm, start, end, labels) : readVerbs(norm, start + skip, end)
  const named = found.lead.length + found.responsible.length + found.support.length + found.leaders.length
  return named + found.times.length > 0 ? found : undefined
}

function readLabels(norm: string, start: number, end: number, labels: RegExpExecArray[]): Responsibility {
  const found = empty({ start, end }, 'labels')
  labels.forEach((label, index) => {
    const role = roleOfLabel(label.groups ?? {})
    const from = start + label.index + label[0].length
    const next = labels[index + 1]
    takeValue(norm, { start: from, end: next ? start + next.index : end }, role, found)
  })
  return found
}

function takeValue(norm: string, value: Span, role: Role, found: Responsibility): void {
  if (role === 'ignore') return
  if (role === 'deadline' || role === 'rhythm') {
    found.times.push(value)
    return
  }
  if (role === 'standard') {
    found.standards.push(value)
    return
  }
  const units = upToSentenceEnd(norm, value)
  const inner = role === 'responsible' ? readVerbs(norm, units.start, units.end) : undefined
  if (inner && inner.form === 'verbs') {
    found.lead.push(...inner.lead)
    found.responsible.push(...inner.responsible)
    found.support.push(...inner.support)
    found.leaders.push(...inner.leaders)
    return
  }
  for (const span of splitUnitSpans(norm, units.start, units.end)) {
    const words = norm.slice(span.start, span.end)
    if (role === 'leader') found.leaders.push(span)
    else if (!isUnitWord(words)) continue
    else if (looksLikePost(words) && !looksLikeUnit(words)) found.leaders.push(span)
    else found[role].push(span)
  }
}

/** Behind a label a name need not look like a unit, but a date, a sentence or a role is no name. */
const isUnitWord = (words: string): boolean =>
  looksLikeUnit(words) ||
  (words.length >= 2 &&
    words.length <= 24 &&
    !/[0-9]{1,4}[年月日]|^(?:长期|持续|全年|年底|每|列|排|下同|以下|无|\/)|(?:负责|落实|推进|完成|牵头|为)$/.test(
      words,
    ))

function upToSentenceEnd(norm: string, value: Span): Span {
  const words = norm.slice(value.start, value.end)
  const stop = /。(?=.)|；(?=列|排|以|完成|时限|下同|[0-9])|\n\s*\n/.exec(words)
  return stop ? { start: value.start, end: value.start + stop.index } : value
}

function readVerbs(norm: string, start: number, end: number): Responsibility {
  const found = empty({ start, end }, 'list')
  let pending: Span[] = []
  for (const clause of roleClausesOf(norm, { start, end })) {
    const words = norm.slice(clause.start, clause.end)
    const verb = VERB_AT_END.find(({ regex }) => regex.test(words))
    const verbLength = verb?.regex.exec(words)?.[0].length ?? 0
    const names = { start: clause.start, end: clause.end - verbLength }
    const others = WITH.exec(norm.slice(names.start, names.end))
    const head = others ? { start: names.start, end: names.start + others.index } : names
    const helpers = others ? unitsIn(norm, names.start + others.index + others[0].length, names.end) : []
    const units = [...pending, ...unitsIn(norm, head.start, head.end)]
    found.support.push(...helpers)
    if (verb && (units.length > 0 || helpers.length > 0)) {
      found.form = 'verbs'
      addTo(norm, found, units, verb.role === 'support' || verb.role === 'lead' ? verb.role : 'responsible')
      pending = []
    } else pending = units
  }
  // What follows «A牵头» without a word of its own helps; a bare list is responsible.
  addTo(norm, found, pending, found.form === 'verbs' && found.lead.length > 0 ? 'support' : 'responsible')
  return found
}

function addTo(
  norm: string,
  found: Responsibility,
  units: Span[],
  role: 'lead' | 'responsible' | 'support',
): void {
  for (const unit of units) {
    const words = norm.slice(unit.start, unit.end)
    if (!looksLikeUnit(words) && looksLikePost(words)) found.leaders.push(unit)
    else found[role].push(unit)
  }
}

function unitsIn(norm: string, start: number, end: number): Span[] {
  return splitUnitSpans(norm, start, end).filter((span) => {
    const words = norm.slice(span.start, span.end)
    return looksLikeUnit(words) || looksLikePost(words)
  })
}

/** Reads a table cell under a column of that role; labels and verbs inside the cell still count. */
export function readRoleCell(norm: string, cell: Span, role: Role): Responsibility {
  const labels = [...norm.slice(cell.start, cell.end).matchAll(LABEL)]
  if (labels.length > 0 && role !== 'standard') return readLabels(norm, cell.start, cell.end, labels)
  const found = empty(cell, 'labels')
  takeValue(norm, cell, role, found)
  return found
}
