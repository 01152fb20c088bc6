import { type Actor, findActor, ownPlace, skipOpeners } from './actor.ts'
import type { Assignment } from './assignment.ts'
import { sentencesOf } from './clauses.ts'
import { isDeadlineUse } from './deadline-use.ts'
import type { Draft, Inherited } from './draft.ts'
import { isExhortation } from './exhortation.ts'
import { helpingUnits } from './helping-units.ts'
import {
  bindsNoOffice,
  isDefinition,
  isFormula,
  isMembership,
  isNarrative,
  listsMembers,
  tellsOfMeeting,
} from './not-work.ts'
import { closeTask, type OpenTask } from './open-task.ts'
import {
  asksFor,
  datedClauses,
  datesOnly,
  isOnlyDated,
  isTimeOnly,
  onlyFinishes,
  tellsOfThePast,
} from './sentence-facts.ts'
import { Subject } from './sentence-subject.ts'
import {
  ASKS_READER,
  CARRIES_ON,
  FORBIDS,
  HANDS_IN,
  IS_DONE,
  NAMES_WORK,
  ONLY_DATES,
  ONLY_HELPS,
  ONLY_ROLE,
  ONLY_SPEAKS,
  POINTS_BACK,
  REMARKS,
  RESPONSIBLE,
  STATES_RHYTHM,
  TAKES_IT,
} from './sentence-words.ts'
import { type Source, timesIn } from './source.ts'
import type { Span } from './task-types.ts'
import { type TimePhrase, timesWithin } from './time-phrase.ts'
import { isIntroduction } from './title.ts'
import { workGroup } from './work-group.ts'

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
  readonly #subject: Subject
  #times: readonly TimePhrase[] = []
  #open: OpenTask | undefined
  #pendingTime: TimePhrase | undefined
  #needsAction = false

  constructor(source: Source, inherited: Inherited) {
    this.#source = source
    this.#norm = source.norm
    this.#inherited = inherited
    this.#subject = new Subject(source.norm, inherited.subject)
  }

  drafts(): Draft[] {
    return this.#done.flatMap((open) => closeTask(this.#norm, open, this.#inherited))
  }

  read(sentence: Span, times: readonly TimePhrase[]): void {
    const words = this.#norm.slice(sentence.start, sentence.end)
    this.#times = times
    this.#pendingTime = undefined
    this.#subject.beginSentence()
    this.#open = undefined
    this.#needsAction = false
    if (isFormula(words) || isDefinition(words) || bindsNoOffice(words)) return
    if (listsMembers(words) || tellsOfMeeting(words)) return
    if (this.#subject.isNamedAlone(sentence)) return
    let reports = tellsOfThePast(this.#source, sentence, times)
    const group = workGroup(this.#norm, sentence)
    if (group) {
      this.#subject.is({ ...group.assignment, why: 'subject-of-sentence' })
      this.#start(
        [group.action],
        times.find((time) => isDeadlineUse(this.#source, time, sentence)),
        sentence,
        true,
      )
      return
    }
    // «各镇要高度重视。要建立台账»: the second sentence speaks of the same
    if (CARRIES_ON.test(words)) this.#subject.goesOn()
    if (ASKS_READER.test(words)) this.#subject.waits = true
    const undated: Span[] = []
    const before = this.#done.length
    for (const clause of datedClauses(this.#norm, sentence, times)) {
      const text = this.#norm.slice(clause.start, clause.end).replace(REMARKS, '')
      if (isNarrative(text)) {
        this.#dropUndated(before)
        this.#open = undefined
        undated.length = 0
        reports = true
        continue
      }
      this.#times = timesWithin(times, clause)
      if (isMembership(text)) {
        this.#subject.isActor(findActor(this.#norm, clause, this.#times))
        continue
      }
      const uses = this.#times.filter((time) => isDeadlineUse(this.#source, time, sentence))
      const actor = this.#subject.actorOf(clause, this.#times)
      // «已完成20项，请交通局尽快销号»: behind what is reported only who is asked counts
      if (reports && !this.#open && !asksFor(this.#norm, clause, actor, uses)) continue
      if (!actor && !this.#open && undated.length === 0 && this.#subject.isNamedFirst(clause)) continue
      if (actor && undated.length > 0 && onlyFinishes(this.#norm, clause, actor, this.#times)) {
        // «…工作，请A、B在2月底前完成»: the work stands before its subject
        this.#subject.isActor(actor)
        this.#start([...undated], this.#timeOf(uses), clause, true)
      } else if (actor) this.#readActor(actor, clause, uses, undated)
      else if (isTimeOnly(this.#norm, clause, this.#times)) this.#pendingTime = uses[0] ?? this.#pendingTime
      else if (this.#open) this.#continue(this.#open, clause, uses)
      else this.#readWithoutActor(clause, uses, undated)
      this.#extend(clause)
    }
  }

  /** A sentence that turns out to report the past gave no work, unless a part of it was dated. */
  #dropUndated(before: number): void {
    const kept = this.#done.splice(before).filter((open) => open.time && open.time.bound === 'by')
    this.#done.push(...kept)
  }

  /** The clause's own time, but a date told before it says more than «90个工作日以内» inside it. */
  #timeOf([own]: readonly TimePhrase[]): TimePhrase | undefined {
    const told = this.#pendingTime
    return told?.kind === 'date' && own?.kind === 'duration' ? told : (own ?? told)
  }

  #tellsWho(actor: Actor, clause: Span): OpenTask | undefined {
    const before = this.#norm.slice(clause.start, actor.start).trim()
    const after = this.#norm.slice(actor.actionStart, clause.end).trim()
    const told = this.#open ?? this.#done.at(-1)
    const free = told && told.assignment.lead.length === 0
    return free && POINTS_BACK.test(before) && TAKES_IT.test(after) ? told : undefined
  }

  #extend(clause: Span): void {
    if (this.#open) this.#open.span.end = clause.end
  }

  #readActor(actor: Actor, clause: Span, uses: TimePhrase[], undated: readonly Span[]): void {
    const { units, leaders, actionStart, passive } = actor
    const action = { start: passive ? clause.start : actionStart, end: clause.end }
    const words = this.#norm.slice(actionStart, clause.end).trim()
    if (ONLY_SPEAKS.test(words)) return
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
    // «由A牵头，B负责，清理…»: one who is responsible beside a lead helps
    if (this.#waitsForWork() && RESPONSIBLE.test(words) && units.length > 0) {
      this.#open?.assignment.support.push(...units)
      return
    }
    this.#subject.isActor(actor)
    const object = this.#norm.slice(clause.start, actor.start).trim()
    // «筹备工作由A牵头，»: the work stands before who does it
    if (passive && ONLY_ROLE.test(words) && NAMES_WORK.test(object)) {
      this.#needsAction = false
      this.#start([{ start: clause.start, end: actor.start }], this.#timeOf(uses), clause, true)
      return
    }
    this.#needsAction =
      isExhortation(words) ||
      isIntroduction(words) ||
      ONLY_ROLE.test(words) ||
      FORBIDS.test(words) ||
      isOnlyDated(this.#norm, action, this.#times)
    const open = this.#start(this.#needsAction ? [] : [action], this.#timeOf(uses), clause, true)
    if (!this.#needsAction) return
    open.otherwise = ONLY_ROLE.test(words) ? [...undated] : [action]
    open.assignment.support.push(...this.#helpers({ start: actionStart, end: clause.end }))
  }

  #waitsForWork = (): boolean =>
    this.#needsAction && this.#open?.clauses.length === 0 && this.#open.assignment.lead.length > 0

  #readWithoutActor(clause: Span, uses: TimePhrase[], undated: Span[]): void {
    this.#subject.takeNamedFirst()
    const time = this.#timeOf(uses)
    const text = this.#norm.slice(clause.start, clause.end)
    const head = skipOpeners(this.#norm, clause, this.#times)
    const introduces = isIntroduction(text) || isIntroduction(this.#norm.slice(head, clause.end))
    if (this.#subject.waits && !introduces && !isExhortation(text)) {
      this.#subject.waits = false
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
    } else {
      // «…，建立项目库，于每年第一季度公布…»: what comes round is told by its own clause
      if (time.recurring) undated.length = 0
      const own = undated.length === 0 ? ownPlace(this.#norm, clause, this.#times) : undefined
      if (own) this.#subject.isActor(own)
      const action = own ? { start: own.actionStart, end: clause.end } : clause
      this.#start([...undated, action], time, clause, own !== undefined)
    }
    this.#pendingTime = undefined
  }

  #start(clauses: Span[], time: TimePhrase | undefined, at: Span, ownActor: boolean): OpenTask {
    const actor = this.#subject.current
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
    const time = this.#timeOf(uses)
    const isOther =
      time && open.time && (open.time.date !== time.date || open.time.recurring !== time.recurring)
    const recurs = time?.recurring && !STATES_RHYTHM.test(text) && !this.#handsIn(clause, time)
    if (time && open.clauses.length > 0 && (isOther || recurs)) {
      this.#start([clause], time, clause, false)
      return
    }
    open.time ??= time
    this.#pendingTime = undefined
    // «…工作，由A牵头，于12月底前完成»: the work was told before
    if (open.clauses.length === 0 && open.otherwise?.length && datesOnly(this.#norm, clause, this.#times))
      return
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

  #datesLastTask(clause: Span, time: TimePhrase): boolean {
    const before = this.#norm.slice(clause.start, time.start)
    const after = this.#norm.slice(time.end, clause.end)
    return this.#done.length > 0 && before.length >= 2 && ONLY_DATES.test(before) && IS_DONE.test(after)
  }
}
