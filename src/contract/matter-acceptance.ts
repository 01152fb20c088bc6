import { z } from 'zod'
import { verdicts } from '../domain/matters/indicator.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, progress, text } from './field-types.ts'
import { actOut, fileIds, matterParams } from './matter-acts.ts'

/** 照单验收 (R3.1.3): indicator by indicator, by somebody who belongs to no unit on the matter. */

export const startAcceptance = defineEndpoint({
  id: 'startAcceptance',
  method: 'POST',
  path: '/api/matters/:matterId/acceptance',
  access: 'matter.act',
  summary: 'Begins the acceptance; earlier verdicts are cleared and stay in the history',
  params: matterParams,
  body: z.object({ remark: text(1000).default('') }),
  response: actOut,
})

export const acceptItem = defineEndpoint({
  id: 'acceptItem',
  method: 'PUT',
  path: '/api/matters/:matterId/acceptance/items/:indicatorId',
  access: 'matter.act',
  summary: 'Decides one indicator: exceeded, met or not met, with the value found and evidence',
  params: matterParams.extend({ indicatorId: id }),
  body: z.object({
    verdict: z.enum(verdicts),
    note: text(1000).default(''),
    /** The value found; left out: the unit's last reported value stays. */
    value: z.number().min(-1e12).max(1e12).nullish(),
    fileIds,
  }),
  response: actOut,
})

export const concludeAcceptance = defineEndpoint({
  id: 'concludeAcceptance',
  method: 'POST',
  path: '/api/matters/:matterId/acceptance/conclusion',
  access: 'matter.act',
  summary: 'Concludes the acceptance: closed out, or back to work with what is missing',
  params: matterParams,
  body: z.object({ remark: text(2000).default('') }),
  response: actOut.extend({
    outcome: z.enum(['closed-out', 'back-to-work']),
    verifiedProgress: progress,
    /** The indicators that were not met. */
    missing: z.array(z.object({ indicatorId: z.string(), name: z.string() })),
  }),
})
