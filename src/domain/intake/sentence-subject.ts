import { type Actor, findActor, wholeUnits } from './actor.ts'
import type { Assignment } from './assignment.ts'
import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'

/** Whom the sentences of an item speak of, from one to the next. */
export class Subject {
  readonly #norm: string
  #current: Assignment | undefined
  /** Units told in a clause of their own before the subject: «各中小学，幼儿园于6月底前…». */
  #namedFirst: Span[] = []
  /** The next clause is a task though it repeats no subject: «市工信局：…», «县农委。负责…». */
  waits: boolean

  constructor(norm: string, given: Assignment | undefined) {
    this.#norm = norm
    this.#current = given
    this.waits = given !== undefined
  }

  get current(): Assignment | undefined {
    return this.#current
  }

  beginSentence(): void {
    this.#namedFirst = []
  }

  is(assignment: Assignment): void {
    this.#current = assignment
    this.waits = false
  }

  /** Also where there is no work: «办公室设在市民政局，…» says whom the next clauses speak of. */
  isActor(actor: Actor | undefined): void {
    if (!actor) return
    this.is({ lead: actor.units, support: [], leaders: actor.leaders, why: 'subject-of-sentence' })
  }

  /** «各镇要高度重视。要建立台账»: the next sentence speaks of the same. */
  goesOn(): void {
    this.waits ||= this.#current !== undefined
  }

  /** A clause's own subject, with the units told before it. */
  actorOf(clause: Span, times: readonly TimePhrase[]): Actor | undefined {
    const actor = findActor(this.#norm, clause, times)
    if (!actor || this.#namedFirst.length === 0) return actor
    const units = actor.passive ? actor.units : [...this.#namedFirst, ...actor.units]
    this.#namedFirst = []
    return { ...actor, units }
  }

  /** True when the clause holds nothing but units; who they are with is told by the next clause. */
  isNamedFirst(clause: Span): boolean {
    const units = wholeUnits(this.#norm, clause)
    this.#namedFirst.push(...units)
    return units.length > 0
  }

  /** «发生疫情地区的教育部门，根据…，做好…»: the units before the comma act, when nobody else does. */
  takeNamedFirst(): void {
    if (this.#namedFirst.length === 0) return
    this.is({ lead: this.#namedFirst, support: [], leaders: [], why: 'subject-of-sentence' })
    this.#namedFirst = []
    this.waits = true
  }

  /** «县农委。负责…»: a sentence of units alone. */
  isNamedAlone(sentence: Span): boolean {
    const lead = wholeUnits(this.#norm, sentence)
    if (lead.length === 0) return false
    this.is({ lead, support: [], leaders: [], why: 'subject-of-sentence' })
    this.waits = true
    return true
  }
}
