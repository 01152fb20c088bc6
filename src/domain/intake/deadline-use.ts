import { predicateAt } from './action-words.ts'
import { isPolicyWindow } from './not-work.ts'
import type { Source } from './source.ts'
import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'

const LOOK_AHEAD = 120
const REPORTS =
  /^，?(?:已|累计|共|全[市县区省]|我[市县区省]|完成率|该|尚|仍|还|[^，。]{0,20}(?:已|累计|为|仅|达))/

/** «2027年完成…»: a whole year is a deadline only directly before what must be reached. */
const WITHIN_YEAR =
  /^，?(?:全[市县区省]|我[市县区省])?(?:力争|确保|全部|基本|全面)?(?:[^，。；]{2,24}(?:控制在|达到|降至|降到|提高到|增加到|不低于|不超过)|完成|实现|建成|达到|出台|新建|新增|建立|投入|开工|启动|竣工)/
const SETS_UP = /(?:建立|健全|完善|实行|落实|执行|严格|推行|坚持)[^，。；]{0,20}$/
const NAMES_SYSTEM = /^[^，。；]{0,12}(?:制度|机制|办法)/

/**
 * Whether a time phrase in running text says by when work is due. Starts (…起), windows of a benefit, conditions on
 * firms and dates of past events do not (label rule 9).
 */
export function isDeadlineUse(source: Source, phrase: TimePhrase, sentence: Span): boolean {
  if (phrase.bound === 'from') return false
  const { norm } = source
  // «不得早于2月9日» sets no limit for work; «上半年于6月5日前» only says which of two
  if (/[早晚]于$/.test(norm.slice(Math.max(0, phrase.start - 2), phrase.start))) return false
  if (
    /^[上下]半年$/.test(norm.slice(phrase.start, phrase.end)) &&
    /^[于在应]/.test(norm.slice(phrase.end, phrase.end + 1))
  )
    return false
  // «每年的3月至12月每月巡查»: when the rhythm holds
  if (phrase.kind === 'date' && /^每[月周季旬天日]/.test(norm.slice(phrase.end, phrase.end + 2))) return false
  // «政策实施至4月30日»: how long a benefit holds
  const sofar = norm.slice(Math.max(0, phrase.start - 8), phrase.start + 1)
  if (/(?:实施|执行|延续|延长|顺延|有效|期限)(?:期限)?(?:延长)?[至到为](?:[0-9]|$)/.test(sofar)) return false
  const after = norm.slice(phrase.end, Math.min(sentence.end, phrase.end + LOOK_AHEAD))
  const clauseEnd = /[，；。(]/.exec(after)?.index ?? after.length
  if (/^(?:的(?!时间|时限)|至今|以来|期间(?!完成))/.test(after)) return false
  if (isPolicyWindow(after.slice(0, Math.min(after.length, clauseEnd + 40)))) return false
  // «截至6月底，完成率…» reports where things stood
  if (/截[至止]/.test(norm.slice(Math.max(0, phrase.start - 2), phrase.start + 2)) && REPORTS.test(after))
    return false
  if (/[去前上]年$/.test(norm.slice(Math.max(0, phrase.start - 2), phrase.start))) return false
  // «对6月底前到期的贷款，…»: the date belongs to a condition
  if (
    /(?:^|[，。；：])(?:对于?|凡)[^，。；]{0,10}$/.test(norm.slice(sentence.start, phrase.start)) &&
    /^(?:[^，。；]{1,40}的[^，。；]{0,30}，|(?:到期|发生|注册|投产|申报|建成|纳入|登记|受理|签订)[^，。；]{0,8}的)/.test(
      after,
    )
  )
    return false
  // «建立每季通报制度»: the rhythm is part of what is set up
  if (
    phrase.kind === 'recurring' &&
    (NAMES_SYSTEM.test(after) || /^[周月季日年半]/.test(norm.slice(phrase.start, phrase.end))) &&
    SETS_UP.test(norm.slice(Math.max(sentence.start, phrase.start - 24), phrase.start))
  )
    return false
  if (phrase.kind === 'recurring')
    return !/^(?:的|投资额|产值|用[电水气]量|(?:工作|进度)?(?:目标|任务|重点)(?:分解|细化)|(?:进行)?(?:分解|细化|量化)|能|递增|递减|增长|提高|下降|减少|增加|最高|平均|取得|享受|人均|缴纳|每人|发放[0-9])/.test(
      after,
    )
  if (phrase.kind !== 'date') return true
  if (phrase.bound === 'bare')
    return (
      (phrase.precision !== 'year' || WITHIN_YEAR.test(after)) &&
      opensAction(norm, phrase) &&
      isFuture(source, phrase)
    )
  return true
}

/** «于12月下旬组织…», «5月份，开展…»: a time without 前 counts only directly before its action. */
const opensAction = (norm: string, phrase: TimePhrase): boolean =>
  /[于在]$/.test(norm.charAt(phrase.start - 1)) ||
  norm.charAt(phrase.end) === '，' ||
  predicateAt(norm, phrase.end)

/** A bare date on or before the document's own day tells of the past. */
export function isFuture(source: Source, phrase: TimePhrase): boolean {
  const { documentDate } = source
  if (!documentDate || documentDate.length < 7 || phrase.date === null) return true
  return documentDate.length === 7 ? phrase.date.slice(0, 7) >= documentDate : phrase.date > documentDate
}

/** The deadline uses among the phrases, each judged in its own sentence; both lists are in order. */
export function deadlineUses(
  source: Source,
  times: readonly TimePhrase[],
  sentences: readonly Span[],
): TimePhrase[] {
  let at = 0
  return times.filter((phrase) => {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= phrase.start) at += 1
    const sentence = sentences[at]
    return sentence !== undefined && sentence.start <= phrase.start && isDeadlineUse(source, phrase, sentence)
  })
}
