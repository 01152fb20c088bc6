import type { changeLanguage as contract } from '../../../contract/identity.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'

/** Remembers the interface language of the account. */
export async function changeLanguage({ tx, caller }: CommandContext, input: Input<typeof contract>) {
  await tx
    .updateTable('account')
    .set({ language: input.body.language })
    .where('id', '=', caller.accountId)
    .execute()
  return { done: true as const }
}
