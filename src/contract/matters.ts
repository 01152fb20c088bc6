import { z } from 'zod'
import { matterEventKinds } from '../domain/matters/event-kinds.ts'
import { defineEndpoint } from './endpoint.ts'
import { dateOut, id, instantOut } from './field-types.ts'
import { matterOut } from './matter-page.ts'

/** Reading one matter: its page and its history. */

export const readMatter = defineEndpoint({
  id: 'readMatter',
  method: 'GET',
  path: '/api/matters/:matterId',
  access: 'matter.read',
  summary: 'Everything about one matter that the caller may see, and what they may do to it',
  params: z.object({ matterId: id }),
  response: matterOut,
})

/**
 * One line of the history, newest first: what happened as a code with its facts, who did it in which post of that day, and the
 * person's own words. The web words `kind` and `params`; unit and person ids in them are already names.
 */
export const timelineEntryOut = z.object({
  /** Position in the matter's hash chain, from 1. */
  seq: z.number(),
  kind: z.enum(matterEventKinds),
  at: instantOut,
  /** The day it counts for; earlier than `at` for history that was loaded. */
  onDate: dateOut,
  /** `市发改局 局长 …` as of that day; null for what the system did by itself. */
  actor: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  /** What the system did rests on this clause. */
  clause: z.string().nullable(),
  reason: z.string().nullable(),
  /** The facts worth telling: dates, progress, names, counts. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** True when the payload was erased as the law asks; the chain still verifies. */
  erased: z.boolean(),
})
export type TimelineEntry = z.input<typeof timelineEntryOut>

export const timelineOut = z.object({
  entries: z.array(timelineEntryOut),
  /** Pass as `before` for the next page; null at the beginning of the history. */
  nextBefore: z.number().nullable(),
})

export const readMatterTimeline = defineEndpoint({
  id: 'readMatterTimeline',
  method: 'GET',
  path: '/api/matters/:matterId/timeline',
  access: 'matter.read',
  summary: 'The history of a matter, newest first',
  params: z.object({ matterId: id }),
  query: z.object({
    before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: timelineOut,
})
