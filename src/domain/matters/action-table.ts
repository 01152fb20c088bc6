import * as guards from './action-guards.ts'
import type { MatterAction } from './matter-action-names.ts'
import type { MatterParty } from './matter-parties.ts'
import type { MatterState } from './matter-states.ts'

/** The one table *state × action × who* (R11), shared by server and web. Read a line as: in these states these people may, if … */
export type ActionRule = {
  states: readonly MatterState[]
  parties: readonly MatterParty[]
  /** True where a suspended matter still takes the action. */
  whileSuspended: boolean
  guards: readonly guards.Guard[]
}

const leadDesk = ['lead-principal', 'lead-deputy', 'lead-liaison', 'responsible-person'] as const
const leadUnit = [...leadDesk, 'lead-staff'] as const
const jointUnits = ['joint-principal', 'responsible-unit', 'supporting-unit'] as const
/** The offices that answer, approve and verify; inside a unit its own desk. */
const offices = ['registering-office', 'efficiency-office', 'watching-office', 'scope-desk'] as const
const registrars = ['registering-unit'] as const

const unregistered = ['draft', 'awaiting-confirmation'] as const
const running = ['assigned', 'planning', 'in-progress'] as const
const open = [...running, 'awaiting-acceptance'] as const

const rule = (
  states: readonly MatterState[],
  parties: readonly MatterParty[],
  ...conditions: readonly guards.Guard[]
): ActionRule => ({ states, parties, whileSuspended: false, guards: conditions })

const evenSuspended = (line: ActionRule): ActionRule => ({ ...line, whileSuspended: true })

export const actionTable = {
  'edit-draft': rule(['draft'], registrars),
  'delete-draft': rule(['draft'], registrars),
  submit: rule(['draft'], registrars),
  confirm: rule(
    ['awaiting-confirmation'],
    ['registering-office', 'efficiency-office', 'watching-office', 'other-office'],
    guards.mayConfirm,
  ),
  'return-draft': rule(
    ['awaiting-confirmation'],
    [...registrars, 'efficiency-office', 'watching-office', 'other-office'],
    guards.mayReturnDraft,
  ),

  acknowledge: rule(['assigned'], leadDesk),
  object: rule(
    ['assigned', 'planning'],
    [...leadDesk, 'joint-principal'],
    guards.withinObjectionWindow,
    guards.noObjectionOpen,
    guards.objectionSigned,
  ),
  'rule-objection': rule(open, offices, guards.objectionOpen, guards.independent),
  'name-person': rule(running, [...leadDesk, 'joint-principal']),

  'save-plan': rule(['planning'], leadUnit, guards.planOpenForEditing),
  'submit-plan': rule(['planning'], leadDesk, guards.planSaved),
  'approve-plan': rule(['planning'], offices, guards.planSubmitted, guards.independent),
  'return-plan': rule(['planning'], offices, guards.planSubmitted, guards.independent),
  'move-milestone': rule(['in-progress'], leadDesk, guards.planApproved),
  'decide-milestone-move': rule(['in-progress'], [...offices, 'lead-official'], guards.approvesMilestoneMove),
  'complete-milestone': rule(['in-progress'], leadDesk, guards.planApproved),

  'save-report': rule(['in-progress'], leadUnit, guards.takesReports, guards.reportEditable),
  'submit-report': rule(['in-progress'], leadDesk, guards.takesReports, guards.reportDrafted),
  'sign-off-report': rule(
    ['in-progress'],
    ['lead-principal'],
    guards.takesReports,
    guards.reportAwaitsSignOff,
  ),
  'answer-report': evenSuspended(
    rule(['in-progress', 'awaiting-acceptance'], offices, guards.reportToAnswer, guards.independent),
  ),

  'request-extension': rule(running, leadDesk, guards.noRequestOpen('extension'), guards.extendable),
  'request-suspension': rule(running, [...leadDesk, ...offices], guards.noRequestOpen('suspension')),
  'request-transfer': rule(
    running,
    [...leadDesk, ...offices],
    guards.mayLeaveUnit,
    guards.noRequestOpen('transfer'),
  ),
  'request-cancellation': evenSuspended(
    rule(open, [...leadDesk, ...offices], guards.noRequestOpen('cancellation')),
  ),
  'request-reopening': rule(
    ['closed-out'],
    [...leadDesk, ...offices, 'lead-official'],
    guards.noRequestOpen('reopening'),
  ),
  'withdraw-request': evenSuspended(
    rule([...open, 'closed-out'], [...leadDesk, ...offices], guards.mayWithdrawRequest),
  ),
  'decide-request': evenSuspended(
    rule([...open, 'closed-out'], [...offices, 'lead-official'], guards.approvesSomeRequest),
  ),
  resume: evenSuspended(rule(open, offices, guards.isSuspended)),

  'break-down': rule([...unregistered, ...running], [...registrars, ...offices, ...leadDesk]),

  'start-acceptance': rule(['in-progress'], offices, guards.childrenFinished, guards.independent),
  'accept-item': rule(['awaiting-acceptance'], offices, guards.independent),
  'conclude-acceptance': rule(
    ['awaiting-acceptance'],
    offices,
    guards.childrenFinished,
    guards.everyIndicatorDecided,
    guards.independent,
  ),
  archive: rule(['closed-out'], offices),
  reopen: rule(['closed-out', 'cancelled'], [...offices, 'lead-official'], guards.approvesReopening),
  withdraw: rule(['assigned', 'planning'], ['registering-unit', 'efficiency-office', 'scope-desk']),
  correct: evenSuspended(
    rule([...open, 'closed-out'], ['registering-unit', 'efficiency-office', 'scope-desk']),
  ),
  'carry-over': rule(['in-progress'], offices, guards.longTerm),
  remind: rule(open, [...offices, 'lead-official'], guards.remindable),
  'change-supervision-mode': rule(open, offices),
  attach: evenSuspended(
    rule(
      [...unregistered, ...open],
      [...registrars, ...offices, ...leadUnit, ...jointUnits, 'lead-official'],
    ),
  ),
} as const satisfies Record<MatterAction, ActionRule>
