/**
 * 三员分立 (R10): system, security and audit administrators. Each can do only their own, nobody holds two of the roles, and none of
 * them has business rights: an administrator's account works in no post.
 */
export const adminRoles = ['system-admin', 'security-admin', 'audit-admin'] as const
export type AdminRole = (typeof adminRoles)[number]

export type AdminRoleProblem = 'two-admin-roles' | 'admin-holds-post'

/** What speaks against one person holding these roles beside this many posts; empty when nothing does. */
export function checkAdminRoles(roles: readonly AdminRole[], heldPosts: number): AdminRoleProblem[] {
  const problems: AdminRoleProblem[] = []
  if (new Set(roles).size > 1) problems.push('two-admin-roles')
  if (roles.length > 0 && heldPosts > 0) problems.push('admin-holds-post')
  return problems
}

export type ConfirmationProblem = 'not-security-admin' | 'confirmer-is-proposer' | 'confirmer-is-beneficiary'

/**
 * "Rows that grant rights take effect when the security administrator, neither proposer nor beneficiary, confirms": what speaks
 * against this person confirming this row, or null when nothing does.
 */
export function checkRightsConfirmation(
  confirmer: { personId: string; adminRoles: readonly AdminRole[] },
  row: { proposedBy: string; beneficiary: string | null },
): ConfirmationProblem | null {
  if (!confirmer.adminRoles.includes('security-admin')) return 'not-security-admin'
  if (confirmer.personId === row.proposedBy) return 'confirmer-is-proposer'
  if (confirmer.personId === row.beneficiary) return 'confirmer-is-beneficiary'
  return null
}
