import { type Actor, findActor, listBeforePredicate, skipOpeners } from './actor.ts'
import type { Assignment } from './assignment.ts'
import { clausesOf, sentencesOf } from './clauses.ts'
import { isDeadlineUse } from './deadline-use.ts'
import type { Draft, Inherited } from './draft.ts'
import { isDefinition, isExhortation, isFormula, isMembership, isNarrative } from './not-work.ts'
import { type Source, timesIn } from './source.ts'
import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'
import { actionTitle, isIntroduction, skipModal } from './title.ts'

/** A task being read clause by clause. */
interface Open {
  clauses: Span[]
  assignment: Assignment
  time?: TimePhrase | undefined
  span: Span
  ownActor: boolean
}

/** Handing in what the action before it produced: the date belongs to that action, it is no second task. */
const HANDS_IN =
  /^(?:分别|及时|统一|集中|一并|按时|正式|书面)?(?:将.{0,40})?(?:报(?!告会)|上报|报送|报告|报请|提交|反馈|送|分送|抄送|报备|备案|汇总|完成(?:上述|以上|该|全部)?(?:工作|任务|整改)?$|形成|印发|反馈|到位|完毕)/
/** «登记应于…内完成»: a sentence that only dates the work before it. */
const ONLY_DATES = /^[^，。]{0,24}(?:原则上)?(?:应|须|要|必须|确保|务必|需)?(?:当)?(?:于|在)?$/
const HELPERS =
  /(?:会同|商(?=[^务业会贸洽]{2})|联合(?!会|国|社|开展|印发|发文|惩戒|执法)|协同|督促|(?:带领|组织)(?=各|有关|相关|辖区内各)|与)/g

export function sentenceTasks(source: Source, span: Span, inherited: Inherited): Draft[] {
  return new SentenceReader(source, span, inherited).read()
}

class SentenceReader {
  readonly #source: Source
  readonly #span: Span
  readonly #inherited: Inherited
  readonly #times: TimePhrase[]
  readonly #done: Open[] = []
  #actor: Actor | undefined
  #open: Open | undefined
  #pendingTime: TimePhrase | undefined

  constructor(source: Source, span: Span, inherited: Inherited) {
    this.#source = source
    this.#span = span
    this.#inherited = inherited
    this.#times = timesIn(source, span)
  }

