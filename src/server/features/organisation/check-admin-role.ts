import { type AdminRole, checkAdminRoles } from '../../../domain/organisation/admin-roles.ts'
import { type FieldFault, refuseFaults } from '../../platform/app-error.ts'
import type { QueryContext } from '../../platform/request-context.ts'

/** Refuses an administrator who holds a post or another administrator's role (三员分立, AZ-05). */
export async function checkAdminRole(
  context: QueryContext,
  change: { personId: string; role: AdminRole },
): Promise<void> {
  const { tx, jurisdictionId, today } = context
  const faults: FieldFault[] = []
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', change.personId)
    .forUpdate()
    .executeTakeFirst()
  if (!person) faults.push({ path: 'personId', code: 'person-unknown' })
  const roles = await tx
    .selectFrom('adminRole')
    .select('role')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('personId', '=', change.personId)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', today)]))
    .execute()
  const posts = await tx
    .selectFrom('post')
    .select('id')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('personId', '=', change.personId)
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', today)]))
    .execute()
  if (roles.some((row) => row.role === change.role)) {
    faults.push({ path: 'personId', code: 'admin-role-already-held' })
  }
  const held = [...roles.map((row) => row.role), change.role]
  for (const problem of checkAdminRoles(held, posts.length)) faults.push({ path: 'personId', code: problem })
  refuseFaults(faults)
}
