import { type Actor, findActor, skipOpeners } from './actor.ts'
import type { Assignment } from './assignment.ts'
import { clausesOf, sentencesOf } from './clauses.ts'
import { isDeadlineUse, isFuture } from './deadline-use.ts'
import type { Draft, Inherited } from './draft.ts'
import { isExhortation } from './exhortation.ts'
import { helpingUnits } from './helping-units.ts'
import { bindsNoOffice, isDefinition, isFormula, isMembership, isNarrative } from './not-work.ts'
import { closeTask, type OpenTask } from './open-task.ts'
import { type Source, timesIn } from './source.ts'
import type { Span } from './task-types.ts'
import { type TimePhrase, timesWithin } from './time-phrase.ts'
import { isIntroduction } from './title.ts'
import { workGroup } from './work-group.ts'

/** Handing in what the action before it produced: the date belongs to that action, it is no second task. */
const HANDS_IN =
  /^(?:分别|及时|统一|集中|一并|按时|正式|书面)?(?:将.{0,40})?(?:报(?!告会)|上报|提交|反馈|送|分送|抄送|备案|汇总|完成(?:上述|以上|该|全部)?(?:工作|任务|整改)?$|形成|印发|到位|完毕)/
/** «登记应于…内完成»: a sentence that only dates the work before it. */
const ONLY_DATES = /^[^，。]{0,24}(?:原则上)?(?:应|须|要|必须|确保|务必|需)?(?:当)?(?:于|在)?$/
const IS_DONE = /^(?:全部|全面)?(?:完成|办结|结束|到位|报送|落实)(?:到位)?$/
const ONLY_HELPS =
  /^(?:等)?(?:都|均)?(?:要|应当?|须|需)?(?:积极|密切|全力|大力|主动|按职责|按照?(?:各自)?职责(?:分工)?|共同|协同|做好)*(?:予以|给予)?(?:配合|参与|参加|协办|协助|支持)(?:做好|落实|支持)?(?:相关|有关|各项)?(?:工作)?$/
const ONLY_MODAL = /^(?:请|要|应当?|须|需|必须|务必|原则上|分别){0,2}(?:于|在)?$/
/** «具体工作由X牵头推进»: who does the work told before. */
const POINTS_BACK =
  /^(?:具体|此项|该项|上述|以上|相关|有关|日常|这项|本项)(?:的)?(?:工作|任务|事项|事宜|组织)*$/
const TAKES_IT =
  /^(?:统一|具体|共同)?(?:牵头|负责|承担|组织|落实|实施|推进|办理|承办)(?:负责|组织|落实|实施|推进|办理)?$/
/** «由X牵头，»: the work comes in the next clause. */
const ONLY_ROLE = /^(?:负责)?(?:共同|总)?(?:牵头|负责)(?:负责|总)?$|(?:一起|一道|共同|联合|协同)$/

/** The tasks of running text: who acts, by when, what; sentences without an actor or a date add to the task before them. */
export function sentenceTasks(source: Source, span: Span, inherited: Inherited): Draft[] {
  const reader = new SentenceReader(source, inherited)
  const times = timesIn(source, span)
  let next = 0
  for (const sentence of sentencesOf(source.norm, span)) {
    const own: TimePhrase[] = []
    for (let time = times[next]; time && time.start < sentence.end; time = times[next]) {
      own.push(time)
      next += 1
    }
    reader.read(sentence, own)
  }
  return reader.drafts()
}

class SentenceReader {
  readonly #source: Source
  readonly #norm: string
  readonly #inherited: Inherited
  readonly #done: OpenTask[] = []
  #actor: Assignment | undefined
  /** The item begins with its unit («市工信局：…»): its first clause is a task though it repeats no subject. */
  #subjectWaits: boolean
  #times: readonly TimePhrase[] = []
  #open: OpenTask | undefined
  #pendingTime: TimePhrase | undefined
  #needsAction = false

  constructor(source: Source, inherited: Inherited) {
    this.#source = source
    this.#norm = source.norm
    this.#inherited = inherited
    this.#actor = inherited.subject
    this.#subjectWaits = inherited.subject !== undefined
  }

  drafts(): Draft[] {
    return this.#done.flatMap((open) => closeTask(this.#norm, open, this.#inherited))
  }

