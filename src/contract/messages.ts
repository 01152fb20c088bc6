import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { done, id, instantOut, pageQuery, totalOut } from './field-types.ts'

/** In-app messages: written with the facts they speak of, worded by the web from kind and parameters. */

/** Kinds of message about a matter; `params` always has `title` and, once there is one, `number`. */
export const matterMessageKinds = [
  'matter.assigned',
  'matter.awaits-confirmation',
  'matter.draft-returned',
  'matter.withdrawn',
  'matter.corrected',
  'matter.closed-out',
  'matter.reopened',
  'matter.cancelled',
  'matter.suspended',
  'matter.resumed',
  'matter.transferred',
  'objection.raised',
  'objection.ruled',
  'plan.submitted',
  'plan.approved',
  'plan.returned',
  'milestone.move-requested',
  'milestone.move-decided',
  'report.awaits-sign-off',
  'report.submitted',
  'report.accepted',
  'report.returned',
  'request.raised',
  'request.granted',
  'request.refused',
  'acceptance.started',
  'acceptance.failed',
  'reminder.sent',
] as const
/** Kinds of message about a person's posts; `params.title` names the post. */
export const personMessageKinds = ['delegation.granted', 'delegation.revoked'] as const
export type MatterMessageKind = (typeof matterMessageKinds)[number]

export const messageOut = z.object({
  id: z.string(),
  at: instantOut,
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  subjectKind: z.string(),
  subjectId: z.string(),
  read: z.boolean(),
})

export const listMessages = defineEndpoint({
  id: 'listMessages',
  method: 'GET',
  path: '/api/messages',
  access: 'notification.read',
  summary: 'The own messages, newest first',
  query: z.object({ unread: z.literal('yes').optional(), ...pageQuery }),
  response: z.object({ items: z.array(messageOut), total: totalOut, unread: z.number() }),
})

export const markMessagesRead = defineEndpoint({
  id: 'markMessagesRead',
  method: 'POST',
  path: '/api/messages/read',
  access: 'notification.read',
  summary: 'Marks messages as read: those named, or all of them',
  body: z.object({ ids: z.union([z.array(id).min(1).max(200), z.literal('all')]) }),
  response: done,
})