  read(): Draft[] {
    for (const sentence of sentencesOf(this.#source.norm, this.#span)) this.#readSentence(sentence)
    return this.#done.flatMap((open) => this.#close(open))
  }

  #readSentence(sentence: Span): void {
    const { norm } = this.#source
    const words = norm.slice(sentence.start, sentence.end)
    this.#pendingTime = undefined
    if (isFormula(words) || isDefinition(words)) {
      this.#open = undefined
      return
    }
    if (this.#tellsOfThePast(sentence)) return
    let needsAction = false
    let inSentence = false
    const undated: Span[] = []
    for (const clause of datedClauses(norm, sentence, this.#times)) {
      const text = norm.slice(clause.start, clause.end)
      if (isNarrative(text)) return
      if (isMembership(text)) continue
      const times = this.#times.filter(
        (time) =>
          time.start >= clause.start &&
          time.start < clause.end &&
          isDeadlineUse(this.#source, time, sentence),
      )
      const actor = findActor(norm, clause, this.#times)
      if (actor) {
        if (this.#isSupportOnly(actor, clause)) continue
        this.#actor = actor
        const start = actor.passive ? clause.start : actor.actionStart
        const action = { start, end: clause.end }
        const words = norm.slice(action.start, action.end)
        needsAction = isExhortation(words) || isIntroduction(words) || this.#isBareRole(actor, clause)
        this.#start(actor, needsAction ? [] : [action], times[0] ?? this.#pendingTime, clause)
        if (needsAction) this.#addHelpers(norm, { start: actor.actionStart, end: clause.end })
        inSentence = true
        this.#pendingTime = undefined
      } else if (this.#isTimeOnly(clause)) {
        this.#pendingTime = times[0] ?? this.#pendingTime
      } else if (inSentence && this.#open) {
        if (needsAction && (isExhortation(text) || isIntroduction(text))) continue
        needsAction = false
        this.#continue(clause, times)
      } else {
        const time = times[0] ?? this.#pendingTime
        if (time && undated.length === 0 && this.#datesLastTask(clause, time)) {
          const last = this.#done.at(-1)
          if (last && !last.time) last.time = time
        } else if (
          time &&
          isIntroduction(text.slice(skipOpeners(norm, clause, this.#times) - clause.start))
        ) {
          this.#pendingTime = time
          continue
        } else if (time) {
          this.#start(this.#actor, [...undated, clause], time, clause, false)
          inSentence = true
        } else undated.push(clause)
        if (time) this.#pendingTime = undefined
      }
      if (this.#open && inSentence) this.#open.span.end = clause.end
    }
  }

  #start(
    actor: Actor | undefined,
    clauses: Span[],
    time: TimePhrase | undefined,
    at: Span,
    own = true,
  ): void {
    const { norm } = this.#source
    const assignment: Assignment = actor
      ? {
          lead: [...actor.units],
          support: [],
          leaders: [...actor.leaders],
          why: own ? 'subject-of-sentence' : 'from-previous-sentence',
        }
      : { lead: [], support: [], leaders: [] }
    this.#open = { clauses, assignment, time, span: { start: at.start, end: at.end }, ownActor: own }
    this.#done.push(this.#open)
    for (const clause of clauses) this.#addHelpers(norm, clause)
  }

  #continue(clause: Span, times: TimePhrase[]): void {
    const open = this.#open
    if (!open) return
    const { norm } = this.#source
    const head = skipOpeners(norm, clause, this.#times)
    const [time] = times
    const atHead = time !== undefined && time.start <= head && time.end <= head + 1
    const handsIn = HANDS_IN.test(
      norm.slice(atHead ? head : clause.start, clause.end).replace(/^(?:并|及时|，)*(?:于|在)?/, ''),
    )
    const otherDate =
      time && open.time && (open.time.date !== time.date || open.time.recurring !== time.recurring)
    const recurs = time?.recurring && open.clauses.length > 0 && !handsIn
    if (time && open.clauses.length > 0 && (otherDate || recurs)) {
      this.#start(this.#actor, [clause], time, clause, false)
      return
    }
    if (time && !open.time) open.time = time
    else if (this.#pendingTime && !open.time) open.time = this.#pendingTime
    this.#pendingTime = undefined
    open.clauses.push(clause)
    this.#addHelpers(norm, clause)
  }

  /** 会同X, 与X一起, 组织各X: the units behind these words support. */
  #addHelpers(norm: string, clause: Span): void {
    const open = this.#open
    if (!open) return
    for (const match of norm.slice(clause.start, clause.end).matchAll(HELPERS)) {
      const start = clause.start + match.index + match[0].length
      const found = listBeforePredicate(norm, start, clause.end) ?? wholeList(norm, start, clause.end)
      if (!found) continue
      const withThem =
        match[0] !== '与' ||
        /^(?:等[^，]{0,6})?(?:一起|共同|联合|协同|配合)/.test(norm.slice(found.actionStart))
      if (withThem) open.assignment.support.push(...found.units)
    }
  }

  /** A sentence that opens with a bare date that is not in the future reports what happened. */
  #tellsOfThePast(sentence: Span): boolean {
    const first = this.#times.find((time) => time.start >= sentence.start && time.start <= sentence.start + 2)
    return (
      first?.kind === 'date' &&
      (first.bound === 'bare' || first.bound === 'range') &&
      first.precision === 'finer' &&
      !isDeadlineUse(this.#source, first, sentence)
    )
  }

  #isSupportOnly(actor: Actor, clause: Span): boolean {
    const open = this.#open
    const role = this.#source.norm.slice(actor.actionStart, clause.end).replace(/\s/g, '')
    if (
      !open ||
      !/^(?:等)?(?:积极|密切|按职责|按照?职责分工|共同|协同)*(?:配合|参与|协办|协助|支持)(?:做好|落实)?(?:相关工作|工作)?$/.test(
        role,
      )
    )
      return false
    open.assignment.support.push(...actor.units)
    return true
  }

  /** «由X牵头,»: the work comes in the next clause. */
  #isBareRole(actor: Actor, clause: Span): boolean {
    return /^(?:负责)?(?:共同|总)?(?:牵头|负责)(?:负责|总)?$|(?:一起|共同|联合|协同)$/.test(
      this.#source.norm.slice(actor.actionStart, clause.end).trim(),
    )
  }

  #isTimeOnly(clause: Span): boolean {
    const { norm } = this.#source
    const head = skipOpeners(norm, clause, this.#times)
    return norm.slice(head, clause.end).trim() === ''
  }

  #datesLastTask(clause: Span, time: TimePhrase): boolean {
    const { norm } = this.#source
    const before = norm.slice(clause.start, time.start)
    return (
      this.#done.length > 0 &&
      before.length >= 2 &&
      ONLY_DATES.test(before) &&
      /^(?:全部|全面)?(?:完成|办结|结束|到位|报送|落实)(?:到位)?$/.test(norm.slice(time.end, clause.end))
    )
  }

  #close(open: Open): Draft[] {
    const { norm } = this.#source
    const title = actionTitle(norm, open.clauses)
    if (!title || title.end - title.start < 2) return []
    const time = open.time ?? this.#inherited.time
    if (
      this.#inherited.article &&
      (!time || time.kind === 'event' || (time.kind === 'recurring' && !time.recurring))
    )
      return []
    if (
      open.clauses.every((clause) =>
        isExhortation(norm.slice(skipModal(norm, clause.start, clause.end), clause.end)),
      ) &&
      !open.time
    )
      return []
    if (this.#inherited.aims && !(open.ownActor && open.time)) return []
    const own = open.assignment
    const given = own.lead.length + own.leaders.length > 0 ? own : { ...(this.#inherited.assignment ?? own) }
    return [
      {
        ...given,
        title,
        span: open.span,
        time,
        timeWhy: open.time ? open.time.why : time ? 'from-heading' : undefined,
        checks: open.ownActor ? [] : [{ field: 'title', reason: 'weak-sentence' }],
      },
    ]
  }
}

function wholeList(norm: string, start: number, end: number): Actor | undefined {
  const found = listBeforePredicate(`${norm.slice(start, end)}要`, 0, end - start + 1)
  if (!found || found.actionStart !== end - start) return undefined
  const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start })
  return {
    ...found,
    units: found.units.map(shift),
    leaders: found.leaders.map(shift),
    start,
    actionStart: end,
  }
}

/** Clauses, and the parts of one that are dated apart: «7月底前完成A、11月底前完成B». */
function datedClauses(norm: string, sentence: Span, times: readonly TimePhrase[]): Span[] {
  return clausesOf(norm, sentence).flatMap((clause) => {
    const cuts = times.filter(
      (time) =>
        time.start > clause.start &&
        time.start < clause.end &&
        time.bound === 'by' &&
        norm.charAt(time.start - 1) === '、',
    )
    const starts = [clause.start, ...cuts.map((time) => time.start)]
    return starts.map((start, index) => ({ start, end: (starts[index + 1] ?? clause.end + 1) - 1 }))
  })
}
