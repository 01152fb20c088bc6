import { z } from 'zod'
import { supervisionModes } from '../domain/matters/matter-sources.ts'
import { matterStates } from '../domain/matters/matter-states.ts'
import { reportingCycles } from '../domain/policy/catalogue.ts'
import { defineEndpoint } from './endpoint.ts'
import { date, dateOut, id, reasonText, requiredText, text } from './field-types.ts'

/** Acts on a matter as a whole. Who may do which, and when, is the action table's (`domain/matters/action-table.ts`). */

export const matterParams = z.object({ matterId: id })
export const noBody = z.object({})

/** How the matter stands after an act; the page reloads the rest. `planVersion` is the If-Match of the next plan edit. */
export const actOut = z.object({
  matterId: z.string(),
  state: z.enum(matterStates),
  version: z.number().int(),
  planVersion: z.number().int(),
})
export type ActAnswer = z.input<typeof actOut>

/** Uploaded files that go with an act, as ids from the upload. */
export const fileIds = z.array(id).max(30).default([])

export const acknowledgeMatter = defineEndpoint({
  id: 'acknowledgeMatter',
  method: 'POST',
  path: '/api/matters/:matterId/acknowledgement',
  access: 'matter.act',
  summary: 'Signs for an assigned matter (签收), naming the responsible person if wanted; planning begins',
  params: matterParams,
  body: z.object({ responsiblePersonId: id.optional() }),
  response: actOut,
})

export const objectToMatter = defineEndpoint({
  id: 'objectToMatter',
  method: 'POST',
  path: '/api/matters/:matterId/objections',
  access: 'matter.act',
  summary:
    'Objects to the assignment within the window (R3.1.1), with a reason and the unit held to be the right one',
  params: matterParams,
  body: z.object({ id, reason: reasonText, proposedUnitId: id.nullish(), fileIds }),
  response: actOut,
})

export const ruleObjection = defineEndpoint({
  id: 'ruleObjection',
  method: 'POST',
  path: '/api/matters/:matterId/objections/:requestId/ruling',
  access: 'matter.act',
  summary:
    'Rules on an objection: rejected, or upheld with a new lead unit, a new deadline or both; never ownerless',
  params: matterParams.extend({ requestId: id }),
  body: z.object({
    outcome: z.enum(['upheld', 'rejected']),
    reason: reasonText,
    newLeadUnitId: id.nullish(),
    newDueOn: date.nullish(),
  }),
  response: actOut,
})

export const nameResponsiblePeople = defineEndpoint({
  id: 'nameResponsiblePeople',
  method: 'POST',
  path: '/api/matters/:matterId/people',
  access: 'matter.act',
  summary:
    'Names the responsible person of one or more units on the matter, and what each unit does (定责任)',
  params: matterParams,
  body: z.object({
    units: z
      .array(z.object({ unitId: id, personId: id, duty: text(500).optional() }))
      .min(1)
      .max(30),
  }),
  response: actOut,
})

export const resumeMatter = defineEndpoint({
  id: 'resumeMatter',
  method: 'POST',
  path: '/api/matters/:matterId/resumption',
  access: 'matter.act',
  summary: 'Ends a suspension; the deadline keeps the working days that were left when it began',
  params: matterParams,
  body: z.object({ reason: reasonText }),
  response: actOut,
})

export const archiveMatter = defineEndpoint({
  id: 'archiveMatter',
  method: 'POST',
  path: '/api/matters/:matterId/archive',
  access: 'matter.act',
  summary: 'Files a closed-out matter (归档)',
  params: matterParams,
  body: noBody,
  response: actOut,
})

export const reopenMatter = defineEndpoint({
  id: 'reopenMatter',
  method: 'POST',
  path: '/api/matters/:matterId/reopening',
  access: 'matter.act',
  summary: 'Whoever approves reopenings reopens a closed-out or cancelled matter without being asked',
  params: matterParams,
  body: z.object({ reason: reasonText, newDueOn: date.nullish() }),
  response: actOut,
})

export const withdrawMatter = defineEndpoint({
  id: 'withdrawMatter',
  method: 'POST',
  path: '/api/matters/:matterId/withdrawal',
  access: 'matter.act',
  summary: 'Takes back what was issued by mistake (R2.7); number and reason stay visible',
  params: matterParams,
  body: z.object({ reason: reasonText }),
  response: actOut,
})

export const correctMatter = defineEndpoint({
  id: 'correctMatter',
  method: 'POST',
  path: '/api/matters/:matterId/corrections',
  access: 'matter.act',
  summary:
    'Erratum (R2.7): corrects the wording or the particulars of an issued matter, before and after both visible',
  params: matterParams,
  body: z.object({
    reason: reasonText,
    title: requiredText(200).optional(),
    content: text(8000).optional(),
    sourceRef: text(300).optional(),
    categoryCode: requiredText(60).optional(),
    leadOfficialId: id.nullable().optional(),
    contactPersonId: id.nullable().optional(),
    weight: z.number().positive().max(1000).optional(),
  }),
  response: actOut,
})

export const carryOverMatter = defineEndpoint({
  id: 'carryOverMatter',
  method: 'POST',
  path: '/api/matters/:matterId/carry-over',
  access: 'matter.act',
  summary: 'Carries long-term work into the next period with a new review date (R2.7)',
  params: matterParams,
  body: z.object({ reviewOn: date, note: text(1000).default('') }),
  response: actOut.extend({ reviewOn: dateOut }),
})

export const remindUnit = defineEndpoint({
  id: 'remindUnit',
  method: 'POST',
  path: '/api/matters/:matterId/reminders',
  access: 'matter.act',
  summary: 'Reminds the lead unit (R3.4.5): on working days, outside the cool-down, counted',
  params: matterParams,
  body: z.object({ id, text: text(500).default('') }),
  response: actOut.extend({
    /** How often the unit was reminded of this matter, this one included. */
    count: z.number().int(),
    remindAgainFrom: dateOut,
  }),
})

export const changeSupervisionMode = defineEndpoint({
  id: 'changeSupervisionMode',
  method: 'POST',
  path: '/api/matters/:matterId/supervision-mode',
  access: 'matter.act',
  summary:
    'Tracking or periodic supervision (R3.4.0) and the reporting cycle; below the floor only with a reason, counted',
  params: matterParams,
  body: z.object({
    mode: z.enum(supervisionModes),
    /** Left out: the policy's cycle for the mode. */
    reportingCycle: z.enum(reportingCycles).optional(),
    reason: reasonText,
    /** Why the cycle has to be shorter than the policy's floor (R2.5). */
    overrideReason: reasonText.optional(),
  }),
  response: actOut,
})

export const attachFiles = defineEndpoint({
  id: 'attachFiles',
  method: 'POST',
  path: '/api/matters/:matterId/attachments',
  access: 'matter.act',
  summary: 'Attaches uploaded files to the matter',
  params: matterParams,
  body: z.object({
    attachments: z
      .array(z.object({ id, fileId: id }))
      .min(1)
      .max(30),
  }),
  response: actOut,
})

export const detachFile = defineEndpoint({
  id: 'detachFile',
  method: 'POST',
  path: '/api/matters/:matterId/attachments/:attachmentId/removal',
  access: 'matter.act',
  summary:
    'Takes an attachment of the matter away again, with a reason; evidence of reports and acceptances stays',
  params: matterParams.extend({ attachmentId: id }),
  body: z.object({ reason: reasonText }),
  response: actOut,
})
