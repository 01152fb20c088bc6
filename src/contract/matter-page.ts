import { z } from 'zod'
import { indicatorDirections, verdicts } from '../domain/matters/indicator.ts'
import { matterActions } from '../domain/matters/matter-action-names.ts'
import { sourceKinds, supervisionModes } from '../domain/matters/matter-sources.ts'
import { matterStates } from '../domain/matters/matter-states.ts'
import { matterUnitRoles, planStates, requestKinds } from '../domain/matters/matter-subject.ts'
import { registeringOfficeKinds, unitKinds } from '../domain/organisation/unit-kinds.ts'
import { denialCodes } from '../domain/permissions/denial-codes.ts'
import { approverLevels, reportingCycles } from '../domain/policy/catalogue.ts'
import { dateOut, instantOut } from './field-types.ts'
import { fileOut, lightOut, nextActOut, personRef, unitRef } from './matter-fields.ts'

/** The parts of a matter's page. */

export const matterUnitOut = z.object({
  unit: unitRef.extend({ kind: z.enum(unitKinds) }),
  role: z.enum(matterUnitRoles),
  duty: z.string(),
  person: personRef.nullable(),
})

/** A milestone with what backward scheduling says of it (倒排, R3.1.2): both null once done, or where the plan has a fault. */
export const milestoneOut = z.object({
  id: z.string(),
  title: z.string(),
  deliverable: z.string(),
  workingDays: z.number(),
  /** Milestones that end before this one begins (环环相扣). */
  dependsOn: z.array(z.string()),
  progressAtEnd: z.number(),
  person: personRef.nullable(),
  /** Kept for ever once the plan was approved. */
  baselineOn: dateOut.nullable(),
  dueOn: dateOut,
  doneOn: dateOut.nullable(),
  proposedDueOn: dateOut.nullable(),
  proposedReason: z.string(),
  latestStart: dateOut.nullable(),
  latestFinish: dateOut.nullable(),
  /** Working days it may slip without endangering the deadline; negative when it had to begin before today. */
  slack: z.number().nullable(),
  files: z.array(fileOut),
})

export const indicatorOut = z.object({
  id: z.string(),
  name: z.string(),
  standard: z.string(),
  unitOfMeasure: z.string(),
  target: z.number().nullable(),
  direction: z.enum(indicatorDirections),
  weight: z.number(),
  howMeasured: z.string(),
  latestValue: z.number().nullable(),
  suggestedVerdict: z.enum(verdicts).nullable(),
  verdict: z.enum(verdicts).nullable(),
  verdictNote: z.string(),
  verdictBy: personRef.nullable(),
  verdictAt: instantOut.nullable(),
  files: z.array(fileOut),
})

export const reportStates = ['draft', 'awaiting-sign-off', 'submitted', 'accepted', 'returned'] as const

export const reportOut = z.object({
  id: z.string(),
  state: z.enum(reportStates),
  dueOn: dateOut.nullable(),
  claimedProgress: z.number(),
  text: z.string(),
  /** A problem the unit cannot solve alone; empty when there is none. */
  problem: z.string(),
  author: personRef,
  authorUnit: unitRef,
  signedOffBy: personRef.nullable(),
  submittedAt: instantOut.nullable(),
  submittedOn: dateOut.nullable(),
  answeredBy: personRef.nullable(),
  answeredAt: instantOut.nullable(),
  answer: z.string(),
  answerDueOn: dateOut.nullable(),
  values: z.array(z.object({ indicatorId: z.string(), value: z.number() })),
  files: z.array(fileOut),
  version: z.number(),
})

export const requestOut = z.object({
  id: z.string(),
  kind: z.enum(['objection', ...requestKinds]),
  state: z.enum(['pending', 'granted', 'refused', 'withdrawn']),
  reason: z.string(),
  proposedDueOn: dateOut.nullable(),
  proposedUnit: unitRef.nullable(),
  proposedPerson: personRef.nullable(),
  askedBy: personRef,
  askedUnit: unitRef.nullable(),
  askedOn: dateOut,
  approver: z.enum(approverLevels),
  answerBy: dateOut.nullable(),
  decidedBy: personRef.nullable(),
  decidedAt: instantOut.nullable(),
  decision: z.string(),
  grantedDueOn: dateOut.nullable(),
  /** Whether the caller decides (rules on) this very one, or may take it back. */
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
  files: z.array(fileOut),
})

