import { z } from 'zod'
import { postKinds } from '../domain/organisation/posts.ts'
import { cohorts, unitKinds } from '../domain/organisation/unit-kinds.ts'
import { defineEndpoint } from './endpoint.ts'
import { date, dateOut, done, id, instantOut, reasonText, requiredText, text } from './field-types.ts'
import { rightsProposalOut } from './rights.ts'

/** Units: the organisation as a tree and a table, one unit with everything about it, and its upkeep (R1.1, R1.6, R1.7). */

export const unitNameOut = z.object({ id: z.string(), name: z.string(), shortName: z.string() })

export const holderOut = z.object({
  postId: z.string(),
  personId: z.string(),
  name: z.string(),
  kind: z.enum(postKinds),
  title: z.string(),
})

/** One line of a unit's or person's history: what changed, who did it and why. */
export const historyLineOut = z.object({
  id: z.string(),
  kind: z.string(),
  at: instantOut,
  actorLabel: z.string(),
  reason: z.string().nullable(),
  /** What it is about, in words: the title of a post, the name added. */
  about: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})

const unitRowOut = z.object({
  ...unitNameOut.shape,
  kind: z.enum(unitKinds),
  /** The cohort it is compared in, after the rules; null when it is not ranked. */
  cohort: z.enum(cohorts).nullable(),
  parentId: z.string().nullable(),
  protocolOrder: z.number(),
  hasArrangement: z.boolean(),
  endedOn: dateOut.nullable(),
  version: z.number(),
  principals: z.array(holderOut),
  liaisons: z.array(holderOut),
  people: z.number(),
  /** Principal's posts nobody holds today. */
  vacancies: z.array(z.enum(postKinds)),
  pendingPosts: z.number(),
  /** Pinyin of the names and their initials, for searching as one types. */
  pinyin: z.string(),
})
export type UnitRow = z.output<typeof unitRowOut>

export const readOrganisation = defineEndpoint({
  id: 'readOrganisation',
  method: 'GET',
  path: '/api/organisation',
  access: 'organisation.read',
  summary:
    'Every unit with its principals, head counts, vacancies and missing arrangements, in protocol order',
  query: z.object({ closed: z.enum(['with', 'without']).default('without') }),
  response: z.object({
    units: z.array(unitRowOut),
    totals: z.object({
      units: z.number(),
      people: z.number(),
      vacancies: z.number(),
      withoutArrangement: z.number(),
    }),
  }),
})

export const searchOrganisation = defineEndpoint({
  id: 'searchOrganisation',
  method: 'GET',
  path: '/api/organisation/search',
  access: 'organisation.read',
  summary: 'Units and people by name, short name, alias, pinyin or initials',
  query: z.object({ q: requiredText(40) }),
  response: z.object({
    units: z.array(unitNameOut.extend({ matched: z.string() })),
    people: z.array(z.object({ id: z.string(), name: z.string(), posts: z.string() })),
  }),
})

export const exportOrganisation = defineEndpoint({
  id: 'exportOrganisation',
  method: 'GET',
  path: '/api/organisation/export',
  access: 'organisation.read',
  summary: 'Units and their post-holders as an xlsx workbook',
  response: z.object({}),
  transfer: 'download',
})

export const aliasKinds = ['alias', 'former-name', 'learned'] as const
export const unitActions = [
  'edit',
  'close',
  'edit-aliases',
  'edit-arrangements',
  'propose-post',
  'edit-posts',
] as const

