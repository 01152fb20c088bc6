import type { createAccount as contract } from '../../../contract/accounts.ts'
import { orTaken, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { issueInitialPassword } from '../identity/public.ts'
import { findPerson } from '../organisation/public.ts'

/** Opens an account for a person. The account carries no right: rights come from posts, which the security administrator confirms. */
export async function createAccount(context: CommandContext, input: Input<typeof contract>) {
  const { tx, jurisdictionId, now } = context
  const { id, personId, signInName } = input.body
  const person = await findPerson(tx, jurisdictionId, personId)
  refuseFaults(person ? [] : [{ path: 'personId', code: 'person-unknown' }])
  const { initialPassword, columns } = await issueInitialPassword(now)
  const account = { id, jurisdictionId, signInName, personId, mustChangePassword: true }
  await tx
    .insertInto('account')
    .values({
      ...account,
      ...columns,
      disabledAt: null,
      lastSignInAt: null,
      createdAt: now,
    })
    .execute()
    .catch((error) =>
      orTaken(error, {
        account_sign_in_name_key: { path: 'signInName', code: 'sign-in-name-taken' },
        account_person: { path: 'personId', code: 'person-has-account' },
      }),
    )
  await context.append({ subjectKind: 'account', subjectId: id, kind: 'account.created', payload: account })
  await context.audit({ kind: 'account.created', object: signInName })
  return { initialPassword }
}
