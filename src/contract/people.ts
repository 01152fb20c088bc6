import { z } from 'zod'
import { postKinds } from '../domain/organisation/posts.ts'
import { defineEndpoint } from './endpoint.ts'
import {
  date,
  dateOut,
  done,
  id,
  pageQuery,
  reasonText,
  requiredText,
  text,
  totalOut,
} from './field-types.ts'
import { historyLineOut, unitNameOut } from './organisation.ts'
import { rightsAnswer, rightsProposalOut } from './rights.ts'

/** People, the dated posts they hold, and delegation for a period (R1.2, R1.7). */

const phone = text(30).refine((value) => value === '' || /^[0-9+() -]{5,30}$/.test(value), {
  error: 'phone-not-a-number',
})

export const listPeople = defineEndpoint({
  id: 'listPeople',
  method: 'GET',
  path: '/api/people',
  access: 'organisation.read',
  summary: 'People with their posts today, by name, pinyin or initials',
  query: z.object({
    q: text(60).default(''),
    unitId: id.optional(),
    /** `without-post`: nobody's post-holder today. */
    holding: z.enum(['any', 'post', 'without-post']).default('any'),
    ...pageQuery,
  }),
  response: z.object({
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        posts: z.array(
          z.object({
            postId: z.string(),
            unitId: z.string(),
            unitName: z.string(),
            kind: z.enum(postKinds),
            title: z.string(),
          }),
        ),
      }),
    ),
    total: totalOut,
  }),
})

const delegationOut = z.object({
  id: z.string(),
  postId: z.string(),
  title: z.string(),
  unitName: z.string(),
  fromPersonId: z.string(),
  fromName: z.string(),
  toPersonId: z.string(),
  toName: z.string(),
  validFrom: dateOut,
  validTo: dateOut,
  reason: z.string(),
  state: z.enum(['coming', 'running', 'over', 'revoked']),
  mayRevoke: z.boolean(),
})

export const personOut = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  version: z.number(),
  posts: z.array(
    z.object({
      postId: z.string(),
      unit: unitNameOut,
      kind: z.enum(postKinds),
      title: z.string(),
      validFrom: dateOut,
      validTo: dateOut.nullable(),
      current: z.boolean(),
      version: z.number(),
    }),
  ),
  pending: z.array(rightsProposalOut),
  delegations: z.array(delegationOut),
  linkages: z.array(
    z.object({ id: z.string(), kind: z.string(), unit: unitNameOut.nullable(), subject: z.string() }),
  ),
  leadingGroupRole: z.string().nullable(),
  adminRole: z.string().nullable(),
  allowedActions: z.array(z.enum(['edit', 'edit-posts', 'delegate'])),
  history: z.array(historyLineOut),
})
export type PersonDetail = z.output<typeof personOut>

const personParams = z.object({ personId: id })

export const readPerson = defineEndpoint({
  id: 'readPerson',
  method: 'GET',
  path: '/api/people/:personId',
  access: 'organisation.read',
  summary: 'One person: posts now and before, delegations, linkage, history',
  params: personParams,
  response: personOut,
})

export const createPerson = defineEndpoint({
  id: 'createPerson',
  method: 'POST',
  path: '/api/people',
  access: 'organisation.edit',
  summary: 'Adds a person; posts are given separately',
  body: z.strictObject({ id, name: requiredText(40), phone: phone.default('') }),
  response: z.object({ id: z.string(), version: z.number() }),
})

export const editPerson = defineEndpoint({
  id: 'editPerson',
  method: 'PUT',
  path: '/api/people/:personId',
  access: 'organisation.edit',
  summary: "Corrects a person's name or telephone number",
  params: personParams,
  body: z.strictObject({ name: requiredText(40), phone, reason: reasonText }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})

const protocolOrder = z.number().int().min(1).max(100_000)

export const proposePost = defineEndpoint({
  id: 'proposePost',
  method: 'POST',
  path: '/api/posts',
  access: 'organisation.edit',
  summary: 'Gives a person a post in a unit; in force once the security administrator confirms',
  body: z.strictObject({
    id,
    personId: id,
    unitId: id,
    kind: z.enum(postKinds),
    title: requiredText(60),
    protocolOrder: protocolOrder.default(1000),
    validFrom: date,
    validTo: date.nullable().default(null),
    reason: reasonText,
  }),
  response: rightsAnswer,
})

const postParams = z.object({ postId: id })

export const editPost = defineEndpoint({
  id: 'editPost',
  method: 'PUT',
  path: '/api/posts/:postId',
  access: 'organisation.edit',
  summary: 'Corrects the title or protocol order of a post',
  params: postParams,
  body: z.strictObject({ title: requiredText(60), protocolOrder, reason: reasonText }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})

export const endPost = defineEndpoint({
  id: 'endPost',
  method: 'POST',
  path: '/api/posts/:postId/end',
  access: 'organisation.edit',
  summary: 'Ends a post on its last day; what was done in it stays with the person',
  params: postParams,
  body: z.strictObject({ lastDay: date, reason: reasonText }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})

export const handOverPost = defineEndpoint({
  id: 'handOverPost',
  method: 'POST',
  path: '/api/posts/:postId/hand-over',
  access: 'organisation.edit',
  summary: 'Ends a post and starts the successor’s in one act; until confirmed the predecessor stays',
  params: postParams,
  body: z.strictObject({
    id,
    personId: id,
    firstDay: date,
    title: requiredText(60),
    reason: reasonText,
  }),
  response: rightsAnswer,
  needsVersion: true,
})

export const listOwnDelegations = defineEndpoint({
  id: 'listOwnDelegations',
  method: 'GET',
  path: '/api/delegations',
  access: 'identity.delegate',
  summary: 'Delegations given and received by the signed-in person',
  response: z.object({ given: z.array(delegationOut), received: z.array(delegationOut) }),
})

export const grantDelegation = defineEndpoint({
  id: 'grantDelegation',
  method: 'POST',
  path: '/api/delegations',
  access: 'identity.delegate',
  summary: 'Lets somebody act in one of the own posts for a period',
  body: z.strictObject({
    id,
    postId: id,
    toPersonId: id,
    validFrom: date,
    validTo: date,
    reason: reasonText,
  }),
  response: done,
})

export const revokeDelegation = defineEndpoint({
  id: 'revokeDelegation',
  method: 'POST',
  path: '/api/delegations/:delegationId/revoke',
  access: 'identity.delegate',
  summary: 'Takes an own delegation back at once',
  params: z.object({ delegationId: id }),
  body: z.strictObject({ reason: reasonText }),
  response: done,
})
