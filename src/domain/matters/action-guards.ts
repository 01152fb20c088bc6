import type { LocalDate } from '../dates/local-date.ts'
import { isSupervisionOffice } from '../organisation/unit-kinds.ts'
import { type Actor, actsAs, officesOf, unitsOf } from '../permissions/actor.ts'
import type { DenialCode } from '../permissions/denial-codes.ts'
import type { ApproverLevel } from '../policy/catalogue.ts'
import type { Policy } from '../policy/policy-pack.ts'
import type { MatterParty } from './matter-parties.ts'
import { mayRunWithoutDeadline } from './matter-sources.ts'
import type { MatterSubject, MatterUnit, PendingRequest, RequestKind } from './matter-subject.ts'
import { confirmingOffices, findOfficeToConfirmFor } from './registration.ts'

/** Conditions beyond state and part, each a pure question with a denial code for an answer. Used by the action table only. */

export type GuardInput = {
  actor: Actor
  parties: ReadonlySet<MatterParty>
  subject: MatterSubject
  policy: Policy
  today: LocalDate
}
export type Guard = (input: GuardInput) => DenialCode | undefined

/** "Whoever accepts belongs to no unit on the matter" (R3.1.3); inside a unit, is not one of the named persons. */
export const independent: Guard = ({ actor, subject }) => {
  if (subject.scopeUnitId === null) {
    const own = unitsOf(actor)
    return subject.units.some((unit) => own.includes(unit.unitId)) ? 'own-unit-may-not-verify' : undefined
  }
  const persons = actsAs(actor)
  return subject.units.some((unit) => unit.responsiblePersonId && persons.includes(unit.responsiblePersonId))
    ? 'own-unit-may-not-verify'
    : undefined
}

export const mayConfirm: Guard = ({ actor, subject, policy }) => {
  const offices: readonly string[] = officesOf(actor)
  const asked = confirmingOffices(subject, policy).filter((office) => offices.includes(office))
  if (asked.length === 0) return 'office-not-asked-to-confirm'
  if (subject.confirmations.some((given) => given.personId === actor.personId))
    return 'already-confirmed-by-you'
  return findOfficeToConfirmFor(subject, { personId: actor.personId, offices }, policy)
    ? undefined
    : 'office-already-confirmed'
}

/** A draft goes back to its unit by an office that is asked to confirm it, or by those who submitted it. */
export const mayReturnDraft: Guard = ({ actor, parties, subject, policy }) => {
  if (parties.has('registering-unit')) return undefined
  const offices: readonly string[] = officesOf(actor)
  return confirmingOffices(subject, policy).some((office) => offices.includes(office))
    ? undefined
    : 'office-not-asked-to-confirm'
}

export const withinObjectionWindow: Guard = ({ subject, today }) =>
  subject.objectUntil !== null && today <= subject.objectUntil ? undefined : 'objection-window-closed'

export const noObjectionOpen: Guard = ({ subject }) => (subject.objectionOpen ? 'objection-open' : undefined)
export const objectionOpen: Guard = ({ subject }) => (subject.objectionOpen ? undefined : 'no-objection-open')

const isPrincipalHere = (parties: ReadonlySet<MatterParty>): boolean =>
  parties.has('lead-principal') || parties.has('joint-principal')

export const objectionSigned: Guard = ({ parties, policy }) =>
  policy['assignment.objection-signed-by-principal'] && !isPrincipalHere(parties)
    ? 'needs-principal-signature'
    : undefined

export const planOpenForEditing: Guard = ({ subject }) =>
  subject.plan === 'submitted' ? 'plan-awaits-answer' : undefined

export const planSaved: Guard = ({ subject }) => {
  if (subject.plan === 'submitted') return 'plan-awaits-answer'
  return subject.plan === 'none' ? 'plan-not-submitted' : undefined
}
export const planSubmitted: Guard = ({ subject }) =>
  subject.plan === 'submitted' ? undefined : 'plan-not-submitted'
