import { z } from 'zod'
import { adminRoles } from '../domain/organisation/admin-roles.ts'
import { linkageKinds } from '../domain/organisation/linkage.ts'
import { postKinds } from '../domain/organisation/posts.ts'
import { defineEndpoint } from './endpoint.ts'
import { dateOut, done, id, instantOut, reasonText, text } from './field-types.ts'

/**
 * Rows that grant rights (posts, linkage, division of labour, administrators) take effect when the security administrator, neither
 * proposer nor beneficiary, confirms; a switch of the policy, on by default.
 */
export const rightsKinds = ['post', 'linkage', 'watch-duty', 'admin-role', 'admin-role-end'] as const

/** What an edit that grants rights answers: already in force, or waiting for the security administrator. */
export const rightsAnswer = z.object({ state: z.enum(['pending', 'in-force']) })

const personOut = z.object({ id: z.string(), name: z.string() }).nullable()
const unitOut = z.object({ id: z.string(), name: z.string(), shortName: z.string() }).nullable()

export const rightsProposalOut = z.object({
  id: z.string(),
  kind: z.enum(rightsKinds),
  person: personOut,
  unit: unitOut,
  postKind: z.enum(postKinds).nullable(),
  title: z.string(),
  adminRole: z.enum(adminRoles).nullable(),
  linkageKind: z.enum(linkageKinds).nullable(),
  subject: z.string(),
  categories: z.array(z.string()),
  cohorts: z.array(z.string()),
  sources: z.array(z.string()),
  validFrom: dateOut.nullable(),
  validTo: dateOut.nullable(),
  /** Handover: who holds the post until this is confirmed. */
  replaces: z.string().nullable(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: instantOut,
})
export type RightsProposal = z.output<typeof rightsProposalOut>

const proposalParams = z.object({ proposalId: id })

export const listPendingRights = defineEndpoint({
  id: 'listPendingRights',
  method: 'GET',
  path: '/api/rights/pending',
  access: 'rights.list-pending',
  summary: 'Rights waiting for the security administrator, oldest first',
  response: z.object({
    proposals: z.array(
      rightsProposalOut.extend({
        /** Why the reader may not confirm this one; null when nothing speaks against it. */
        obstacle: z
          .enum(['not-security-admin', 'confirmer-is-proposer', 'confirmer-is-beneficiary'])
          .nullable(),
      }),
    ),
  }),
})

export const confirmRights = defineEndpoint({
  id: 'confirmRights',
  method: 'POST',
  path: '/api/rights/:proposalId/confirm',
  access: 'rights.confirm',
  summary: 'Puts a proposed right into force',
  params: proposalParams,
  body: z.strictObject({ note: text(500).default('') }),
  response: done,
})

export const refuseRights = defineEndpoint({
  id: 'refuseRights',
  method: 'POST',
  path: '/api/rights/:proposalId/refuse',
  access: 'rights.confirm',
  summary: 'Refuses a proposed right, with the reason',
  params: proposalParams,
  body: z.strictObject({ reason: reasonText }),
  response: done,
})
