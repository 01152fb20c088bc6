import { z } from 'zod'
import { adminRoles } from '../domain/organisation/admin-roles.ts'
import { defineEndpoint } from './endpoint.ts'
import {
  date,
  dateOut,
  done,
  id,
  instantOut,
  pageQuery,
  reasonText,
  requiredText,
  text,
  totalOut,
} from './field-types.ts'
import { rightsAnswer } from './rights.ts'

/** Accounts, the three separated administrators (三员分立) and the audit log. */

export const accountStates = [
  'active',
  'locked',
  'disabled',
  'must-change-password',
  'initial-password-over',
] as const

const accountOut = z.object({
  id: z.string(),
  signInName: z.string(),
  personId: z.string(),
  personName: z.string(),
  posts: z.string(),
  adminRole: z.enum(adminRoles).nullable(),
  state: z.enum(accountStates),
  lastSignInAt: instantOut.nullable(),
  createdAt: instantOut,
  sessions: z.number(),
  allowedActions: z.array(z.enum(['disable', 'enable', 'unlock', 'reset-password', 'end-sessions'])),
})
export type AccountRow = z.output<typeof accountOut>

export const listAccounts = defineEndpoint({
  id: 'listAccounts',
  method: 'GET',
  path: '/api/accounts',
  access: 'identity.account.list',
  summary: 'Accounts by name, person or state',
  query: z.object({
    q: text(60).default(''),
    state: z.enum(['any', ...accountStates]).default('any'),
    ...pageQuery,
  }),
  response: z.object({ accounts: z.array(accountOut), total: totalOut }),
})

/** The password is shown to the administrator once, opens one session within 72 hours and is changed in it; a repeated request answers null, and a reset gives another. */
const initialPasswordOut = z.object({ initialPassword: z.string().nullable() })

export const createAccount = defineEndpoint({
  id: 'createAccount',
  method: 'POST',
  path: '/api/accounts',
  access: 'identity.account.create',
  summary: 'Opens an account for a person; answers with the initial password, once',
  body: z.strictObject({
    id,
    personId: id,
    signInName: requiredText(64).refine((value) => /^[\p{L}\p{N}._-]{2,64}$/u.test(value), {
      error: 'sign-in-name-form',
    }),
  }),
  response: initialPasswordOut,
  shownOnce: 'initialPassword',
})

const accountParams = z.object({ accountId: id })
const withReason = z.strictObject({ reason: reasonText })

export const resetAccountPassword = defineEndpoint({
  id: 'resetAccountPassword',
  method: 'POST',
  path: '/api/accounts/:accountId/reset-password',
  access: 'identity.account.reset-password',
  summary: 'Gives a new initial password, once, and ends every session',
  params: accountParams,
  body: withReason,
  response: initialPasswordOut,
  shownOnce: 'initialPassword',
})

export const disableAccount = defineEndpoint({
  id: 'disableAccount',
  method: 'POST',
  path: '/api/accounts/:accountId/disable',
  access: 'identity.account.disable',
  summary: 'Closes an account at once and ends its sessions',
  params: accountParams,
  body: withReason,
  response: done,
})

export const enableAccount = defineEndpoint({
  id: 'enableAccount',
  method: 'POST',
  path: '/api/accounts/:accountId/enable',
  access: 'identity.account.disable',
  summary: 'Opens a closed account again',
  params: accountParams,
  body: withReason,
  response: done,
})

export const unlockAccount = defineEndpoint({
  id: 'unlockAccount',
  method: 'POST',
  path: '/api/accounts/:accountId/unlock',
  access: 'identity.account.unlock',
  summary: 'Ends a lock after failed sign-ins before its time',
  params: accountParams,
  body: withReason,
  response: done,
})

export const endAccountSessions = defineEndpoint({
  id: 'endAccountSessions',
  method: 'POST',
  path: '/api/accounts/:accountId/end-sessions',
  access: 'identity.session.end-any',
  summary: 'Signs an account out everywhere',
  params: accountParams,
  body: withReason,
  response: z.object({ ended: z.number() }),
})

export const listAdminRoles = defineEndpoint({
  id: 'listAdminRoles',
  method: 'GET',
  path: '/api/admin-roles',
  access: 'identity.account.list',
  summary: 'Who is system, security and audit administrator today',
  response: z.object({
    administrators: z.array(
      z.object({ personId: z.string(), name: z.string(), role: z.enum(adminRoles), validFrom: dateOut }),
    ),
  }),
})

export const proposeAdminRole = defineEndpoint({
  id: 'proposeAdminRole',
  method: 'POST',
  path: '/api/admin-roles',
  access: 'identity.admin-role.propose',
  summary: 'Proposes an administrator; a security administrator confirms',
  body: z.strictObject({ id, personId: id, role: z.enum(adminRoles), validFrom: date, reason: reasonText }),
  response: rightsAnswer,
})

export const proposeAdminRoleEnd = defineEndpoint({
  id: 'proposeAdminRoleEnd',
  method: 'POST',
  path: '/api/admin-roles/:personId/end',
  access: 'identity.admin-role.propose',
  summary: 'Proposes that an administrator stops; a security administrator confirms',
  params: z.object({ personId: id }),
  body: z.strictObject({ id, lastDay: date, reason: reasonText }),
  response: rightsAnswer,
})

const auditFilters = {
  from: date.optional(),
  to: date.optional(),
  kind: text(60).default(''),
  success: z.enum(['any', 'yes', 'no']).default('any'),
  q: text(60).default(''),
}

export const listAuditEntries = defineEndpoint({
  id: 'listAuditEntries',
  method: 'GET',
  path: '/api/audit',
  access: 'audit.read',
  summary: 'The audit log, newest first; reading it is recorded too',
  query: z.object({ ...auditFilters, ...pageQuery }),
  response: z.object({
    entries: z.array(
      z.object({
        id: z.string(),
        at: instantOut,
        kind: z.string(),
        actorLabel: z.string(),
        object: z.string(),
        success: z.boolean(),
        clientAddress: z.string(),
        requestId: z.string(),
        detail: z.string(),
      }),
    ),
    total: totalOut,
    kinds: z.array(z.string()),
  }),
})

export const exportAuditEntries = defineEndpoint({
  id: 'exportAuditEntries',
  method: 'GET',
  path: '/api/audit/export',
  access: 'audit.export',
  summary: 'The filtered audit log as an xlsx workbook; the export is recorded',
  query: z.object(auditFilters),
  response: z.object({}),
  transfer: 'download',
})