  read(sentence: Span, times: readonly TimePhrase[]): void {
    const words = this.#norm.slice(sentence.start, sentence.end)
    this.#times = times
    this.#pendingTime = undefined
    this.#open = undefined
    this.#needsAction = false
    if (isFormula(words) || isDefinition(words) || bindsNoOffice(words) || this.#tellsOfThePast(sentence))
      return
    const group = workGroup(this.#norm, sentence)
    if (group) {
      this.#actor = { ...group.assignment, why: 'subject-of-sentence' }
      this.#start(
        [group.action],
        times.find((time) => isDeadlineUse(this.#source, time, sentence)),
        sentence,
        true,
      )
      return
    }
    const undated: Span[] = []
    const before = this.#done.length
    for (const clause of datedClauses(this.#norm, sentence, times)) {
      const text = this.#norm.slice(clause.start, clause.end)
      if (isNarrative(text)) {
        this.#dropUndated(before)
        return
      }
      this.#times = timesWithin(times, clause)
      if (isMembership(text)) {
        this.#rememberActor(findActor(this.#norm, clause, this.#times))
        continue
      }
      const uses = this.#times.filter((time) => isDeadlineUse(this.#source, time, sentence))
      const actor = findActor(this.#norm, clause, this.#times)
      if (actor && undated.length > 0 && this.#onlyFinishes(actor, clause)) {
        // «…工作，请A、B在2月底前完成»: the work stands before its subject
        this.#actor = { lead: actor.units, support: [], leaders: actor.leaders, why: 'subject-of-sentence' }
        this.#start([...undated], uses[0] ?? this.#pendingTime, clause, true)
      } else if (actor) this.#readActor(actor, clause, uses)
      else if (this.#isTimeOnly(clause)) this.#pendingTime = uses[0] ?? this.#pendingTime
      else if (this.#open) this.#continue(this.#open, clause, uses)
      else this.#readWithoutActor(clause, uses, undated)
      this.#extend(clause)
    }
  }

  /** A sentence that turns out to report the past gave no work, unless a part of it was dated. */
  #dropUndated(before: number): void {
    const kept = this.#done.splice(before).filter((open) => open.time !== undefined)
    this.#done.push(...kept)
  }

  /** «办公室设在市民政局，…»: no work, but who the next clauses speak of. */
  #rememberActor(actor: Actor | undefined): void {
    if (actor)
      this.#actor = { lead: actor.units, support: [], leaders: actor.leaders, why: 'subject-of-sentence' }
  }

  #tellsWho(actor: Actor, clause: Span): OpenTask | undefined {
    const before = this.#norm.slice(clause.start, actor.start).trim()
    const after = this.#norm.slice(actor.actionStart, clause.end).trim()
    const told = this.#open ?? this.#done.at(-1)
    const free = told && told.assignment.lead.length === 0
    return free && POINTS_BACK.test(before) && TAKES_IT.test(after) ? told : undefined
  }

  #onlyFinishes(actor: Actor, clause: Span): boolean {
    const head = skipOpeners(this.#norm, { start: actor.actionStart, end: clause.end }, this.#times)
    return IS_DONE.test(this.#norm.slice(head, clause.end).trim())
  }

  #extend(clause: Span): void {
    if (this.#open) this.#open.span.end = clause.end
  }

  #readActor(actor: Actor, clause: Span, uses: TimePhrase[]): void {
    const { units, leaders, actionStart, passive } = actor
    const action = { start: passive ? clause.start : actionStart, end: clause.end }
    const words = this.#norm.slice(actionStart, clause.end).trim()
    const told = passive && this.#tellsWho(actor, clause)
    if (told) {
      told.assignment = { ...told.assignment, lead: units, leaders, why: 'subject-of-sentence' }
      return
    }
    const helped = ONLY_HELPS.test(words) ? (this.#open ?? this.#done.at(-1)) : undefined
    if (helped && units.length > 0) {
      helped.assignment.support.push(...units)
      return
    }
    this.#actor = { lead: units, support: [], leaders, why: 'subject-of-sentence' }
    this.#subjectWaits = false
    this.#needsAction =
      isExhortation(words) || isIntroduction(words) || ONLY_ROLE.test(words) || this.#onlyDated(action)
    const open = this.#start(this.#needsAction ? [] : [action], uses[0] ?? this.#pendingTime, clause, true)
    if (!this.#needsAction) return
    open.assignment.support.push(...this.#helpers({ start: actionStart, end: clause.end }))
  }

  #readWithoutActor(clause: Span, uses: TimePhrase[], undated: Span[]): void {
    const time = uses[0] ?? this.#pendingTime
    const text = this.#norm.slice(clause.start, clause.end)
    const head = skipOpeners(this.#norm, clause, this.#times)
    const introduces = isIntroduction(text) || isIntroduction(this.#norm.slice(head, clause.end))
    if (this.#subjectWaits && !introduces && !isExhortation(text)) {
      this.#subjectWaits = false
      this.#start([clause], time, clause, false)
      return
    }
    if (!time) {
      undated.push(clause)
      return
    }
    if (undated.length === 0 && this.#datesLastTask(clause, time)) {
      const sumsUp = /以上|上述/.test(this.#norm.slice(clause.start, time.start))
      for (const open of sumsUp ? this.#done : this.#done.slice(-1)) open.time ??= time
    } else if (introduces) {
      this.#pendingTime = time
      return
    } else this.#start([...undated, clause], time, clause, false)
    this.#pendingTime = undefined
  }

  #start(clauses: Span[], time: TimePhrase | undefined, at: Span, ownActor: boolean): OpenTask {
    const actor = this.#actor
    const why = ownActor ? 'subject-of-sentence' : (this.#inherited.subject?.why ?? 'from-previous-sentence')
    const assignment: Assignment = actor
      ? { lead: [...actor.lead], support: [...actor.support], leaders: [...actor.leaders], why }
      : { lead: [], support: [], leaders: [] }
    const span = { start: Math.min(at.start, clauses[0]?.start ?? at.start), end: at.end }
    const open = { clauses, assignment, time, span, ownActor }
    for (const clause of clauses) assignment.support.push(...this.#helpers(clause))
    this.#open = open
    this.#pendingTime = undefined
    this.#done.push(open)
    return open
  }

  #continue(open: OpenTask, clause: Span, uses: TimePhrase[]): void {
    const text = this.#norm.slice(clause.start, clause.end)
    if (this.#needsAction && (isExhortation(text) || isIntroduction(text))) return
    this.#needsAction = false
    const time = uses[0] ?? this.#pendingTime
    const isOther =
      time && open.time && (open.time.date !== time.date || open.time.recurring !== time.recurring)
    const recurs = time?.recurring && !this.#handsIn(clause, time)
    if (time && open.clauses.length > 0 && (isOther || recurs)) {
      this.#start([clause], time, clause, false)
      return
    }
    open.time ??= time
    this.#pendingTime = undefined
    open.clauses.push(clause)
    open.assignment.support.push(...this.#helpers(clause))
  }

  #handsIn(clause: Span, time: TimePhrase): boolean {
    const head = skipOpeners(this.#norm, clause, this.#times)
    const atHead = time.start <= head && time.end <= head + 1
    const words = this.#norm.slice(atHead ? head : clause.start, clause.end)
    return HANDS_IN.test(words.replace(/^(?:并|及时|，)*(?:于|在)?/, ''))
  }

  #helpers = (clause: Span): Span[] => helpingUnits(this.#norm, clause)

  /** A sentence that opens with a bare date that is not in the future reports what happened. */
  #tellsOfThePast(sentence: Span): boolean {
    const first = this.#times.find((time) => time.start <= sentence.start + 2)
    if (first?.kind !== 'date' || first.precision !== 'finer') return false
    return (first.bound === 'bare' || first.bound === 'range') && !isFuture(this.#source, first)
  }

  /** «A请于6月底前，将…报B»: the subject and its date stand apart from the action. */
  #onlyDated(action: Span): boolean {
    const time = this.#times.find((phrase) => phrase.start >= action.start && phrase.end >= action.end - 1)
    return time !== undefined && ONLY_MODAL.test(this.#norm.slice(action.start, time.start))
  }

  #isTimeOnly(clause: Span): boolean {
    const head = skipOpeners(this.#norm, clause, this.#times)
    return this.#norm.slice(head, clause.end).trim() === ''
  }

  #datesLastTask(clause: Span, time: TimePhrase): boolean {
    const before = this.#norm.slice(clause.start, time.start)
    const after = this.#norm.slice(time.end, clause.end)
    return this.#done.length > 0 && before.length >= 2 && ONLY_DATES.test(before) && IS_DONE.test(after)
  }
}

/** Clauses, and the parts of one that are dated apart: «7月底前完成A、11月底前完成B». */
function datedClauses(norm: string, sentence: Span, times: readonly TimePhrase[]): Span[] {
  return clausesOf(norm, sentence).flatMap((clause) => {
    const starts = [clause.start]
    let worded = clause.start
    for (const phrase of timesWithin(times, clause)) {
      // «10月20日、11月20日前报送»: two dates of one action
      const hasWork = phrase.start - worded > 3
      worded = phrase.end
      const isApart = hasWork && norm.charAt(phrase.start - 1) === '、'
      if (isApart && phrase.bound === 'by') starts.push(phrase.start)
    }
    return starts.map((start, index) => ({ start, end: (starts[index + 1] ?? clause.end + 1) - 1 }))
  })
}
