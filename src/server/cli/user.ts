import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { hashPassword } from '../features/identity/public.ts'
import { withDatabase } from './with-database.ts'

/** `user`: what an operator may need when nobody can sign in any more. Rights are never granted here. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('accounts, for an operator locked out of the web')

  user
    .command('list')
    .description('lists all accounts')
    .option('--json', 'print the result as JSON', false)
    .action(async (options: { json: boolean }) => {
      const accounts = await withDatabase(({ database }) =>
        database.writeOutside((tx) =>
          tx
            .selectFrom('account')
            .select(['signInName', 'jurisdictionId', 'disabledAt', 'lockedUntil', 'lastSignInAt'])
            .orderBy('signInName')
            .execute(),
        ),
      )
      if (options.json) process.stdout.write(`${JSON.stringify(accounts)}\n`)
      else
        for (const one of accounts) {
          process.stdout.write(`${one.signInName}\t${one.disabledAt ? 'disabled' : 'active'}\n`)
        }
    })

  user
    .command('reset-password <signInName>')
    .description('sets a one-time password, unlocks the account and ends its sessions')
    .action(async (signInName: string) => {
      const password = randomBytes(12).toString('base64url')
      const passwordHash = await hashPassword(password)
      await withDatabase(({ database }) =>
        database.writeOutside(async (tx) => {
          const account = await tx
            .updateTable('account')
            .set({ passwordHash, mustChangePassword: true, failedAttempts: 0, lockedUntil: null })
            .where('signInName', '=', signInName)
            .returning('id')
            .executeTakeFirst()
          if (!account) throw new Error(`no account is called ${signInName}`)
          await tx.deleteFrom('session').where('accountId', '=', account.id).execute()
        }),
      )
      process.stdout.write(`${password}\n`)
    })
}
