import type { LocalDate } from '../dates/local-date.ts'
import type { Actor } from '../permissions/actor.ts'
import { allowed, type Decision, type DenialCode, denied } from '../permissions/denial-codes.ts'
import type { Policy } from '../policy/policy-pack.ts'
import { type GuardInput, refusesRequest } from './action-guards.ts'
import { actionTable } from './action-table.ts'
import { canSee } from './can-see.ts'
import { type MatterAction, matterActions } from './matter-action-names.ts'
import { partiesOf } from './matter-parties.ts'
import type { MatterSubject, RequestKind } from './matter-subject.ts'

/**
 * Whether the actor may do the action on the matter today. Refusals are told apart: what one may not see answers as if it did not
 * exist, what is somebody else's is not yours, and only then comes the state. Server and web share this one function.
 */
export function decide(
  actor: Actor,
  action: MatterAction,
  subject: MatterSubject,
  policy: Policy,
  today: LocalDate,
): Decision {
  const parties = partiesOf(actor, subject)
  if (!canSee(actor, subject, parties)) return denied('not-found')
  return decideSeen(action, { actor, parties, subject, policy, today })
}

/** The same on a matter the actor may see. */
function decideSeen(action: MatterAction, input: GuardInput): Decision {
  const { parties, subject } = input
  const rule = actionTable[action]
  if (!rule.parties.some((party) => parties.has(party))) return denied('not-yours')
  if (!rule.states.includes(subject.state)) return denied('wrong-state')
  if (subject.suspendedOn !== null && !rule.whileSuspended) return denied('matter-suspended')
  for (const guard of rule.guards) {
    const code = guard(input)
    if (code !== undefined) return denied(code)
  }
  return allowed
}

/** Every action open to the actor on the matter today, in the order of the table: the DTO's `allowedActions`. */
export function allowedActions(
  actor: Actor,
  subject: MatterSubject,
  policy: Policy,
  today: LocalDate,
): MatterAction[] {
  const parties = partiesOf(actor, subject)
  if (!canSee(actor, subject, parties)) return []
  const input = { actor, parties, subject, policy, today }
  return matterActions.filter((action) => decideSeen(action, input).allowed)
}

/** Why an act somebody looks for on the page may be missing, so that they turn to whoever can act, or know that it is too late. */
const explained: readonly [MatterAction, readonly DenialCode[]][] = [
  ['object', ['needs-principal-signature']],
  ['request-extension', ['needs-principal-signature', 'extension-after-due-day', 'extension-limit-reached']],
]

/** The acts that are the actor's to do but for one thing worth saying: a signature, a day gone by, a limit reached. */
export function withheldActions(
  actor: Actor,
  subject: MatterSubject,
  policy: Policy,
  today: LocalDate,
): { action: MatterAction; code: DenialCode }[] {
  return explained.flatMap(([action, codes]) => {
    const decision = decide(actor, action, subject, policy, today)
    return !decision.allowed && codes.includes(decision.code) ? [{ action, code: decision.code }] : []
  })
}

/** Whether the actor decides this kind of request: `decide-request` for one of several that may be open at once (R3.1.5). */
export function decideRequest(
  actor: Actor,
  kind: RequestKind,
  subject: MatterSubject,
  policy: Policy,
  today: LocalDate,
): Decision {
  const general = decide(actor, 'decide-request', subject, policy, today)
  if (!general.allowed) return general
  const request = subject.requests.find((pending) => pending.kind === kind)
  if (!request) return denied('no-request-open')
  const code = refusesRequest(request, { actor, parties: partiesOf(actor, subject), subject, policy, today })
  return code === undefined ? allowed : denied(code)
}