export const planApproved: Guard = ({ subject }) =>
  subject.plan === 'approved' ? undefined : 'plan-not-approved'

/** "A parent takes no reports": its progress is the roll-up of its children (R2.4). */
export const takesReports: Guard = ({ subject }) =>
  subject.hasChildren ? 'parent-takes-no-reports' : undefined

/** One report is open at a time: what waits for the office is answered first; what lies before the unit's head is the head's (审签, R1.7). */
export const reportEditable: Guard = ({ subject, parties }) => {
  if (subject.report === 'submitted') return 'report-awaits-answer'
  return subject.report === 'awaiting-sign-off' && !parties.has('lead-principal')
    ? 'report-not-signed-off'
    : undefined
}

export const reportDrafted: Guard = ({ subject }) => {
  if (subject.report === 'submitted') return 'report-awaits-answer'
  if (subject.report === 'awaiting-sign-off') return 'report-not-signed-off'
  return subject.report === 'none' ? 'no-report-draft' : undefined
}
export const reportAwaitsSignOff: Guard = ({ subject }) =>
  subject.report === 'awaiting-sign-off' ? undefined : 'report-awaits-no-sign-off'
export const reportToAnswer: Guard = ({ subject }) =>
  subject.report === 'submitted' ? undefined : 'no-report-to-answer'

export const noRequestOpen =
  (kind: RequestKind): Guard =>
  ({ subject }) =>
    subject.requests.some((request) => request.kind === kind) ? 'request-open' : undefined

/** A unit's inner matter is its own affair (R1.6): no other unit can be given it. */
export const mayLeaveUnit: Guard = ({ subject }) =>
  subject.scopeUnitId === null ? undefined : 'inner-matter-stays'

/** Extension (R3.1.5): only while there is a deadline, through the last day in time, and as often as the policy allows. */
export const extendable: Guard = ({ subject, policy, parties, today }) => {
  if (subject.dueOn === null) return 'no-deadline-to-extend'
  if (today > (subject.lapseOn ?? subject.dueOn)) return 'extension-after-due-day'
  if (subject.extensionsGranted >= policy['extension.max-count']) return 'extension-limit-reached'
  if (
    policy['extension.signed-by-principal'] &&
    !parties.has('lead-principal') &&
    !parties.has('scope-desk')
  ) {
    return 'needs-principal-signature'
  }
  return undefined
}

/** Whoever asked, or somebody else at the desk of the same unit, takes a request back. */
export const mayWithdrawRequest: Guard = ({ actor, subject }) => {
  if (subject.requests.length === 0) return 'no-request-open'
  const persons = actsAs(actor)
  const units = unitsOf(actor)
  const isOwn = subject.requests.some(
    (request) =>
      persons.includes(request.requestedBy) ||
      (request.requestedByUnitId !== null && units.includes(request.requestedByUnitId)),
  )
  return isOwn ? undefined : 'not-yours'
}

/** The level that decides an open request under the policy; extensions beyond the set count go to the lead official. */
export function approverLevelOf(
  kind: RequestKind | 'milestone-move',
  subject: Pick<MatterSubject, 'extensionsGranted'>,
  policy: Policy,
): ApproverLevel {
  if (kind === 'milestone-move') return policy['plan.milestone-move-approver']
  if (kind === 'extension' && subject.extensionsGranted >= policy['extension.escalate-after'])
    return 'lead-official'
  return policy[`${kind}.approver`]
}

/** What tells who decides at a level. */
export type DecisionSubject = Pick<
  MatterSubject,
  'scopeUnitId' | 'registeringUnitId' | 'registeringUnitKind' | 'leadOfficialId'
> & { units: readonly Pick<MatterUnit, 'unitId' | 'unitKind'>[] }

/** The parts that decide what is asked. */
export const decidingParties = [
  'scope-desk',
  'registering-office',
  'lead-official',
  'efficiency-office',
  'watching-office',
] as const satisfies MatterParty[]
export type DecidingParty = (typeof decidingParties)[number]

