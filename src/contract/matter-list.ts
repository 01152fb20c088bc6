import { z } from 'zod'
import { lights } from '../domain/matters/lights.ts'
import { matterActions } from '../domain/matters/matter-action-names.ts'
import { sourceKinds } from '../domain/matters/matter-sources.ts'
import { matterStates } from '../domain/matters/matter-states.ts'
import { matterUnitRoles } from '../domain/matters/matter-subject.ts'
import { cohorts } from '../domain/organisation/unit-kinds.ts'
import { denialCodes } from '../domain/permissions/denial-codes.ts'
import { defineEndpoint } from './endpoint.ts'
import { date, id, idList, listOf, ordinal, pageQuery, reasonText, text, totalOut } from './field-types.ts'
import { matterRowOut } from './matter-fields.ts'

/** The list of matters: one query shape for the list, for links out of charts and for the ledger's export. */

export const matterSorts = ['due', 'number', 'updated', 'light', 'progress'] as const

/** Every filter of the list; `export` of the ledger takes the same. Lists are comma-separated, as in the address bar. */
export const matterFilterShape = {
  /** Words of title, content or number, or the initials of their pinyin. */
  q: text(60).optional(),
  state: listOf(matterStates).optional(),
  light: listOf(lights).optional(),
  /** The comparison cohort of the lead unit. */
  cohort: listOf(cohorts).optional(),
  unitId: idList.optional(),
  /** With `unitId`: only where those units have this role. Left out: any role. */
  unitRole: z.enum(matterUnitRoles).optional(),
  source: listOf(sourceKinds).optional(),
  /** A category code; includes everything below it. */
  category: text(60).optional(),
  leadOfficialId: id.optional(),
  dueFrom: date.optional(),
  dueTo: date.optional(),
  /** Only matters on which the caller is named: responsible person, lead official, contact person or drafter. */
  mine: z.literal('yes').optional(),
  /** Only matters that wait for one of these acts of the caller, as the workbench counts them. */
  waits: listOf(matterActions).optional(),
  /** What is the caller's: led by their units, registered or watched by their office, or in their charge as a city leader. */
  scope: z.enum(['unit', 'office', 'charge']).optional(),
  parentId: id.optional(),
  /** `no` leaves out units' inner matters, `only` shows nothing else. */
  inner: z.enum(['no', 'only']).optional(),
}

/** `due` and `light` run from urgent to calm, `number` and `updated` newest first, `progress` from least; `order` turns that round. */
export const matterListQuery = z.object({
  ...matterFilterShape,
  sort: z.enum(matterSorts).default('due'),
  order: z.enum(['usual', 'reverse']).default('usual'),
  ...pageQuery,
})
export type MatterListQuery = z.output<typeof matterListQuery>
export type MatterFilter = z.output<z.ZodObject<typeof matterFilterShape>>

export const listMatters = defineEndpoint({
  id: 'listMatters',
  method: 'GET',
  path: '/api/matters',
  access: 'matter.list',
  summary: 'Matters the caller may see, filtered, sorted and paged, with their lights as of now',
  query: matterListQuery,
  response: z.object({ items: z.array(matterRowOut), total: totalOut }),
})

export const listCategories = defineEndpoint({
  id: 'listCategories',
  method: 'GET',
  path: '/api/categories',
  access: 'help.read',
  summary: 'The category tree in its order',
  response: z.object({
    categories: z.array(
      z.object({
        code: z.string(),
        parent: z.string().nullable(),
        name: z.string(),
        retired: z.boolean(),
      }),
    ),
  }),
})

export const bulkActions = ['submit', 'confirm', 'remind', 'acknowledge', 'delete-draft'] as const

/** What one matter of a bulk act answers; the others are done even where one is refused. */
export const bulkOutcome = z.object({
  id: z.string(),
  done: z.boolean(),
  /** Why not, where it was not done. */
  code: z.enum([...denialCodes, 'version-stale', 'warnings-need-reason', 'rule-violated']).optional(),
  version: z.number().optional(),
})

export const actOnMatters = defineEndpoint({
  id: 'actOnMatters',
  method: 'POST',
  path: '/api/matters/bulk',
  access: 'matter.bulk-act',
  summary: 'One act on up to 200 matters, each with the version it was seen in',
  body: z.object({
    action: z.enum(bulkActions),
    items: z
      .array(z.object({ id, version: ordinal }))
      .min(1)
      .max(200),
    /** Why issued despite warnings (submit), or the text of the reminder. */
    reason: reasonText.optional(),
  }),
  response: z.object({ results: z.array(bulkOutcome) }),
})
