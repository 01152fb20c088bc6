import type { SourceKind } from '../matters/matter-sources.ts'
import { type Role, roles } from './roles.ts'

/**
 * The permission matrix as data (R11): operation → the roles that may do it. What an operation may touch is decided further in:
 * acts on one matter by `matters/matter-actions.ts`, rows by the scoped queries. An endpoint names exactly one operation.
 */

const offices = ['efficiency-office', 'party-office', 'government-office', 'appraisal-office'] as const
const threeOffices = ['efficiency-office', 'party-office', 'government-office'] as const
const leadOffice = ['efficiency-office'] as const
const unitPosts = ['unit-head', 'unit-deputy', 'unit-liaison', 'unit-staff'] as const
const unitDesk = ['unit-head', 'unit-deputy', 'unit-liaison'] as const
const overseers = ['city-leader', 'organisation-department', 'discipline-commission'] as const
const business = [...overseers, ...offices, ...unitPosts] as const

export const permissionMatrix = {
  // Oneself.
  'identity.own-session': roles,
  'identity.own-password': roles,
  'identity.delegate': ['city-leader', ...unitDesk],
  'help.read': roles,
  'workbench.read': roles,
  'notification.read': roles,

  // Accounts and rights (三员分立): the system administrator proposes, the security administrator confirms, the audit administrator reads.
  'identity.account.list': ['system-admin', 'security-admin'],
  'identity.account.create': ['system-admin'],
  'identity.account.disable': ['system-admin', 'security-admin'],
  'identity.account.reset-password': ['system-admin'],
  'identity.account.unlock': ['security-admin'],
  'identity.session.end-any': ['security-admin'],
  'identity.admin-role.propose': ['system-admin'],
  'rights.list-pending': ['system-admin', 'security-admin', 'efficiency-office'],
  'rights.confirm': ['security-admin'],
  'audit.read': ['audit-admin'],
  'audit.export': ['audit-admin'],
  'chain.verify': ['audit-admin', 'efficiency-office'],
  'system.read': ['system-admin'],

  // Organisation, calendar and policy.
  'organisation.read': roles,
  'organisation.edit': ['system-admin', ...leadOffice],
  'organisation.edit-linkage': leadOffice,
  'organisation.edit-division-of-labour': leadOffice,
  'organisation.edit-arrangements': unitDesk,
  'calendar.read': roles,
  'calendar.edit': leadOffice,
  'policy.read': roles,
  'policy.draft': leadOffice,
  'policy.adopt': leadOffice,

  // Matters. Every source has its own path into the ledger (R2.3).
  'matter.create.decision': threeOffices,
  'matter.create.meeting': threeOffices,
  'matter.create.leader-instruction': offices,
  'matter.create.key-project': offices,
  'matter.create.long-term': offices,
  'matter.create.phased': offices,
  'matter.create.self-determined': unitDesk,
  'matter.create-inner': unitDesk,
  'matter.list': business,
  'matter.read': business,
  'matter.act': business,
  'matter.bulk-act': [...offices, ...unitDesk],
  'matter.read-instruction': business,
  'file.upload': business,
  'file.read': business,
  'category.edit': leadOffice,
  'export.ledger': business,
  'board.read': [...overseers, ...offices, ...unitDesk],
  'overview.read': [...overseers, ...offices],

  // Intake by file.
  'intake.upload': offices,
  'intake.read': offices,
  'intake.correct': offices,
  'intake.register': offices,
  'intake.undo': offices,
} as const satisfies Record<string, readonly Role[]>

export type Operation = keyof typeof permissionMatrix
export const operations = Object.keys(permissionMatrix) as Operation[]

/** The operation that creates a matter of this source. */
export const createOperation = (source: SourceKind): Operation => `matter.create.${source}`
