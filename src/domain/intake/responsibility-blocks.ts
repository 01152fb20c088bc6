import { bracketsOf, roleClausesOf, sentencesOf } from './clauses.ts'
import { ALL_OF_IT, LABEL_SOURCE, type Responsibility, readResponsibility } from './responsibility.ts'
import type { Span } from './task-types.ts'
import { findTimePhrases } from './time-phrase.ts'
import { looksLikeUnit } from './unit-lexicon.ts'

const LABELLED_START = new RegExp(`^[\\s*·•-]{0,6}(?:[0-9]{1,2}[.、]|\\([0-9]{1,2}\\))?(?:${LABEL_SOURCE})`)
/** A bracket that explains a word of the sentence gives nobody work. */
const REMARK =
  /^(?:设在|以下[简统]称|联系(?:人|电话|邮箱)|详?见附件|附件|邮箱|电子邮箱|含|包括|不含|除|以.{1,8}为准)/
/** «报省国资委(考核分配处)», «送联席会议办公室(市人社局)»: the bracket belongs to the office named before it. */
const BEHIND_OFFICE =
  /(?:(?:报送?|报至|送至?|反馈至?|抄送|发至|传真至|交)[^，。；、]{2,18}[局委办厅部府院会司心组]|[市省县区州]?[^，。；、]{2,30}(?:办公室|委员会|领导小组|联席会议|指挥部|管委会|人民政府|[^布当大格]局|[^大客门前]厅|[^全干]部))$/
/** Brackets, lines and closing sentences of a stretch that say who is responsible, in order; neighbours are joined. */
export function responsibilityBlocks(norm: string, span: Span): Responsibility[] {
  const found: Responsibility[] = []
  const brackets = bracketsOf(norm, span)
  for (const bracket of brackets) {
    const block = readBracket(norm, bracket, span)
    if (block) found.push(block)
  }
  for (const piece of labelledPieces(norm, span)) {
    const block = readResponsibility(norm, piece.start, piece.end)
    if (block && block.form === 'labels') found.push({ ...block, ...piece })
  }
  for (const sentence of sentencesOf(norm, span)) {
    if (found.some((block) => block.start < sentence.end && block.end > sentence.start)) continue
    const block = readRoleSentence(norm, sentence)
    if (block) found.push(block)
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return joinNeighbours(norm, withoutNested(found))
}

function readBracket(norm: string, bracket: Span, within: Span): Responsibility | undefined {
  const inner = {
    start: bracket.start + 1,
    end: norm.charAt(bracket.end - 1) === ')' ? bracket.end - 1 : bracket.end,
  }
  if (inner.end - inner.start < 2 || REMARK.test(norm.slice(inner.start, inner.start + 12))) return undefined
  const block = readResponsibility(norm, inner.start, inner.end)
  if (!block) return undefined
  const result = { ...block, start: bracket.start, end: bracket.end }
  if (block.form === 'labels') return result
  if (
    block.form === 'list' &&
    BEHIND_OFFICE.test(norm.slice(Math.max(within.start, bracket.start - 36), bracket.start))
  )
    return undefined
  // Anything else must be units only: «(A局牵头,B局配合)», or a bare list that closes the sentence.
  const named = [...block.lead, ...block.responsible, ...block.support, ...block.leaders]
  const timed = findTimePhrases(norm.slice(inner.start, inner.end))
  const covered = [...named, ...timed].reduce((sum, part) => sum + part.end - part.start, 0)
  if (block.form === 'verbs') return covered * 2.5 >= block.end - inner.start - 12 ? result : undefined
  const closes =
    /^[\s。；]*(?:\n|$)|^[。；]/.test(norm.slice(bracket.end, within.end).slice(0, 4)) ||
    /[。；]\s*$/.test(norm.slice(within.start, bracket.start).slice(-3))
  const isName = named.every((name) => looksLikeUnit(norm.slice(name.start, name.end)))
  return closes && isName && covered + 2 * named.length + 6 >= block.end - inner.start && covered >= 3
    ? result
    : undefined
}

/** «责任单位：…» standing at the head of a line or sentence, up to the end of its line. */
function labelledPieces(norm: string, span: Span): Span[] {
  const pieces: Span[] = []
  for (const sentence of sentencesOf(norm, span)) {
    if (!LABELLED_START.test(norm.slice(sentence.start, sentence.end))) continue
    const last = pieces.at(-1)
    if (last && /^[\s。；]*$/.test(norm.slice(last.end, sentence.start))) last.end = sentence.end
    else pieces.push({ ...sentence })
  }
  return pieces
}

/** A sentence that only gives roles: «由A局牵头,B局、C局配合。» */
function readRoleSentence(norm: string, sentence: Span): Responsibility | undefined {
  const words = norm.slice(sentence.start, sentence.end)
  const lead = /^\s*/.exec(words)?.[0].length ?? 0
  const skip = ALL_OF_IT.exec(words.slice(lead))?.[0].length ?? 0
  if (!/(?:牵头|负责|配合|参与|协办)(?:落实|实施)?(?:，|$)/.test(words.trim())) return undefined
  const start = sentence.start + lead + skip
  const block = readResponsibility(norm, start, sentence.end)
  if (block?.form !== 'verbs' || block.lead.length + block.responsible.length === 0) return undefined
  const named = [...block.lead, ...block.responsible, ...block.support, ...block.leaders]
  for (const clause of roleClausesOf(norm, { start, end: sentence.end })) {
    const rest = norm.slice(clause.start, clause.end)
    const hasName = named.some((name) => name.start >= clause.start && name.end <= clause.end)
    if (
      !hasName &&
      !/^[^，]{0,14}(?:前|底|内|[年月日旬]|季度|长期坚持|持续推进)(?:全部|全面)?(?:完成|办结|落实|落实到位)?$/.test(
        rest,
      )
    )
      return undefined
    if (
      hasName &&
      !/(?:牵头|负责|配合|参与|协办|落实|实施|推进|组织实施|部门|单位|政府|局|委|办)$/.test(rest.trim())
    )
      return undefined
  }
  return { ...block, ...sentence }
}

function withoutNested(blocks: Responsibility[]): Responsibility[] {
  const kept: Responsibility[] = []
  for (const block of blocks) {
    const last = kept.at(-1)
    if (!last || block.start >= last.end) kept.push(block)
  }
  return kept
}

function joinNeighbours(norm: string, blocks: Responsibility[]): Responsibility[] {
  const joined: Responsibility[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last && /^[\s。；，]*$/.test(norm.slice(last.end, block.start))) {
      for (const part of ['lead', 'responsible', 'support', 'leaders', 'times', 'standards'] as const) {
        last[part] = [...last[part], ...block[part]]
      }
      last.end = block.end
    } else joined.push({ ...block })
  }
  return joined
}

/** True when a block names somebody, not only a time. */
export const namesSomebody = (block: Responsibility): boolean =>
  block.lead.length + block.responsible.length + block.support.length + block.leaders.length > 0
