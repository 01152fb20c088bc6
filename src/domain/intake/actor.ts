import { actionVerbs } from './action-verbs.ts'
import { OPENERS, predicateAt, startsAsAction } from './action-words.ts'
import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'
import { looksLikePost, looksLikeUnit, TAIL_BRACKET } from './unit-lexicon.ts'
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
/** «深化“放管服”改革领导小组»: a word in quotes inside a name. */
const QUOTED = /^“[^“”，。；：]{1,10}”/
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
  const object = direct && /^[^，。由]{2,12}由(?![于此])/.exec(norm.slice(direct.end, direct.end + 14))
  // «县区申报材料由财政部门报送»: whose material it is does not act
  if (direct && object && /(?:材料|资料|工作|任务|事项|项目|经费|资金|情况|报告)由$/.test(object[0])) {
    const passive = passiveActor(norm, { start: direct.end, end: clause.end })
    if (passive) return { ...passive, start: clause.start }
  }
  if (direct) return askedBy(norm, direct, clause) ?? direct
  const rest = { start: head, end: clause.end }
  return passiveActor(norm, rest) ?? looseActor(norm, rest) ?? ownerOfPaper(norm, rest, times)
}

const OWN_PLACE =
  /^[我本](?:省|市|县|区|州|镇|乡|局|校|院|委|厅|部|中心)(?=[\u4e00-\u9fff]{4})(?!的|直|级|各|有|所)/

/** «年底前，我市初步建成…»: the issuer speaks of itself; only a dated sentence is work. */
export function ownPlace(norm: string, clause: Span, times: readonly TimePhrase[]): Actor | undefined {
  const start = skipOpeners(norm, clause, times)
  const name = OWN_PLACE.exec(norm.slice(start, Math.min(clause.end, start + 8)))?.[0]
  if (name === undefined) return undefined
  const end = start + name.length
  return { units: [{ start, end }], leaders: [], passive: false, start, end, actionStart: end }
}

/** «市创卫办要求各单位…»: who is asked acts, not who asks. */
function askedBy(norm: string, asker: Actor, clause: Span): Actor | undefined {
  const asks = /^(?:要求|责成|明确由|明确要求)/.exec(
    norm.slice(asker.actionStart, asker.actionStart + 4),
  )?.[0]
  return asks === undefined
    ? undefined
    : listBeforePredicate(norm, asker.actionStart + asks.length, clause.end)
}

const CLASS_HEAD =
  /^各[^，。、；：()的]{0,6}?(?:省份?|单位|部门|地区|地|乡镇|镇街|镇办|县区|区县|市州|市县|学校|校|街道|社区|县|市|区|镇)(?:\([^()]{1,12}\))?(?=[\u4e00-\u9fff]{3})/
const PAPER = /^[^，。；要应须需将于在]{2,24}(?:请|务必|须|应)?(?:于|在)?$/
const SENT_IN = /^[^，。]{0,12}(?:报|送|交|上传|发)/

/** «各单位自查报告于6月底前报市安委办»: whose paper it is hands it in. */
function ownerOfPaper(norm: string, clause: Span, times: readonly TimePhrase[]): Actor | undefined {
  const name = CLASS_HEAD.exec(norm.slice(clause.start, Math.min(clause.end, clause.start + 40)))?.[0]
  if (name === undefined) return undefined
  const end = clause.start + name.length
  const time = times.find((phrase) => phrase.start > end && phrase.end < clause.end)
  if (!time || !PAPER.test(norm.slice(end, time.start))) return undefined
  if (!SENT_IN.test(norm.slice(time.end, clause.end))) return undefined
  const units = [{ start: clause.start, end }]
  return { units, leaders: [], passive: false, start: clause.start, end, actionStart: end }
}

/** Endings that belong to offices only, so that a verb we do not know may follow them. */
const OFFICE_END =
  /(?:人民政府|政府|委员会|管委会|办公室|指挥部|领导小组|专班|总局|[^当布格全大结]局|[^大客门前]厅|部门|街道办事处)$/
/** What follows a name that is only part of a phrase: 市财政局局长, 市政府网站, 教育局的, 各部门间. */
const PART_OF_PHRASE =
  /^(?:[的和与及、等内所下间中上里前后，。；：()]|以及|系统|干部|职工|工作|人员|负责人|主要|领导|党组|党委|机关|窗口|网站|官网|平台|公众号|门户|批准|同意|备案|认可|批复|认定|委托|颁发|审批|审核|审定|核准|验收|局长|主任|部长|厅长|文件|令|办公会|常务会|会议|为|是|有|已|曾|对口|班子|组成部门|直属)/
const GOES_ON =
  /^[^，。、；：的]{0,6}(?:支队|大队|中队|分局|中心|科|处|所|站|总队|办公室|办|专班|小组|机构|单位|部门|分支|派出)/
const SENTENCE_HEAD = /(?:^|[。；\n！？])[^，。；]{0,2}$|[0-9日底末旬内]前?，?$/
const LOOSE_NAME = 24