export const relatedMatterOut = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.enum(matterStates),
  light: lightOut,
  leadUnit: unitRef,
  person: personRef.nullable(),
  weight: z.number(),
  dueOn: dateOut.nullable(),
  claimedProgress: z.number(),
  verifiedProgress: z.number(),
  inner: z.boolean(),
})

/** The whole page of one matter. */
export const matterOut = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string().nullable(),
  title: z.string(),
  content: z.string(),
  state: z.enum(matterStates),
  light: lightOut,
  source: z.object({
    kind: z.enum(sourceKinds),
    ref: z.string(),
    document: z
      .object({
        id: z.string(),
        title: z.string(),
        documentNumber: z.string(),
        documentDate: dateOut.nullable(),
        fileId: z.string().nullable(),
        /** The sentence it was read from, with a little of what stands before and after. */
        before: z.string(),
        sentence: z.string(),
        after: z.string(),
      })
      .nullable(),
  }),
  category: z.object({ code: z.string(), name: z.string() }),
  supervisionMode: z.enum(supervisionModes),
  reportingCycle: z.enum(reportingCycles),
  innerTo: unitRef.nullable(),
  units: z.array(matterUnitOut),
  registeringUnit: unitRef,
  leadOfficial: personRef.nullable(),
  contactPerson: personRef.extend({ phone: z.string() }).nullable(),
  /** The verbatim 批示 for its readers. `none` where there is none, `restricted` where the caller may not read it. */
  instruction: z.object({
    access: z.enum(['none', 'readable', 'restricted']),
    text: z.string(),
    readers: z.array(personRef).nullable(),
  }),
  assignedOn: dateOut.nullable(),
  originalDueOn: dateOut.nullable(),
  dueOn: dateOut.nullable(),
  lapseOn: dateOut.nullable(),
  reviewOn: dateOut.nullable(),
  acknowledgeBy: dateOut.nullable(),
  acknowledgedOn: dateOut.nullable(),
  acknowledgedBy: personRef.nullable(),
  objectUntil: dateOut.nullable(),
  planBy: dateOut.nullable(),
  nextReportOn: dateOut.nullable(),
  remindAgainFrom: dateOut.nullable(),
  completedOn: dateOut.nullable(),
  closedOn: dateOut.nullable(),
  cancelledOn: dateOut.nullable(),
  suspendedOn: dateOut.nullable(),
  extensionsGranted: z.number(),
  progress: z.object({
    claimed: z.number(),
    verified: z.number(),
    /** Where the schedule says it should be today; null without deadline and milestones. */
    scheduled: z.number().nullable(),
    lag: z.object({ points: z.number(), level: z.enum(['none', 'behind', 'far-behind']) }),
  }),
  plan: z.object({
    state: z.enum(planStates),
    version: z.number(),
    answer: z.string(),
    submittedBy: personRef.nullable(),
    milestones: z.array(milestoneOut),
    /** True when some milestone had to begin before today; `shortBy` in working days. */
    impossible: z.boolean(),
    shortBy: z.number(),
  }),
  indicators: z.array(indicatorOut),
  /** Newest first. The unit's own drafts are shown to that unit only. */
  reports: z.array(reportOut),
  /** Objections and requests, newest first. */
  requests: z.array(requestOut),
  confirmations: z.object({
    /** The offices the policy asks, in protocol order. */
    asked: z.array(z.enum(registeringOfficeKinds)),
    given: z.array(z.object({ unit: unitRef, person: personRef, at: instantOut })),
    outstanding: z.array(z.enum(registeringOfficeKinds)),
  }),
  /** Warnings that were overridden with a reason when it was issued (R2.5). */
  overrides: z.array(z.object({ warning: z.string(), reason: z.string(), person: personRef })),
  reminders: z.object({ count: z.number(), lastOn: dateOut.nullable() }),
  parent: relatedMatterOut.nullable(),
  children: z.array(relatedMatterOut),
  files: z.array(fileOut),
  openProblem: z.boolean(),
  nextAct: nextActOut.nullable(),
  allowedActions: z.array(z.enum(matterActions)),
  /** Acts the caller may look for and cannot do now, with why: asked too late, or the unit head's to ask. */
  withheld: z.array(z.object({ action: z.enum(matterActions), code: z.enum(denialCodes) })),
})
export type MatterPage = z.input<typeof matterOut>
