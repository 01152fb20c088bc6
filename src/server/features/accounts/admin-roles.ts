import type {
  proposeAdminRoleEnd as endContract,
  proposeAdminRole as proposeContract,
} from '../../../contract/accounts.ts'
import { AppError, found, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input, QueryContext } from '../../platform/request-context.ts'
import { checkAdminRole, proposeRights } from '../organisation/public.ts'

/** Who is system, security and audit administrator today. */
export async function listAdminRoles({ tx, jurisdictionId, today }: QueryContext) {
  const administrators = await tx
    .selectFrom('adminRole')
    .innerJoin('person', (join) =>
      join
        .onRef('person.jurisdictionId', '=', 'adminRole.jurisdictionId')
        .onRef('person.id', '=', 'adminRole.personId'),
    )
    .select(['adminRole.personId', 'person.name', 'adminRole.role', 'adminRole.validFrom'])
    .where('adminRole.jurisdictionId', '=', jurisdictionId)
    .where('adminRole.validFrom', '<=', today)
    .where((row) => row.or([row('adminRole.validTo', 'is', null), row('adminRole.validTo', '>=', today)]))
    .orderBy('adminRole.role')
    .orderBy('person.name')
    .execute()
  return { administrators }
}

/** Proposes an administrator; nobody proposes themselves, and a security administrator confirms (AZ-05). */
export async function proposeAdminRole(context: CommandContext, input: Input<typeof proposeContract>) {
  const { id, reason, ...change } = input.body
  if (change.personId === context.actor.personId) throw new AppError('author-may-not-decide')
  if (change.validFrom < context.today) refuseFaults([{ path: 'validFrom', code: 'date-in-the-past' }])
  await checkAdminRole(context, change)
  return proposeRights(context, { id, change: { kind: 'admin-role', ...change }, reason })
}

/** Proposes that an administrator stops; whoever it concerns may not confirm it. */
export async function proposeAdminRoleEnd(context: CommandContext, input: Input<typeof endContract>) {
  const { id, reason, lastDay } = input.body
  const { personId } = input.params
  const held = (await listAdminRoles(context)).administrators
  const { role } = found(held.find((row) => row.personId === personId))
  if (lastDay < context.today) refuseFaults([{ path: 'lastDay', code: 'date-in-the-past' }])
  return proposeRights(context, { id, change: { kind: 'admin-role-end', personId, role, lastDay }, reason })
}
