import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { date, id, reasonText, text } from './field-types.ts'
import { actOut, fileIds, matterParams } from './matter-acts.ts'

/** Requests that change dates, state or unit (R3.1.5): each with its reason, its approver from the policy, and one open at a time. */

const asked = { id, reason: reasonText, fileIds }

export const requestExtension = defineEndpoint({
  id: 'requestExtension',
  method: 'POST',
  path: '/api/matters/:matterId/requests/extension',
  access: 'matter.act',
  summary: 'Asks for a later deadline, up to the due day (R3.1.5)',
  params: matterParams,
  body: z.object({ ...asked, proposedDueOn: date }),
  response: actOut,
})

export const requestSuspension = defineEndpoint({
  id: 'requestSuspension',
  method: 'POST',
  path: '/api/matters/:matterId/requests/suspension',
  access: 'matter.act',
  summary: 'Asks that the matter rest',
  params: matterParams,
  body: z.object(asked),
  response: actOut,
})

export const requestTransfer = defineEndpoint({
  id: 'requestTransfer',
  method: 'POST',
  path: '/api/matters/:matterId/requests/transfer',
  access: 'matter.act',
  summary: 'Asks that another unit take the lead (转办)',
  params: matterParams,
  body: z.object({ ...asked, proposedUnitId: id, proposedPersonId: id.nullish() }),
  response: actOut,
})

export const requestCancellation = defineEndpoint({
  id: 'requestCancellation',
  method: 'POST',
  path: '/api/matters/:matterId/requests/cancellation',
  access: 'matter.act',
  summary: 'Asks that the matter be cancelled',
  params: matterParams,
  body: z.object(asked),
  response: actOut,
})

export const requestReopening = defineEndpoint({
  id: 'requestReopening',
  method: 'POST',
  path: '/api/matters/:matterId/requests/reopening',
  access: 'matter.act',
  summary: 'Asks that a closed-out matter be opened again',
  params: matterParams,
  body: z.object({ ...asked, proposedDueOn: date.nullish() }),
  response: actOut,
})

const requestParams = matterParams.extend({ requestId: id })

export const withdrawRequest = defineEndpoint({
  id: 'withdrawRequest',
  method: 'POST',
  path: '/api/matters/:matterId/requests/:requestId/withdrawal',
  access: 'matter.act',
  summary: 'Takes back a request nobody has decided yet',
  params: requestParams,
  body: z.object({ reason: text(1000).default('') }),
  response: actOut,
})

export const decideRequest = defineEndpoint({
  id: 'decideRequest',
  method: 'POST',
  path: '/api/matters/:matterId/requests/:requestId/decision',
  access: 'matter.act',
  summary: 'Grants or refuses a request at the level the policy names; an extension is granted to a date',
  params: requestParams,
  body: z.object({
    outcome: z.enum(['granted', 'refused']),
    reason: reasonText,
    /** For an extension or a reopening; left out: the date that was asked for. */
    grantedDueOn: date.nullish(),
    /** For a transfer; left out: the unit that was asked for. */
    grantedUnitId: id.nullish(),
  }),
  response: actOut,
})
