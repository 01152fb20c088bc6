import { z } from 'zod'
import { indicatorDirections } from '../domain/matters/indicator.ts'
import { defineEndpoint } from './endpoint.ts'
import { date, dateOut, id, reasonText, text } from './field-types.ts'
import { actOut, fileIds, matterParams, noBody } from './matter-acts.ts'

/**
 * The three-fix plan (R3.1.1–R3.1.3). A draft may be incomplete: saving answers with everything that still speaks against
 * submitting it; submitting refuses with the same list. Every edit and every answer carries the plan's version in If-Match.
 */

export const planMilestoneIn = z.object({
  id,
  title: text(200),
  /** What exists when it is reached. */
  deliverable: text(500),
  /** Its length; backward scheduling counts with it. */
  workingDays: z.number().int().min(1).max(2000),
  /** Milestones that must end before this one begins (环环相扣). */
  dependsOn: z.array(id).max(20).default([]),
  responsiblePersonId: id.nullable().default(null),
  /** Progress of the whole matter once it is reached. */
  progressAtEnd: z.number().int().min(1).max(100),
  dueOn: date,
})

export const planIndicatorIn = z.object({
  id,
  name: text(200),
  standard: text(1000).default(''),
  unitOfMeasure: text(30).default(''),
  target: z.number().min(-1e12).max(1e12).nullable().default(null),
  direction: z.enum(indicatorDirections),
  weight: z.number().positive().max(1000).default(1),
  howMeasured: text(500).default(''),
})

export const planUnitIn = z.object({
  unitId: id,
  duty: text(500).default(''),
  responsiblePersonId: id.nullable().default(null),
})

/** One thing that speaks against the plan; `path` is the place in the body, `params` fill the sentence. */
export const planProblemOut = z.object({
  path: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
})

const planOut = actOut.extend({ problems: z.array(planProblemOut) })

export const savePlan = defineEndpoint({
  id: 'savePlan',
  method: 'PUT',
  path: '/api/matters/:matterId/plan',
  access: 'matter.act',
  summary: 'Saves the draft of the plan: milestones, indicators, and every unit’s duty and person',
  params: matterParams,
  needsVersion: true,
  body: z.object({
    milestones: z.array(planMilestoneIn).max(60),
    indicators: z.array(planIndicatorIn).max(60),
    /** Units left out keep their duty and person; units not on the matter are refused. */
    units: z.array(planUnitIn).max(30).default([]),
  }),
  response: planOut,
})

export const previewSchedule = defineEndpoint({
  id: 'previewSchedule',
  method: 'POST',
  path: '/api/matters/:matterId/plan/schedule-preview',
  access: 'matter.read',
  summary:
    'Backward schedule 倒排 (R3.1.2): latest start and finish of each milestone on the working calendar, and its slack',
  params: matterParams,
  body: z.object({
    milestones: z
      .array(
        z.object({
          id,
          workingDays: z.number().int().min(1).max(2000),
          dependsOn: z.array(id).max(20).default([]),
        }),
      )
      .max(60),
    /** Left out: the matter's deadline, or its review date. */
    deadline: date.optional(),
  }),
  response: z.object({
    deadline: dateOut.nullable(),
    milestones: z.array(
      z.object({
        id: z.string(),
        earliestStart: dateOut,
        earliestFinish: dateOut,
        latestStart: dateOut,
        latestFinish: dateOut,
        slack: z.number().int(),
      }),
    ),
    /** Some milestone would have had to begin before today, by so many working days. */
    impossible: z.boolean(),
    shortBy: z.number().int(),
    problem: z.object({ code: z.string(), ids: z.array(z.string()) }).nullable(),
    /** Years whose holiday notice has not been entered: the dates are provisional. */
    unconfirmedYears: z.array(z.number().int()),
  }),
})

export const submitPlan = defineEndpoint({
  id: 'submitPlan',
  method: 'POST',
  path: '/api/matters/:matterId/plan/submission',
  access: 'matter.act',
  summary: 'Submits the saved plan to the office; everything that is missing is told at once',
  params: matterParams,
  needsVersion: true,
  body: noBody,
  response: planOut,
})

export const approvePlan = defineEndpoint({
  id: 'approvePlan',
  method: 'POST',
  path: '/api/matters/:matterId/plan/approval',
  access: 'matter.act',
  summary: 'Approves the plan: the baseline is frozen and the work begins',
  params: matterParams,
  needsVersion: true,
  body: z.object({ remark: text(1000).default('') }),
  response: actOut,
})

export const returnPlan = defineEndpoint({
  id: 'returnPlan',
  method: 'POST',
  path: '/api/matters/:matterId/plan/return',
  access: 'matter.act',
  summary: 'Returns the plan to the unit, saying what has to be better',
  params: matterParams,
  needsVersion: true,
  body: z.object({ reason: reasonText }),
  response: actOut,
})

const milestoneParams = matterParams.extend({ milestoneId: id })

export const requestMilestoneMove = defineEndpoint({
  id: 'requestMilestoneMove',
  method: 'POST',
  path: '/api/matters/:matterId/milestones/:milestoneId/moves',
  access: 'matter.act',
  summary: 'Asks to move a milestone of the approved plan; the baseline date stays beside it',
  params: milestoneParams,
  body: z.object({ newDueOn: date, reason: reasonText }),
  response: actOut,
})

export const decideMilestoneMove = defineEndpoint({
  id: 'decideMilestoneMove',
  method: 'POST',
  path: '/api/matters/:matterId/milestones/:milestoneId/moves/decision',
  access: 'matter.act',
  summary: 'Grants or refuses the move of a milestone',
  params: milestoneParams,
  body: z.object({ outcome: z.enum(['granted', 'refused']), reason: reasonText }),
  response: actOut,
})

export const completeMilestone = defineEndpoint({
  id: 'completeMilestone',
  method: 'POST',
  path: '/api/matters/:matterId/milestones/:milestoneId/completion',
  access: 'matter.act',
  summary: 'Reports a milestone as reached, with its deliverable',
  params: milestoneParams,
  body: z.object({
    /** Left out: today. Never in the future. */
    doneOn: date.optional(),
    note: text(1000).default(''),
    fileIds,
  }),
  response: actOut,
})
