import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { date, dateOut, reasonText, text } from './field-types.ts'

/** The statutory working calendar (R3.1.2): holidays and 调休 workdays of a year, and whether the official notice has been entered. */

const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) })

const dayKinds = ['holiday', 'workday'] as const

export const listCalendarYears = defineEndpoint({
  id: 'listCalendarYears',
  method: 'GET',
  path: '/api/calendar',
  access: 'calendar.read',
  summary: 'The years entered, with whether each is confirmed',
  response: z.object({
    years: z.array(z.object({ year: z.number(), confirmed: z.boolean(), workingDays: z.number() })),
  }),
})

export const readCalendarYear = defineEndpoint({
  id: 'readCalendarYear',
  method: 'GET',
  path: '/api/calendar/:year',
  access: 'calendar.read',
  summary: 'One year: the days that differ from the plain week',
  params: yearParams,
  response: z.object({
    year: z.number(),
    confirmed: z.boolean(),
    version: z.number(),
    /** False for a year nobody has entered yet: Monday to Friday count as working days. */
    entered: z.boolean(),
    workingDays: z.number(),
    days: z.array(z.object({ day: dateOut, kind: z.enum(dayKinds), name: z.string() })),
    /** Open matters whose deadline lies in the year. */
    openDeadlines: z.number(),
  }),
})
export type CalendarYear = z.output<typeof readCalendarYear.response>

export const editCalendarYear = defineEndpoint({
  id: 'editCalendarYear',
  method: 'PUT',
  path: '/api/calendar/:year',
  access: 'calendar.edit',
  summary: 'Replaces the special days of a year; open deadlines are computed again',
  params: yearParams,
  body: z.strictObject({
    days: z.array(z.strictObject({ day: date, kind: z.enum(dayKinds), name: text(20) })).max(120),
    reason: reasonText,
  }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})

export const confirmCalendarYear = defineEndpoint({
  id: 'confirmCalendarYear',
  method: 'POST',
  path: '/api/calendar/:year/confirm',
  access: 'calendar.edit',
  summary: 'States that the year agrees with the official notice',
  params: yearParams,
  body: z.strictObject({ reason: reasonText }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})
