import { z } from 'zod'
import { openReportStates } from '../domain/matters/matter-subject.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, progress, reasonText, text } from './field-types.ts'
import { actOut, fileIds, matterParams } from './matter-acts.ts'

/**
 * Progress reports (R3.4.1): claimed progress, what was done, what is stuck, values and evidence; signed off inside the unit where
 * the unit or the policy wants it (R1.7), then answered by the office. Drafts carry a version in If-Match; a new one says "0".
 */

const reportParams = matterParams.extend({ reportId: id })

/** What is typed into a report. Complete each time: what is left out is empty. */
export const reportBody = z.object({
  claimedProgress: progress,
  text: text(5000).default(''),
  /** A problem that needs help from above; empty when there is none. */
  problem: text(2000).default(''),
  values: z
    .array(z.object({ indicatorId: id, value: z.number().min(-1e12).max(1e12) }))
    .max(60)
    .default([]),
  fileIds,
})

const reportOut = actOut.extend({
  reportId: z.string(),
  reportState: z.enum([...openReportStates, 'accepted', 'returned']),
  /** The If-Match of the next edit of this report. */
  reportVersion: z.number().int(),
})

export const saveReport = defineEndpoint({
  id: 'saveReport',
  method: 'PUT',
  path: '/api/matters/:matterId/reports/:reportId',
  access: 'matter.act',
  summary:
    'Saves the draft of a report under its client-generated id (If-Match "0" for a new one); nothing leaves the unit',
  params: reportParams,
  needsVersion: true,
  body: reportBody,
  response: reportOut,
})

export const submitReport = defineEndpoint({
  id: 'submitReport',
  method: 'POST',
  path: '/api/matters/:matterId/reports/:reportId/submission',
  access: 'matter.act',
  summary:
    'Saves and sends a report in one step: to the unit’s head first where that is wanted, else to the office',
  params: reportParams,
  needsVersion: true,
  body: reportBody,
  response: reportOut,
})

export const signOffReport = defineEndpoint({
  id: 'signOffReport',
  method: 'POST',
  path: '/api/matters/:matterId/reports/:reportId/sign-off',
  access: 'matter.act',
  summary:
    'The unit’s head signs a report off, which sends it to the office, or sends it back with a reason (审签)',
  params: reportParams,
  needsVersion: true,
  body: z
    .object({ outcome: z.enum(['approved', 'sent-back']), reason: text(1000).default('') })
    .refine((body) => body.outcome === 'approved' || body.reason.length >= 2, {
      path: ['reason'],
      error: 'required',
    }),
  response: reportOut,
})

export const answerReport = defineEndpoint({
  id: 'answerReport',
  method: 'POST',
  path: '/api/matters/:matterId/reports/:reportId/answer',
  access: 'matter.act',
  summary:
    'The office accepts a report, with verified progress where it has looked, or returns it with a reason',
  params: reportParams,
  body: z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('accepted'),
      remark: text(1000).default(''),
      /** What the office found itself (R8.2); apart from what the unit claims. */
      verifiedProgress: progress.nullish(),
    }),
    z.object({ outcome: z.literal('returned'), reason: reasonText }),
  ]),
  response: reportOut,
})
