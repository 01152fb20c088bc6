import { z } from 'zod'
import { indicatorDirections } from '../domain/matters/indicator.ts'
import { sourceKinds, supervisionModes } from '../domain/matters/matter-sources.ts'
import { matterStates } from '../domain/matters/matter-states.ts'
import { matterUnitRoles } from '../domain/matters/matter-subject.ts'
import { reportingCycles } from '../domain/policy/catalogue.ts'
import { defineEndpoint } from './endpoint.ts'
import { date, dateOut, done, id, reasonText, requiredText, text } from './field-types.ts'

/** From draft to registration (R2.3–R2.6): create, edit, warn, submit, confirm jointly, return, break down. */

const matterParams = z.object({ matterId: id })

export const draftUnit = z.object({
  unitId: id,
  role: z.enum(matterUnitRoles),
  /** The unit's own stated duty (R3.1.1). */
  duty: text(500).default(''),
  personId: id.nullish(),
})

export const draftIndicator = z.object({
  id,
  name: requiredText(100),
  standard: text(500).default(''),
  unitOfMeasure: text(20).default(''),
  target: z.number().min(-1e12).max(1e12).nullish(),
  direction: z.enum(indicatorDirections).default('at-least'),
  weight: z.number().min(0.001).max(1000).default(1),
  howMeasured: text(300).default(''),
})

/** Everything said of a matter before it is registered. Exactly one unit leads; each unit appears once. */
export const draftShape = {
  title: requiredText(200),
  content: text(8000).default(''),
  source: z.enum(sourceKinds),
  /** Where it was decided, in words: a document number, a meeting. */
  sourceRef: text(300).default(''),
  /** 密级, as the document states it. Anything above 内部 is refused (R2.6). */
  classification: text(40).default(''),
  category: requiredText(60),
  units: z.array(draftUnit).min(1).max(60),
  leadOfficialId: id.nullish(),
  contactPersonId: id.nullish(),
  /** Null for work without a deadline, which needs `reviewOn` instead (R3.1.2). */
  dueOn: date.nullish(),
  reviewOn: date.nullish(),
  /** Left out: the cycle the policy gives. */
  reportingCycle: z.enum(reportingCycles).nullish(),
  supervisionMode: z.enum(supervisionModes).nullish(),
  /** The verbatim 批示 and, where restricted, who besides those who registered it may read it. */
  instructionText: text(4000).default(''),
  instructionReaderIds: z.array(id).max(50).nullish(),
  indicators: z.array(draftIndicator).max(50).default([]),
  fileIds: z.array(id).max(50).default([]),
}

/** How a matter stands after a command: enough to go on without reading it again. */
export const matterStanding = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(matterStates),
  /** Set once registered. */
  number: z.string().nullable(),
})
export type MatterStanding = z.input<typeof matterStanding>

export const createMatter = defineEndpoint({
  id: 'createMatter',
  method: 'POST',
  path: '/api/matters',
  access: 'matter.act',
  summary: 'Drafts a matter; nothing is asked of anybody before it is submitted',
  body: z.object({
    id,
    ...draftShape,
    /** A unit's inner matter (R1.6): this unit, which must be the caller's, is all who see it. */
    innerToUnitId: id.nullish(),
  }),
  response: matterStanding,
})
export type DraftInput = z.output<z.ZodObject<typeof draftShape>>

export const editMatterDraft = defineEndpoint({
  id: 'editMatterDraft',
  method: 'PUT',
  path: '/api/matters/:matterId/draft',
  access: 'matter.act',
  summary: 'Replaces everything said in a draft',
  params: matterParams,
  body: z.object(draftShape),
  needsVersion: true,
  response: matterStanding,
})

export const deleteMatterDraft = defineEndpoint({
  id: 'deleteMatterDraft',
  method: 'DELETE',
  path: '/api/matters/:matterId/draft',
  access: 'matter.act',
  summary: 'Throws a draft away; its history stays',
  params: matterParams,
  needsVersion: true,
  response: done,
})

