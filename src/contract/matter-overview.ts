import { z } from 'zod'
import { lights } from '../domain/matters/lights.ts'
import { matterActions } from '../domain/matters/matter-action-names.ts'
import { matterStates } from '../domain/matters/matter-states.ts'
import { cohorts, unitKinds } from '../domain/organisation/unit-kinds.ts'
import { defineEndpoint } from './endpoint.ts'
import { date, dateOut, text, totalOut } from './field-types.ts'
import { matterRowOut, unitRef } from './matter-fields.ts'

/** What each kind of user sees first (R10): the workbench, the board by unit and cohort, the leaders' overview. */

/** The query of the matter list that opens the matters behind a number: parameter → value. */
export const filterOut = z.record(z.string(), z.string())

/** How many show a light, and the list of them. */
export const lightCountOut = totalOut.extend({ light: z.enum(lights), filter: filterOut })

/** One kind of duty of the caller: how many, since when the oldest waits, and the most urgent ones. */
export const dutyOut = z.object({
  act: z.enum(matterActions),
  count: z.number(),
  capped: z.boolean(),
  overdue: z.number(),
  /** The earliest day one of them is owed; null where none has a day. */
  firstBy: dateOut.nullable(),
})

export const readWorkbench = defineEndpoint({
  id: 'readWorkbench',
  method: 'GET',
  path: '/api/workbench',
  access: 'workbench.read',
  summary: 'What the caller has to do now, most urgent first',
  response: z.object({
    /** Administrators have no business duties; theirs are in their own pages. */
    hasDuties: z.boolean(),
    duties: z.array(dutyOut),
    /** The most urgent matters with their next act, at most 40; `nextAct` is never null here. */
    todo: z.array(matterRowOut),
    /** How the caller's own matters stand: their units', or those they lead or watch. */
    lights: z.array(lightCountOut),
    /** Soon due among the caller's own matters, at most 10. */
    soon: z.array(matterRowOut),
    open: totalOut,
    unreadMessages: z.number(),
  }),
})

const completionOut = z.object({
  /** Weighted by the unit's role: lead 1, responsible 0.5, supporting 0 by default. */
  due: z.number(),
  closedInTime: z.number(),
  closedLate: z.number(),
  /** Percent; null where nothing was due. */
  rate: z.number().nullable(),
  inTimeRate: z.number().nullable(),
})

const standingOut = z.object({
  open: z.number(),
  lights: z.record(z.enum(lights), z.number()),
  /** Means over the open matters it leads; null where there are none. */
  claimed: z.number().nullable(),
  verified: z.number().nullable(),
  completion: completionOut,
})

export const readBoard = defineEndpoint({
  id: 'readBoard',
  method: 'GET',
  path: '/api/board',
  access: 'board.read',
  summary: 'How units and cohorts stand: lights, claimed beside verified progress, 办结率 of the period',
  query: z.object({
    /** The period of 办结率; the current year when left out. */
    from: date.optional(),
    to: date.optional(),
    category: text(60).optional(),
  }),
  response: z.object({
    from: dateOut,
    to: dateOut,
    units: z.array(
      standingOut.extend({
        unit: unitRef.extend({ kind: z.enum(unitKinds) }),
        cohort: z.enum(cohorts).nullable(),
        filter: filterOut,
      }),
    ),
    cohorts: z.array(standingOut.extend({ cohort: z.enum(cohorts), filter: filterOut })),
    total: standingOut,
  }),
})

/** One bar, slice or point of a chart and the list behind it. `key` is a code the web words, `label` a name given as it is. */
const pointOut = z.object({
  key: z.string(),
  label: z.string().nullable(),
  count: z.number(),
  filter: filterOut,
})

export const readOverview = defineEndpoint({
  id: 'readOverview',
  method: 'GET',
  path: '/api/overview',
  access: 'overview.read',
  summary:
    'For leaders: what needs my decision, what is red in what I am in charge of, and how the city stands',
  query: z.object({
    /** `charge`: only what the caller is named on or in charge of by linkage; leaders start there. */
    scope: z.enum(['charge', 'city']).optional(),
  }),
  response: z.object({
    scope: z.enum(['charge', 'city']),
    /** Matters with a request or milestone move the caller decides. */
    decisions: z.array(matterRowOut),
    /** Overdue or behind in what the caller is in charge of, the longest overdue first, at most 20. */
    red: z.array(matterRowOut),
    redTotal: totalOut,
    problems: z.array(matterRowOut),
    open: z.number(),
    lights: z.array(lightCountOut),
    states: z.array(pointOut.extend({ key: z.enum(matterStates) })),
    bySource: z.array(pointOut),
    byCategory: z.array(pointOut),
    /** Lights per cohort: `key` is the cohort. */
    byCohort: z.array(
      z.object({
        cohort: z.enum(cohorts).nullable(),
        lights: z.array(lightCountOut.omit({ capped: true })),
      }),
    ),
    /** Per month of the year: due in it, and of those closed in time and late. */
    byMonth: z.array(
      z.object({
        month: z.string(),
        due: z.number(),
        closedInTime: z.number(),
        closedLate: z.number(),
        filter: filterOut,
      }),
    ),
    claimed: z.number().nullable(),
    verified: z.number().nullable(),
  }),
})
