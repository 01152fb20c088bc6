import { z } from 'zod'
import { policyGroups, policyKeys } from '../domain/policy/catalogue.ts'
import { defineEndpoint } from './endpoint.ts'
import { date, dateOut, done, instantOut, reasonText, requiredText, text } from './field-types.ts'

/** The policy pack: every number and switch with its title, reason and clause; drafted by one person, adopted by another. */

const twoLanguagesOut = z.object({ zh: z.string(), en: z.string() })
const valueShape = z.union([z.number(), z.boolean(), z.string(), z.array(z.string())])

const basisShape = z.union([
  z.object({ kind: z.literal('source'), clause: z.string() }),
  z.object({ kind: z.literal('law'), cite: z.string() }),
  z.object({ kind: z.literal('default') }),
])

const ruleOut = z.object({
  key: z.enum(policyKeys),
  group: z.enum(policyGroups),
  value: valueShape,
  title: twoLanguagesOut,
  reason: twoLanguagesOut,
  basis: basisShape,
  /** What values are possible. */
  definition: z.object({
    kind: z.enum(['integer', 'number', 'switch', 'choice', 'choices']),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().optional(),
    options: z.array(z.string()).optional(),
  }),
})
export type PolicyRuleView = z.output<typeof ruleOut>

const versionOut = z.object({
  version: z.number(),
  name: z.string(),
  state: z.enum(['draft', 'adopted', 'discarded']),
  effectiveOn: dateOut.nullable(),
  note: z.string(),
  draftedBy: z.string(),
  draftedAt: instantOut,
  adoptedBy: z.string().nullable(),
  adoptedAt: instantOut.nullable(),
  /** In force today. */
  current: z.boolean(),
})

export const readPolicy = defineEndpoint({
  id: 'readPolicy',
  method: 'GET',
  path: '/api/policy',
  access: 'policy.read',
  summary: 'The policy in force today, or an earlier or coming version of it, rule by rule',
  query: z.object({ version: z.coerce.number().int().min(1).max(100_000).optional() }),
  response: z.object({ version: versionOut, rules: z.array(ruleOut) }),
})

export const listPolicyVersions = defineEndpoint({
  id: 'listPolicyVersions',
  method: 'GET',
  path: '/api/policy/versions',
  access: 'policy.read',
  summary: 'Every version of the policy, newest first',
  response: z.object({ versions: z.array(versionOut) }),
})

const changeOut = z.object({
  key: z.enum(policyKeys),
  title: twoLanguagesOut,
  before: valueShape,
  after: valueShape,
  reason: z.object({ before: twoLanguagesOut, after: twoLanguagesOut }),
  basis: z.object({ before: basisShape, after: basisShape }),
  valueChanged: z.boolean(),
  basisChanged: z.boolean(),
  wordsChanged: z.boolean(),
})

export const comparePolicyVersions = defineEndpoint({
  id: 'comparePolicyVersions',
  method: 'GET',
  path: '/api/policy/compare',
  access: 'policy.read',
  summary: 'What one adopted version changed against another',
  query: z.object({
    from: z.coerce.number().int().min(1).max(100_000),
    to: z.coerce.number().int().min(1).max(100_000),
  }),
  response: z.object({ changes: z.array(changeOut) }),
})

export const readPolicyDraft = defineEndpoint({
  id: 'readPolicyDraft',
  method: 'GET',
  path: '/api/policy/draft',
  access: 'policy.draft',
  summary: 'The draft of the next version and what it would change; null when there is none',
  response: z.object({
    draft: z
      .object({
        version: versionOut,
        rowVersion: z.number(),
        rules: z.array(ruleOut),
        changes: z.array(changeOut),
        /** Open matters whose lights would be computed again. */
        recomputes: z.boolean(),
        /** Why the reader may not adopt it; null when nothing speaks against it. */
        obstacle: z.enum(['author-may-not-adopt', 'changes-nothing']).nullable(),
        earliestEffectiveOn: dateOut,
      })
      .nullable(),
  }),
})

export const startPolicyDraft = defineEndpoint({
  id: 'startPolicyDraft',
  method: 'POST',
  path: '/api/policy/draft',
  access: 'policy.draft',
  summary: 'Starts a draft from the version that is in force or comes next; there is one draft at a time',
  body: z.strictObject({ note: requiredText(500) }),
  response: z.object({ version: z.number(), rowVersion: z.number() }),
})

export const editPolicyDraft = defineEndpoint({
  id: 'editPolicyDraft',
  method: 'PUT',
  path: '/api/policy/draft',
  access: 'policy.draft',
  summary: 'Changes rules of the draft; every problem is named, rule by rule, and nothing is kept in part',
  body: z.strictObject({
    note: requiredText(500),
    rules: z.partialRecord(
      z.enum(policyKeys),
      z.strictObject({
        value: z
          .union([z.number().min(-1e9).max(1e9), z.boolean(), text(200), z.array(text(200)).max(60)])
          .optional(),
        reason: z.strictObject({ zh: text(1000), en: text(1000) }).optional(),
        basis: z
          .strictObject({ kind: text(20), clause: text(200).optional(), cite: text(200).optional() })
          .optional(),
      }),
    ),
  }),
  response: z.object({ rowVersion: z.number() }),
  needsVersion: true,
})

export const discardPolicyDraft = defineEndpoint({
  id: 'discardPolicyDraft',
  method: 'POST',
  path: '/api/policy/draft/discard',
  access: 'policy.draft',
  summary: 'Gives the draft up',
  body: z.strictObject({ reason: reasonText }),
  response: done,
  needsVersion: true,
})

export const adoptPolicyDraft = defineEndpoint({
  id: 'adoptPolicyDraft',
  method: 'POST',
  path: '/api/policy/draft/adopt',
  access: 'policy.adopt',
  summary: 'Adopts the draft from a day on; never by whoever drafted it',
  body: z.strictObject({ effectiveOn: date, reason: reasonText }),
  response: z.object({ version: z.number() }),
  needsVersion: true,
})