/** R2.5: what the asker is warned of. `needsReason`: going on asks for a reason, which is counted. */
export const askerWarningOut = z.object({
  code: z.enum([
    'similar-open-matter',
    'lead-time-below-floor',
    'deadline-in-past',
    'cycle-below-floor',
    'deadline-on-non-working-day',
    'calendar-unconfirmed',
  ]),
  needsReason: z.boolean(),
  matterId: z.string().optional(),
  number: z.string().nullable().optional(),
  title: z.string().optional(),
  similarity: z.number().optional(),
  workingDays: z.number().optional(),
  floorDays: z.number().optional(),
  cycle: z.enum(reportingCycles).optional(),
  floorCycle: z.enum(reportingCycles).optional(),
  dueOn: dateOut.optional(),
  lapseOn: dateOut.optional(),
  year: z.number().optional(),
})
export type AskerWarningOut = z.input<typeof askerWarningOut>

export const checkMatterWarnings = defineEndpoint({
  id: 'checkMatterWarnings',
  method: 'GET',
  path: '/api/matter-warnings',
  access: 'matter.list',
  summary: 'What the asker would be warned of, before anything is issued (R2.5)',
  query: z.object({
    /** The draft itself, so that it is not compared with itself. */
    matterId: id.optional(),
    title: text(200).default(''),
    leadUnitId: id,
    source: z.enum(sourceKinds),
    supervisionMode: z.enum(supervisionModes).optional(),
    dueOn: date.optional(),
    reportingCycle: z.enum(reportingCycles).optional(),
  }),
  response: z.object({
    warnings: z.array(askerWarningOut),
    /** The cycle and mode that apply where none were given. */
    reportingCycle: z.enum(reportingCycles),
    supervisionMode: z.enum(supervisionModes),
  }),
})

export const submitMatter = defineEndpoint({
  id: 'submitMatter',
  method: 'POST',
  path: '/api/matters/:matterId/submit',
  access: 'matter.act',
  summary: 'Submits a draft for confirmation; registers it at once where nobody has to confirm',
  params: matterParams,
  body: z.object({
    /** Needed when a warning asks for one: 422 `warnings-need-reason` lists them in `details.warnings`. */
    overrideReason: reasonText.optional(),
    /** Also gives the confirmation of the caller's own office, where it is asked for one. */
    confirm: z.boolean().default(false),
  }),
  needsVersion: true,
  response: matterStanding,
})

export const confirmMatter = defineEndpoint({
  id: 'confirmMatter',
  method: 'POST',
  path: '/api/matters/:matterId/confirm',
  access: 'matter.act',
  summary: "Confirms for the caller's office; the last confirmation registers and assigns the matter",
  params: matterParams,
  needsVersion: true,
  response: matterStanding,
})

export const returnMatterDraft = defineEndpoint({
  id: 'returnMatterDraft',
  method: 'POST',
  path: '/api/matters/:matterId/return',
  access: 'matter.act',
  summary: 'Sends a submitted draft back with a reason; confirmations already given are cleared',
  params: matterParams,
  body: z.object({ reason: reasonText }),
  needsVersion: true,
  response: matterStanding,
})

export const breakDownMatter = defineEndpoint({
  id: 'breakDownMatter',
  method: 'POST',
  path: '/api/matters/:matterId/children',
  access: 'matter.act',
  summary: 'Breaks a matter down into child matters with weights (R2.4), as drafts',
  params: matterParams,
  body: z.object({
    children: z
      .array(
        z.object({
          id,
          title: requiredText(200),
          content: text(8000).default(''),
          units: z.array(draftUnit).min(1).max(60),
          dueOn: date.nullish(),
          weight: z.number().min(0.001).max(1000).default(1),
          indicators: z.array(draftIndicator).max(50).default([]),
        }),
      )
      .min(1)
      .max(50),
    /** Among one's own unit's people only, unseen by other units (R1.6): the lead unit's id. */
    innerToUnitId: id.nullish(),
  }),
  response: z.object({ children: z.array(matterStanding) }),
})
