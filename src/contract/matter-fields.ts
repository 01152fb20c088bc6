import { z } from 'zod'
import { lights } from '../domain/matters/lights.ts'
import { matterActions } from '../domain/matters/matter-action-names.ts'
import { sourceKinds } from '../domain/matters/matter-sources.ts'
import { matterStates } from '../domain/matters/matter-states.ts'
import { dateOut } from './field-types.ts'

/** The shapes a matter is shown with wherever it appears. */

export const unitRef = z.object({ id: z.string(), name: z.string(), shortName: z.string() })
export const personRef = z.object({ id: z.string(), name: z.string() })

export const lightReasonCodes = [
  'not-registered',
  'cancelled',
  'completed',
  'completed-in-time',
  'completed-late',
  'suspended-since',
  'deadline-passed',
  'completed-late-not-accepted',
  'behind-schedule',
  'due-soon',
  'due-today',
  'awaiting-acceptance',
  'on-schedule',
  'no-deadline',
] as const

/** The light as of today (R3.1.4) with its reason as code and dates; the web puts it into words. */
export const lightOut = z.object({
  light: z.enum(lights),
  reason: z.object({
    code: z.enum(lightReasonCodes),
    params: z.object({
      dueOn: dateOut.optional(),
      lapseOn: dateOut.optional(),
      since: dateOut.optional(),
      completedOn: dateOut.optional(),
      workingDays: z.number().optional(),
    }),
  }),
})

/** What the caller owes or may decide next on a matter, the most urgent one; `by` is the day it is owed, where there is one. */
export const nextActOut = z.object({
  act: z.enum(matterActions),
  by: dateOut.nullable(),
  overdue: z.boolean(),
})

/** One matter in a list, a board or a workbench. */
export const matterRowOut = z.object({
  id: z.string(),
  /** `〔2026〕立项00012`; null before registration and for a unit's inner matters. */
  number: z.string().nullable(),
  title: z.string(),
  state: z.enum(matterStates),
  light: lightOut,
  leadUnit: unitRef,
  responsiblePerson: personRef.nullable(),
  leadOfficial: personRef.nullable(),
  dueOn: dateOut.nullable(),
  originalDueOn: dateOut.nullable(),
  reviewOn: dateOut.nullable(),
  claimedProgress: z.number(),
  verifiedProgress: z.number(),
  nextReportOn: dateOut.nullable(),
  source: z.enum(sourceKinds),
  category: z.object({ code: z.string(), name: z.string() }),
  hasChildren: z.boolean(),
  openProblem: z.boolean(),
  /** True for a unit's inner matter (R1.6). */
  inner: z.boolean(),
  nextAct: nextActOut.nullable(),
  allowedActions: z.array(z.enum(matterActions)),
  version: z.number(),
})
export type MatterRow = z.input<typeof matterRowOut>

export const fileOut = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
})
