import type { changePassword as contract } from '../../../contract/identity.ts'
import { AppError } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { checkPassword, hashPassword, refusePassword } from './passwords.ts'

/** Changes the own password; every other session of the account ends (AU-05). An initial password never becomes the lasting one. */
export async function changePassword(context: CommandContext, input: Input<typeof contract>) {
  const { tx, caller } = context
  const account = await tx
    .selectFrom('account')
    .select(['passwordHash', 'signInName'])
    .where('id', '=', caller.accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!(await checkPassword(account.passwordHash, input.body.currentPassword))) {
    throw new AppError('password-wrong', { fields: [{ path: 'currentPassword', code: 'password-wrong' }] })
  }
  const words = caller.actor.posts.map((post) => post.title)
  const { currentPassword, newPassword } = input.body
  const refusal =
    newPassword === currentPassword
      ? 'password-unchanged'
      : refusePassword(newPassword, { signInName: account.signInName, words })
  if (refusal) {
    throw new AppError('invalid-input', {
      params: { count: 1 },
      fields: [{ path: 'newPassword', code: refusal }],
    })
  }
  await tx
    .updateTable('account')
    .set({
      passwordHash: await hashPassword(newPassword),
      mustChangePassword: false,
      initialPasswordUntil: null,
    })
    .where('id', '=', caller.accountId)
    .execute()
  await tx
    .deleteFrom('session')
    .where('accountId', '=', caller.accountId)
    .where('id', '!=', caller.sessionId)
    .execute()
  await context.audit({ kind: 'password.changed' })
  return { done: true as const }
}
