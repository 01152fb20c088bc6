import { z } from 'zod'
import { date, dateOut } from '../../../contract/field-types.ts'
import { sourceKinds } from '../../../domain/matters/matter-sources.ts'
import { adminRoles } from '../../../domain/organisation/admin-roles.ts'
import { linkageKinds } from '../../../domain/organisation/linkage.ts'
import { postKinds } from '../../../domain/organisation/posts.ts'
import { cohorts } from '../../../domain/organisation/unit-kinds.ts'

/** What a proposed right will be once confirmed: the row as it is going to be written. Stored as jsonb, read back through its schema. */
const postChange = z.object({
  kind: z.literal('post'),
  post: z.object({
    id: z.string(),
    personId: z.string(),
    unitId: z.string(),
    kind: z.enum(postKinds),
    title: z.string(),
    protocolOrder: z.number(),
    validFrom: date,
    validTo: date.nullable(),
  }),
  /** Handover: the predecessor's post, which ends on the day before. */
  replaces: z.object({ postId: z.string(), lastDay: date, holder: z.string() }).nullable(),
})

const linkageChange = z.object({
  kind: z.literal('linkage'),
  linkage: z.object({
    id: z.string(),
    personId: z.string(),
    kind: z.enum(linkageKinds),
    unitId: z.string().nullable(),
    subject: z.string(),
    validFrom: date,
    validTo: date.nullable(),
  }),
})

const watchChange = z.object({
  kind: z.literal('watch-duty'),
  watch: z.object({
    id: z.string(),
    officeUnitId: z.string(),
    categories: z.array(z.string()),
    cohorts: z.array(z.enum(cohorts)),
    sources: z.array(z.enum(sourceKinds)),
    clause: z.string(),
  }),
})

const adminRoleChange = z.object({
  kind: z.literal('admin-role'),
  personId: z.string(),
  role: z.enum(adminRoles),
  validFrom: date,
})

const adminRoleEndChange = z.object({
  kind: z.literal('admin-role-end'),
  personId: z.string(),
  role: z.enum(adminRoles),
  lastDay: dateOut,
})

export const rightsChange = z.discriminatedUnion('kind', [
  postChange,
  linkageChange,
  watchChange,
  adminRoleChange,
  adminRoleEndChange,
])
export type RightsChange = z.output<typeof rightsChange>
export type PostChange = z.output<typeof postChange>

/** The person who gains by it; nobody in particular where an office does. */
export function beneficiaryOf(change: RightsChange): string | null {
  switch (change.kind) {
    case 'post':
      return change.post.personId
    case 'linkage':
      return change.linkage.personId
    case 'watch-duty':
      return null
    case 'admin-role':
    case 'admin-role-end':
      return change.personId
  }
}

/** The unit it concerns, for that unit's page. */
export function unitOf(change: RightsChange): string | null {
  if (change.kind === 'post') return change.post.unitId
  if (change.kind === 'linkage') return change.linkage.unitId
  return change.kind === 'watch-duty' ? change.watch.officeUnitId : null
}
