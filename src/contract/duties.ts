import { z } from 'zod'
import { sourceKinds } from '../domain/matters/matter-sources.ts'
import { linkageKinds } from '../domain/organisation/linkage.ts'
import { cohorts } from '../domain/organisation/unit-kinds.ts'
import { defineEndpoint } from './endpoint.ts'
import { date, dateOut, done, id, reasonText, requiredText, text } from './field-types.ts'
import { unitNameOut } from './organisation.ts'
import { rightsAnswer } from './rights.ts'

/** The leading group (R1.3), the division of labour (R1.4) and the linkage of city leaders (R1.5). */

export const leadingGroupRoles = ['head', 'deputy-head', 'member', 'office-director'] as const

export const readDuties = defineEndpoint({
  id: 'readDuties',
  method: 'GET',
  path: '/api/organisation/duties',
  access: 'organisation.read',
  summary: 'Leading group, division of labour and linkage in force today',
  response: z.object({
    leadingGroup: z.object({
      /** To be sent back in If-Match when the list is edited. */
      version: z.number(),
      members: z.array(
        z.object({
          id: z.string(),
          personId: z.string(),
          name: z.string(),
          posts: z.string(),
          role: z.enum(leadingGroupRoles),
          validFrom: dateOut,
        }),
      ),
    }),
    watches: z.array(
      z.object({
        id: z.string(),
        office: unitNameOut,
        categories: z.array(z.string()),
        cohorts: z.array(z.enum(cohorts)),
        sources: z.array(z.enum(sourceKinds)),
        clause: z.string(),
      }),
    ),
    categories: z.array(z.object({ code: z.string(), name: z.string(), parentCode: z.string().nullable() })),
    linkages: z.array(
      z.object({
        id: z.string(),
        personId: z.string(),
        name: z.string(),
        title: z.string(),
        kind: z.enum(linkageKinds),
        unit: unitNameOut.nullable(),
        subject: z.string(),
        validFrom: dateOut,
        validTo: dateOut.nullable(),
      }),
    ),
  }),
})
export type Duties = z.output<typeof readDuties.response>

export const editLeadingGroup = defineEndpoint({
  id: 'editLeadingGroup',
  method: 'PUT',
  path: '/api/organisation/leading-group',
  access: 'organisation.edit',
  summary: 'Replaces the list of members; who leaves keeps the dates they served',
  body: z.strictObject({
    members: z.array(z.strictObject({ personId: id, role: z.enum(leadingGroupRoles) })).max(60),
    reason: reasonText,
  }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})

export const proposeWatch = defineEndpoint({
  id: 'proposeWatch',
  method: 'POST',
  path: '/api/organisation/watch-duties',
  access: 'organisation.edit-division-of-labour',
  summary: 'What an office watches first (侧重于); with the id of an existing row, the row is replaced',
  body: z.strictObject({
    /** Of this proposal. */
    id,
    watchId: id,
    officeUnitId: id,
    categories: z.array(requiredText(60)).max(50),
    cohorts: z.array(z.enum(cohorts)).max(3),
    sources: z.array(z.enum(sourceKinds)).max(sourceKinds.length),
    clause: text(40),
    reason: reasonText,
  }),
  response: rightsAnswer,
})

export const removeWatch = defineEndpoint({
  id: 'removeWatch',
  method: 'POST',
  path: '/api/organisation/watch-duties/:watchId/remove',
  access: 'organisation.edit-division-of-labour',
  summary: 'Takes a focus away from an office, at once',
  params: z.object({ watchId: id }),
  body: z.strictObject({ reason: reasonText }),
  response: done,
})

export const proposeLinkage = defineEndpoint({
  id: 'proposeLinkage',
  method: 'POST',
  path: '/api/organisation/linkages',
  access: 'organisation.edit-linkage',
  summary: 'Links a city leader with a town, a department in charge, or a sponsored enterprise or project',
  body: z.strictObject({
    id,
    personId: id,
    kind: z.enum(linkageKinds),
    unitId: id.nullable(),
    subject: text(120),
    validFrom: date,
    validTo: date.nullable().default(null),
    reason: reasonText,
  }),
  response: rightsAnswer,
})

export const endLinkage = defineEndpoint({
  id: 'endLinkage',
  method: 'POST',
  path: '/api/organisation/linkages/:linkageId/end',
  access: 'organisation.edit-linkage',
  summary: 'Ends a linkage on its last day',
  params: z.object({ linkageId: id }),
  body: z.strictObject({ lastDay: date, reason: reasonText }),
  response: done,
})