/** «各区政府包干到底»: an office at the head of a clause, though what follows is no verb we know. */
function looseActor(norm: string, clause: Span): Actor | undefined {
  const words = norm.slice(clause.start, Math.min(clause.end, clause.start + LOOSE_NAME + 8))
  // only at the head of a sentence: behind a comma «市直部门结对共建» goes on with what the sentence tells
  if (!SENTENCE_HEAD.test(norm.slice(Math.max(0, clause.start - 16), clause.start))) return undefined
  if (startsAsAction(norm, clause.start)) return undefined
  for (let length = 3; length <= Math.min(LOOSE_NAME, words.length - 4); length += 1) {
    const name = words.slice(0, length)
    if (!OFFICE_END.test(name)) continue
    const rest = words.slice(length)
    if (GOES_ON.test(rest)) continue
    if (PART_OF_PHRASE.test(rest)) return undefined
    const at = clause.start + length
    const units = splitUnitSpans(norm, clause.start, at)
    const all = units.length > 0 && units.every((unit) => isName(norm.slice(unit.start, unit.end)))
    return all
      ? { units, leaders: [], passive: false, start: clause.start, end: at, actionStart: at }
      : undefined
  }
  return undefined
}

function passiveActor(norm: string, clause: Span): Actor | undefined {
  let at = norm.indexOf('由', clause.start)
  for (let tries = 0; at >= 0 && at < clause.end && tries < 4; tries += 1) {
    const before = norm.slice(Math.max(clause.start, at - 1), at)
    if (!/[理事自缘因]/.test(before)) {
      const concerned = /^所?(?:涉及|对应|有关)的/.exec(norm.slice(at + 1, at + 6))?.[0].length ?? 0
      const actor = listBeforePredicate(norm, at + 1 + concerned, clause.end)
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
          /^(?:于|在|力争|确保|争取|截至|到|自|从|最迟|力争在|定于|拟于|计划于|计划在)$/.test(
            norm.slice(at, phrase.start),
          )),
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
    if (char === '(' || (char === '“' && QUOTED.test(norm.slice(at - 1, at + 12)))) depth += 1
    else if (char === ')' || char === '”') depth = Math.max(0, depth - 1)
    if (depth > 0 || at >= end) continue
    // «工程所在地的主管部门»: no 所 is at work
    if (char === '所' && norm.charAt(at) === '在') continue
    if (/[，。；：“]/.test(char) && !/[，]/.test(char)) return undefined
    if (!predicateAt(norm, at)) continue
    const tail = norm.slice(Math.max(start, at - 40), at)
    if (!endsUnit(tail)) continue
    tries += 1
    if (tries > MAX_TRIES) return undefined
    // «省科技厅认定的各基地»: the verb only describes what follows
    if (describes(norm, at)) continue
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

const describes = (norm: string, at: number): boolean =>
  actionVerbs.has(norm.slice(at, at + 2)) && /^..[\u4e00-\u9fff]{0,2}的/.test(norm.slice(at, at + 5))

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
      (/^[\u4e00-\u9fff]{2,12}(?:\([^()]{1,12}\))?$/.test(name) &&
        !NEVER_INSIDE.test(name) &&
        !startsAsAction(name, 0)),
  )
}

const BARE_PLACE = /^(?:村|镇|乡|县|市|区|街道|社区)(?:\([^()]{1,12}\))?$/

const endsUnit = (tail: string): boolean =>
  tail.endsWith(')') ||
  // «各县(市)、区»: the class goes on behind the 、
  /(?:各|有关|相关|职能)[^，。]{1,16}、(?:[市县区旗镇乡村街州盟院系所站]|单位|部门|科室|处室|中心|学院|街道|社区|园区)$/.test(
    tail,
  ) ||
  looksLikeUnit(lastName(tail)) ||
  looksLikePost(lastName(tail)) ||
  /等[^、，]{0,8}$/.test(tail)
const lastName = (tail: string): string =>
  tail.slice(Math.max(tail.lastIndexOf('、'), tail.lastIndexOf('，')) + 1)
/** The units of a clause that holds nothing else. */
export function wholeUnits(norm: string, clause: Span): Span[] {
  const names = splitUnitSpans(norm, skipOpeners(norm, clause, []), clause.end)
  const all = names.every(({ start, end }) => {
    const words = norm.slice(start, end)
    return (
      isName(words) &&
      !/(?:地区|区域|场所|期间)$/.test(words) &&
      !looksLikePost(words) &&
      (/^(?:各|其他|有关|相关|负有|行业|主管|[省市县区州]直).*(?:单位|部门)$|的(?:承办|主办|牵头|责任|主管)(?:单位|部门)$/.test(
        words,
      ) ||
        !holdsPredicate(norm, { start, end }))
    )
  })
  return all ? names : []
}

function holdsPredicate(norm: string, { start, end }: Span): boolean {
  for (let at = start + 2; at < end - 1; at += 1) if (predicateAt(norm, at)) return true
  return false
}

/** Words that show a name ran on into a sentence. */
const NEVER_INSIDE =
  /的(?!单位|部门|主要|负责|分管|[^，。、的]{0,8}(?:部门|单位|机构|学校|医院|区、县)$)|[0-9]+[个所家]|荣获|按照|根据|名为|由|于|以(?![太上下内外])|在(?!地|线)|经(?!济|信|开|营|发|贸|管|办)|从(?!化)|组成|将|向|对(?![外台口])|把(?!手)|应(?!急)|负责(?!单位|部门|同志|人)|牵头(?!单位|部门)|会同|是|了|不(?!动产)|已|给(?!排水)|列入|纳入|正处|(?<!主|需)要(?!素)|(?<!^)[0-9]{1,2}[年月日%]|等(?!有关|相关|部门|单位|院|学)/
/** True when every name of a list reads like a unit (or, where allowed, a post) and not like the start of a sentence. */
export const isName = (words: string): boolean =>
  (looksLikeUnit(words) || looksLikePost(words)) &&
  !startsAsAction(words, 0) &&
  !NEVER_INSIDE.test(words.replace(TAIL_BRACKET, ''))
