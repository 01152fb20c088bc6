import type { RequestKind } from './matter-subject.ts'

/**
 * The facts recorded about a matter: the closed union of event kinds. The policy reads these, the timeline shows them, and a
 * kind never changes its meaning once released.
 */
export const matterEventKinds = [
  'matter.drafted',
  'matter.draft-edited',
  'matter.draft-deleted',
  'matter.submitted',
  'matter.confirmed',
  'matter.confirmation-returned',
  'matter.registered',
  'matter.assigned',
  'matter.loaded-in-motion',
  'matter.carried-over',
  'matter.acknowledged',
  'matter.corrected',
  'matter.withdrawn',
  'matter.broken-down',
  'matter.supervision-mode-changed',
  'matter.responsible-person-changed',
  'matter.unit-duty-set',
  'objection.raised',
  'objection.ruled',
  'plan.saved',
  'plan.submitted',
  'plan.approved',
  'plan.returned',
  'milestone.completed',
  'milestone.move-requested',
  'milestone.moved',
  'milestone.move-refused',
  'progress.drafted',
  'progress.signed-off',
  'progress.sign-off-refused',
  'progress.reported',
  'report.accepted',
  'report.returned',
  'extension.requested',
  'extension.granted',
  'extension.refused',
  'suspension.requested',
  'suspension.granted',
  'suspension.refused',
  'suspension.ended',
  'transfer.requested',
  'transfer.granted',
  'transfer.refused',
  'cancellation.requested',
  'cancellation.granted',
  'cancellation.refused',
  'reopening.requested',
  'reopening.granted',
  'reopening.refused',
  'request.withdrawn',
  'reminder.sent',
  'attachment.added',
  'attachment.removed',
  'acceptance.started',
  'acceptance.item-decided',
  'acceptance.failed',
  'matter.accepted',
  'matter.closed-out',
  'matter.reopened',
  'matter.archived',
  'matter.policy-reapplied',
] as const
export type MatterEventKind = (typeof matterEventKinds)[number]

/** Kinds only the system writes, as a consequence of another act or of the calendar. */
export const systemEventKinds: readonly MatterEventKind[] = [
  'matter.registered',
  'matter.assigned',
  'matter.closed-out',
  'matter.policy-reapplied',
]

/** The kind that records what became of a request for a change of dates, state or unit (R3.1.5). */
export const requestEventKind = (
  request: RequestKind,
  step: 'requested' | 'granted' | 'refused',
): MatterEventKind => `${request}.${step}`
