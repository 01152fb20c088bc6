/**
 * Why something is refused. The kind says which answer the server gives: `wrong-state` is a 409, `not-yours` a 403, and `invisible`
 * a 404, the same as for a matter that does not exist.
 */
export const denialKinds = {
  'operation-not-allowed': 'not-yours',
  'administrator-without-business-rights': 'not-yours',
  'not-found': 'invisible',
  'not-yours': 'not-yours',
  'own-unit-may-not-verify': 'not-yours',
  'needs-principal-signature': 'not-yours',
  'office-not-asked-to-confirm': 'not-yours',
  'already-confirmed-by-you': 'not-yours',
  'office-already-confirmed': 'wrong-state',
  'author-may-not-decide': 'not-yours',
  'wrong-state': 'wrong-state',
  'matter-suspended': 'wrong-state',
  'matter-not-suspended': 'wrong-state',
  'parent-takes-no-reports': 'wrong-state',
  'children-still-open': 'wrong-state',
  'objection-window-closed': 'wrong-state',
  'objection-open': 'wrong-state',
  'no-objection-open': 'wrong-state',
  'extension-after-due-day': 'wrong-state',
  'extension-limit-reached': 'wrong-state',
  'no-deadline-to-extend': 'wrong-state',
  'inner-matter-stays': 'wrong-state',
  'request-open': 'wrong-state',
  'no-request-open': 'wrong-state',
  'plan-not-submitted': 'wrong-state',
  'plan-not-approved': 'wrong-state',
  'plan-awaits-answer': 'wrong-state',
  'no-report-to-answer': 'wrong-state',
  'no-report-draft': 'wrong-state',
  'report-awaits-answer': 'wrong-state',
  'report-not-signed-off': 'wrong-state',
  'report-awaits-no-sign-off': 'wrong-state',
  'milestone-move-open': 'wrong-state',
  'no-milestone-move-open': 'wrong-state',
  'acceptance-incomplete': 'wrong-state',
  'reminder-too-soon': 'wrong-state',
  'nothing-to-remind-of': 'wrong-state',
} as const satisfies Record<string, 'wrong-state' | 'not-yours' | 'invisible'>

export type DenialCode = keyof typeof denialKinds
export const denialCodes = Object.keys(denialKinds) as DenialCode[]

export type Decision = { allowed: true } | { allowed: false; code: DenialCode }

export const allowed: Decision = { allowed: true }
export const denied = (code: DenialCode): Decision => ({ allowed: false, code })
