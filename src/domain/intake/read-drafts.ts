import { findActor, isName } from './actor.ts'
import { type Assignment, assign } from './assignment.ts'
import { bestOf, bracketTasks, timeOfItem } from './bracket-tasks.ts'
import { bracketsOf, clausesOf } from './clauses.ts'
import { type Draft, type Inherited, NOTHING_INHERITED } from './draft.ts'
import { isAimsHeading, isDocumentTitle, isGenericHeading, isMembership } from './not-work.ts'
import { readOutline } from './outline.ts'
import type { Responsibility } from './responsibility.ts'
import { namesSomebody, responsibilityBlocks } from './responsibility-blocks.ts'
import { readSegments, type Segment } from './segments.ts'
import { sentenceTasks } from './sentence-tasks.ts'
import { type Source, timesIn, verbatim } from './source.ts'
import { tableTasks } from './table-tasks.ts'
import type { Span } from './task-types.ts'
import { headingTitle } from './title.ts'
import { looksLikeUnit } from './unit-lexicon.ts'
import { splitUnitSpans } from './unit-list.ts'

interface Reading {
  segment: Segment
  drafts: Draft[]
  /** The blocks that name somebody; empty for items that leave it to a later bracket. */
  blocks: Responsibility[]
}

/** Reads a document top to bottom: tables row by row, items by their brackets, the rest sentence by sentence. */
export function readDrafts(whole: Source): Draft[] {
  const { drafts, prose } = tableTasks(whole)
  const source = { ...whole, norm: prose }
  const readings = readSegmentsInOrder(source, readSegments(prose, readOutline(prose)))
  coverEarlierSiblings(source, readings)
  drafts.push(...readings.flatMap((reading) => reading.drafts))
  return drafts.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function readSegmentsInOrder(source: Source, segments: readonly Segment[]): Reading[] {
  const stack: { depth: number; gives: Inherited }[] = []
  return segments.map((segment) => {
    while (segment.numbered && (stack.at(-1)?.depth ?? 0) >= segment.depth && stack.length > 0) stack.pop()
    const outer = stack.at(-1)?.gives ?? NOTHING_INHERITED
    const inherited = segment.style === 'article' ? { ...outer, article: true } : outer
    const blocks = namedBlocks(source.norm, segment)
    if (segment.isParent)
      stack.push({ depth: segment.depth, gives: givenBy(source, segment, blocks, inherited) })
    const drafts = readSegment(source, segment, blocks, inherited).map((draft) =>
      withLeaders(draft, inherited),
    )
    return { segment, blocks, drafts }
  })
}

/** The blocks of an item that name somebody; a time that stands in a field of its own belongs to the only one there is. */
function namedBlocks(norm: string, segment: Span): Responsibility[] {
  const blocks = responsibilityBlocks(norm, segment)
  const [only, ...others] = blocks.filter(namesSomebody)
  if (!only || others.length > 0) return only ? [only, ...others] : []
  const times = blocks.flatMap((block) => (block === only ? [] : block.times))
  return [only.times.length > 0 ? only : { ...only, times }]
}

/** A leader named in a heading answers for the section, whoever leads its items. */
function withLeaders(draft: Draft, { assignment }: Inherited): Draft {
  return draft.leaders.length === 0 && assignment ? { ...draft, leaders: assignment.leaders } : draft
}

/** What a heading holds for its section: its units, its date or phase, whether it only states aims. */
function givenBy(source: Source, segment: Segment, blocks: Responsibility[], outer: Inherited): Inherited {
  const { norm } = source
  const heading = headingOf(norm, segment)
  const words = norm.slice(heading.start, heading.end)
  const [block] = blocks
  const fromBlock = block ? assign(source, block) : unitHeading(norm, heading)
  const times = bracketsOf(norm, heading).flatMap((bracket) => timesIn(source, bracket))
  const time = bestOf(times.filter((phrase) => phrase.bound !== 'from'))
  return {
    assignment: fromBlock ? { ...fromBlock, why: 'from-heading' } : outer.assignment,
    time: time ?? outer.time,
    aims: isAimsHeading(words) || outer.aims,
    article: segment.style === 'article',
  }
}

/** «切实加强报告工作 各镇要…»: a heading set off by a space alone. */
const SPACED_HEADING = /^\s*[^，。；：()\s0-9]{6,24}(?= +[^\s0-9()]{10})/

const headingOf = (norm: string, segment: Span): Span => {
  const words = norm.slice(segment.start, segment.end)
  const length = SPACED_HEADING.exec(words.slice(0, 60))?.[0].length ?? /[。\n]/.exec(words)?.index
  return { start: segment.start, end: length === undefined ? segment.end : segment.start + length }
}

/** «督查阶段(8月-11月) 领导小组…»: a short heading with its time in brackets, whatever stands behind them. */
function timedHeading(source: Source, segment: Span): Span | undefined {
  const words = source.norm.slice(segment.start, Math.min(segment.end, segment.start + 80))
  const head = /^\s*[^，。；：()要应须将于在]{2,24}：? ?\(([^()]{2,40})\)(?=：? *[^：，。；\s])/.exec(words)
  if (!head) return undefined
  const span = { start: segment.start, end: segment.start + head[0].length }
  const timed = timesIn(source, span).reduce((sum, time) => sum + time.end - time.start, 0)
  return timed * 2 >= (head[1] ?? '').length ? span : undefined
}

/** «市教育局牵头工作(8项)»: what may follow the units of such a heading. */
const UNIT_HEADING_TAIL =
  /(?:(?:牵头|负责|承担|承办|主办)?的?(?:重点|具体|主要)?(?:工作|任务|事项|项目|职责)(?:、?(?:任务|职责|要求))?|牵头|负责)?(?:\(共?[0-9一二三四五六七八九十]{1,3}[项件条个]\))?[：\s]*$/

/** «(一)市教育局：» or a heading that is only a unit: what follows is its work. */
function unitHeading(norm: string, heading: Span): Assignment | undefined {
  const words = norm.slice(heading.start, heading.end).replace(UNIT_HEADING_TAIL, '')
  const end = /^[^：。，；]{2,40}$/.exec(words)?.[0].length
  if (end === undefined) return undefined
  const lead = splitUnitSpans(norm, heading.start, heading.start + end)
  const all = lead.length > 0 && lead.every((span) => isUnitName(norm.slice(span.start, span.end)))
  return all ? { lead, support: [], leaders: [], why: 'from-heading' } : undefined
}

const isUnitName = (words: string): boolean => looksLikeUnit(words) && isName(words)

function readSegment(
  source: Source,
  segment: Segment,
  blocks: Responsibility[],
  inherited: Inherited,
): Draft[] {
  const { norm } = source
  if (segment.isParent) {
    const heading = headingOf(norm, segment)
    const rest = { start: heading.end, end: segment.end }
    return blocks.length > 0
      ? []
      : sentenceTasks(source, rest, { ...inherited, assignment: undefined, time: undefined })
  }
  if (blocks.length > 0) {
    const last = blocks.at(-1)
    const drafts = bracketTasks(source, segment, blocks, inherited)
    const rest = { start: last?.end ?? segment.end, end: segment.end }
    const behind = sentenceTasks(source, rest, { ...inherited, assignment: undefined, time: undefined })
    return headedByBracket(drafts, behind) ?? [...drafts, ...behind]
  }
  const own = leadingUnit(source, segment, inherited)
  const context = { ...inherited, ...own.gives }
  if (isDocumentTitle(norm.slice(segment.start, segment.end))) return []
  const headed = phaseHeading(source, { start: own.start, end: segment.end })
  const given = headed
    ? { ...context, time: headed.time ?? context.time, aims: context.aims || headed.aims }
    : context
  const drafts = sentenceTasks(source, { start: headed?.end ?? own.start, end: segment.end }, given)
  if (headed && segment.numbered && !headed.generic && isOneTask(source, drafts))
    return [oneTask(source, headed.heading, drafts)]
  if (drafts.length > 0 || !segment.numbered) return drafts
  return headed?.time || context.assignment || own.gives.subject
    ? itemTask(source, { start: own.start, end: segment.end }, given)
    : []
}

/** «强化创新(区科技局牵头)\n2025年，力争…»: the bracket stands in the heading; sentences without a subject tell of the same work. */
function headedByBracket(drafts: readonly Draft[], behind: readonly Draft[]): Draft[] | undefined {
  const [only] = drafts
  const sameWork = behind.every((draft) => draft.lead.length + draft.leaders.length === 0)
  if (!only || drafts.length > 1 || behind.length === 0 || !sameWork) return undefined
  const dated = only.time ? undefined : behind.find((draft) => draft.time)
  const end = behind.at(-1)?.span.end ?? only.span.end
  return [
    { ...only, span: { ...only.span, end }, ...(dated && { time: dated.time, timeWhy: dated.timeWhy }) },
  ]
}

/** Label rule 2 and 3: one actor and at most one date under a heading sentence are one task, named by the heading. */
function isOneTask(source: Source, drafts: readonly Draft[]): boolean {
  // «各校要…，主要负责同志要…»: a post is one of the unit told before
  const units = drafts.filter((draft) => draft.lead.length > 0 || draft.leaders.length === 0 || draft.time)
  const actors = new Set(units.map((draft) => draft.lead.map((span) => verbatim(source, span)).join('、')))
  const times = new Set(drafts.flatMap((draft) => (draft.time ? [draft.time.start] : [])))
  return drafts.length > 0 && actors.size === 1 && times.size <= 1
}

function oneTask(source: Source, heading: Span, drafts: readonly Draft[]): Draft {
  const [first] = drafts
  const dated = drafts.find((draft) => draft.time) ?? first
  const title = headingTitle(source.norm, heading, [])
  const support = drafts.flatMap((draft) => draft.support)
  return {
    lead: first?.lead ?? [],
    leaders: first?.leaders ?? [],
    why: first?.why,
    support,
    title,
    time: dated?.time,
    timeWhy: dated?.timeWhy,
    span: { start: title.start, end: drafts.at(-1)?.span.end ?? heading.end },
    checks: [],
  }
}

/** «摸底排查(2022年5月底前)。…»: a heading sentence whose time, in brackets, holds for the sentences behind it. */
function phaseHeading(
  source: Source,
  span: Span,
): { heading: Span; end: number; time: Inherited['time']; generic: boolean; aims: boolean } | undefined {
  const { norm } = source
  const timed = timedHeading(source, span)
  const heading = timed ?? headingOf(norm, span)
  if (norm.slice(heading.end, span.end).trim().length < 8 || heading.end - heading.start > 45)
    return undefined
  const brackets = bracketsOf(norm, heading)
  // «下拨2025年资金»: a year says which, not by when
  const times = timesIn(source, heading).filter((time) => time.precision !== 'year' || time.bound !== 'bare')
  const inBrackets = times.filter((time) =>
    brackets.some((bracket) => time.start > bracket.start && time.end < bracket.end),
  )
  const words = norm.slice(heading.start, heading.end)
  if (isMembership(words) || /^[^，]{2,14}(?:不|是)/.test(words)) return undefined
  const isSentence =
    inBrackets.length < times.length ||
    clausesOf(norm, heading).some((clause) => findActor(norm, clause, times) !== undefined)
  if (!timed && !isGenericHeading(words) && isSentence) return undefined
  return {
    heading,
    end: heading.end,
    time: bestOf(inBrackets.filter((phrase) => phrase.bound !== 'from')),
    generic: isGenericHeading(words),
    aims: isAimsHeading(words),
  }
}

/** «市工信局：制定…»: the unit before the colon is the subject of the whole item. */
function leadingUnit(
  source: Source,
  segment: Segment,
  inherited: Inherited,
): { start: number; gives: Partial<Inherited> } {
  const { norm } = source
  const words = norm.slice(segment.start, Math.min(segment.end, segment.start + 80))
  const head = /^[\s*]*([^：。，；\n]{2,60})[：。\n]/.exec(words)
  if (!head) return { start: segment.start, gives: {} }
  const listed = splitUnitSpans(norm, segment.start, segment.start + head[0].length - 1)
  const each = listed.length > 0 && listed.every((span) => isUnitName(norm.slice(span.start, span.end)))
  const names = each ? listed : classOfUnits(norm, segment.start, head[1] ?? '')
  const all = names.length > 0
  if (!all || inherited.aims) return { start: segment.start, gives: {} }
  return {
    start: segment.start + head[0].length,
    gives: { subject: { lead: names, support: [], leaders: [], why: 'subject-of-sentence' } },
  }
}

/** «市直属和中央、省属驻本市有关单位：»: one class whose parts are no names. */
function classOfUnits(norm: string, start: number, words: string): Span[] {
  if (!/[直属驻](?:[^，。：]{0,12})(?:有关|相关)?(?:单位|部门|机构)$/.test(words)) return []
  const at = norm.indexOf(words, start)
  return [{ start: at, end: at + words.length }]
}

/** An item without a sentence of its own, whose units come from its heading or from a bracket behind its siblings. */
function itemTask(source: Source, span: Span, inherited: Inherited): Draft[] {
  if (inherited.aims) return []
  const assignment = inherited.subject ?? inherited.assignment ?? { lead: [], support: [], leaders: [] }
  const title = headingTitle(source.norm, span, timesIn(source, span))
  if (title.end - title.start < 2) return []
  const chosen = timeOfItem(source, span, undefined, inherited)
  return [
    {
      ...assignment,
      title,
      span: { start: title.start, end: span.end },
      time: chosen.time,
      timeWhy: chosen.why,
      checks: [],
    },
  ]
}

/** One bracket behind several numbered items holds for all of them, when none of the earlier ones has its own. */
function coverEarlierSiblings(source: Source, readings: Reading[]): void {
  readings.forEach((reading, index) => {
    const [block] = reading.blocks
    if (!block || reading.blocks.length !== 1 || !reading.segment.numbered || reading.segment.isParent) return
    const earlier: Reading[] = []
    for (let at = index - 1; at >= 0; at -= 1) {
      const other = readings[at]
      if (
        !other ||
        other.segment.depth !== reading.segment.depth ||
        other.segment.isParent ||
        !other.segment.numbered
      )
        break
      if (other.blocks.length > 0 || other.drafts.length > 0) return
      earlier.push(other)
    }
    if (earlier.length === 0) return
    const given = assign(source, block)
    for (const other of earlier) {
      const assignment: Assignment = { ...given, why: 'bracket-covers-several-items' }
      other.drafts = itemTask(source, other.segment, { ...NOTHING_INHERITED, assignment })
    }
  })
}