export const unitOut = z.object({
  ...unitNameOut.shape,
  kind: z.enum(unitKinds),
  cohort: z.enum(cohorts).nullable(),
  /** The cohort given by hand, overriding the rule; null when the rule decides. */
  ownCohort: z.enum(cohorts).nullable(),
  parent: unitNameOut.nullable(),
  protocolOrder: z.number(),
  signOffRequired: z.boolean(),
  ownArrangement: z.string(),
  endedOn: dateOut.nullable(),
  version: z.number(),
  aliases: z.array(z.object({ id: z.string(), alias: z.string(), kind: z.enum(aliasKinds) })),
  children: z.array(unitNameOut),
  posts: z.array(
    holderOut.extend({
      protocolOrder: z.number(),
      validFrom: dateOut,
      validTo: dateOut.nullable(),
      current: z.boolean(),
      version: z.number(),
      phone: z.string(),
      delegatedTo: z.object({ personId: z.string(), name: z.string(), until: dateOut }).nullable(),
    }),
  ),
  vacancies: z.array(z.enum(postKinds)),
  pending: z.array(rightsProposalOut),
  leaders: z.array(z.object({ personId: z.string(), name: z.string(), kind: z.string() })),
  watches: z.array(
    z.object({
      categories: z.array(z.string()),
      cohorts: z.array(z.string()),
      sources: z.array(z.string()),
      clause: z.string(),
    }),
  ),
  allowedActions: z.array(z.enum(unitActions)),
  history: z.array(historyLineOut),
})
export type UnitDetail = z.output<typeof unitOut>

const unitParams = z.object({ unitId: id })

export const readUnit = defineEndpoint({
  id: 'readUnit',
  method: 'GET',
  path: '/api/units/:unitId',
  access: 'organisation.read',
  summary: 'One unit: names, posts now and before, arrangements, linked leaders, history',
  params: unitParams,
  response: unitOut,
})

const unitFields = {
  name: requiredText(60),
  shortName: requiredText(20),
  kind: z.enum(unitKinds),
  ownCohort: z.enum(cohorts).nullable(),
  parentId: id.nullable(),
  protocolOrder: z.number().int().min(1).max(100_000),
}

export const createUnit = defineEndpoint({
  id: 'createUnit',
  method: 'POST',
  path: '/api/units',
  access: 'organisation.edit',
  summary: 'Adds a unit',
  body: z.strictObject({ id, ...unitFields, reason: reasonText }),
  response: z.object({ id: z.string(), version: z.number() }),
})

export const editUnit = defineEndpoint({
  id: 'editUnit',
  method: 'PUT',
  path: '/api/units/:unitId',
  access: 'organisation.edit',
  summary: 'Changes a unit; a changed name is kept as a former name',
  params: unitParams,
  body: z.strictObject({ ...unitFields, reason: reasonText }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})

export const closeUnit = defineEndpoint({
  id: 'closeUnit',
  method: 'POST',
  path: '/api/units/:unitId/close',
  access: 'organisation.edit',
  summary: 'Ends a unit and the posts in it; nothing is deleted',
  params: unitParams,
  body: z.strictObject({ endedOn: date, reason: reasonText }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})

export const addAlias = defineEndpoint({
  id: 'addAlias',
  method: 'POST',
  path: '/api/units/:unitId/aliases',
  access: 'organisation.edit',
  summary: 'Another name by which ledgers call the unit',
  params: unitParams,
  body: z.strictObject({ id, alias: requiredText(60), kind: z.enum(['alias', 'former-name']) }),
  response: done,
})

export const removeAlias = defineEndpoint({
  id: 'removeAlias',
  method: 'POST',
  path: '/api/units/:unitId/aliases/:aliasId/remove',
  access: 'organisation.edit',
  summary: 'Removes a name that leads to the wrong unit',
  params: unitParams.extend({ aliasId: id }),
  body: z.strictObject({ reason: reasonText }),
  response: done,
})

export const editArrangements = defineEndpoint({
  id: 'editArrangements',
  method: 'PUT',
  path: '/api/units/:unitId/arrangements',
  access: 'organisation.edit-arrangements',
  summary:
    'The own unit records its supervision, reward and accountability arrangement and whether reports need its head (R1.6, R1.7)',
  params: unitParams,
  body: z.strictObject({ ownArrangement: text(2000), signOffRequired: z.boolean(), reason: reasonText }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})
