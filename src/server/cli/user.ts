import { randomUUIDv7 } from 'node:crypto'
import type { Command } from 'commander'
import { issueInitialPassword } from '../features/identity/public.ts'
import type { Database } from '../platform/database.ts'
import { appendEvents, systemActor } from '../platform/events.ts'
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
    .description('sets a one-time password (72 hours), unlocks the account and ends its sessions')
    .action(async (signInName: string) => {
      process.stdout.write(`${await withDatabase(({ database }) => resetPassword(database, signInName))}\n`)
    })
}

/** Resets as a system administrator would, with the same lines in history and log; the operator has no name there. */
async function resetPassword(database: Database, signInName: string): Promise<string> {
  const account = await database.writeOutside((tx) =>
    tx
      .selectFrom('account')
      .select(['id', 'jurisdictionId', 'personId'])
      .where('signInName', '=', signInName)
      .executeTakeFirst(),
  )
  if (!account) throw new Error(`no account is called ${signInName}`)
  const { id, jurisdictionId, personId } = account
  return database.write(jurisdictionId, async (tx, { now, today }) => {
    const { initialPassword, columns } = await issueInitialPassword(now)
    await tx.updateTable('account').set(columns).where('id', '=', id).execute()
    await tx.deleteFrom('session').where('accountId', '=', id).execute()
    await appendEvents(tx, { jurisdictionId, now, today, actor: systemActor }, [
      {
        subjectKind: 'account',
        subjectId: id,
        kind: 'account.password-reset',
        payload: { signInName, personId },
      },
    ])
    await tx
      .insertInto('auditEntry')
      .values({
        jurisdictionId,
        id: randomUUIDv7(),
        at: now,
        kind: 'account.password-reset',
        accountId: null,
        actorLabel: 'luoshi user',
        object: signInName,
        success: true,
        detail: null,
      })
      .execute()
    return initialPassword
  })
}