/**
 * The parts that can act for the level on this matter. A level nobody holds here, or only an office that is itself on the matter, falls
 * to the efficiency office, and where that is on the matter, to the offices standing in for it; inside a unit its own desk decides.
 */
export function approverParties(level: ApproverLevel, subject: DecisionSubject): readonly DecidingParty[] {
  if (subject.scopeUnitId !== null) return ['scope-desk']
  const efficiency: DecidingParty[] = subject.units.some((unit) => unit.unitKind === 'efficiency-office')
    ? ['efficiency-office', 'watching-office']
    : ['efficiency-office']
  if (level === 'lead-official') return subject.leadOfficialId === null ? efficiency : ['lead-official']
  if (level === 'registering-office') {
    const onMatter = subject.units.some((unit) => unit.unitId === subject.registeringUnitId)
    return isSupervisionOffice(subject.registeringUnitKind) && !onMatter ? ['registering-office'] : efficiency
  }
  return efficiency
}

/** Where a decision of the level waits: at which part, and for which unit or person; null where any office of that part takes it. */
export function waitsWhere(
  level: ApproverLevel,
  subject: DecisionSubject,
): { at: DecidingParty; for: string | null } {
  // The efficiency office, where it is on the matter, is not independent: those standing in for it decide.
  const at = approverParties(level, subject).at(-1) ?? 'efficiency-office'
  const whose: Partial<Record<DecidingParty, string | null>> = {
    'scope-desk': subject.scopeUnitId,
    'registering-office': subject.registeringUnitId,
    'lead-official': subject.leadOfficialId,
  }
  return { at, for: whose[at] ?? null }
}

const approves = (kind: RequestKind | 'milestone-move', input: GuardInput): DenialCode | undefined => {
  const level = approverLevelOf(kind, input.subject, input.policy)
  const mine = approverParties(level, input.subject).some((party) => input.parties.has(party))
  if (!mine) return 'not-yours'
  return input.parties.has('lead-official') ? undefined : independent(input)
}

/** Whether the actor decides this very request: holds the level the policy names, did not ask, belongs to no unit on the matter. */
export function refusesRequest(request: PendingRequest, input: GuardInput): DenialCode | undefined {
  const refusal = approves(request.kind, input)
  if (refusal) return refusal
  return actsAs(input.actor).includes(request.requestedBy) ? 'author-may-not-decide' : undefined
}

export const approvesSomeRequest: Guard = (input) => {
  const refusals = input.subject.requests.map((request) => refusesRequest(request, input))
  if (refusals.length === 0) return 'no-request-open'
  return refusals.includes(undefined) ? undefined : refusals[0]
}

export const approvesMilestoneMove: Guard = (input) =>
  input.subject.milestoneMovesOpen === 0 ? 'no-milestone-move-open' : approves('milestone-move', input)

export const approvesReopening: Guard = (input) => approves('reopening', input)

export const isSuspended: Guard = ({ subject }) =>
  subject.suspendedOn === null ? 'matter-not-suspended' : undefined

export const childrenFinished: Guard = ({ subject }) =>
  subject.childrenOpen ? 'children-still-open' : undefined

export const everyIndicatorDecided: Guard = ({ subject }) =>
  subject.undecidedIndicators > 0 ? 'acceptance-incomplete' : undefined

/** Only what runs on from year to year is carried over (R2.7). */
export const longTerm: Guard = ({ subject }) =>
  mayRunWithoutDeadline(subject.source) && subject.dueOn === null ? undefined : 'wrong-state'

/** Reminders never spam (R3.4.5): cool-down, and none once a report is in. */
export const remindable: Guard = ({ subject, today }) => {
  if (subject.report === 'submitted') return 'nothing-to-remind-of'
  return subject.remindAgainFrom !== null && today < subject.remindAgainFrom ? 'reminder-too-soon' : undefined
}
