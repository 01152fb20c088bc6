import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type AccountRow,
  disableAccount,
  enableAccount,
  endAccountSessions,
  resetAccountPassword,
  unlockAccount,
} from '../../../contract/accounts.ts'
import { useCommand } from '../../lib/use-command.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { InitialPassword } from './InitialPassword.tsx'

export type AccountAct = AccountRow['allowedActions'][number]

interface Props {
  act: AccountAct
  account: AccountRow
  onClose: () => void
}

/** An act on one account, with its reason; a reset shows the new initial password, once. */
export function AccountActDialog({ act, account, onClose }: Props) {
  const { t } = useTranslation('accounts')
  const success = t(`done.${act}`)
  const disable = useCommand(disableAccount, { success })
  const enable = useCommand(enableAccount, { success })
  const unlock = useCommand(unlockAccount, { success })
  const endSessions = useCommand(endAccountSessions, { success })
  const reset = useCommand(resetAccountPassword, { success })
  const [password, setPassword] = useState<string | null>()
  if (password !== undefined) return <InitialPassword password={password} onClose={onClose} />
  const input = (reason: string) => ({ params: { accountId: account.id }, body: { reason } })
  const acts = {
    disable,
    enable,
    unlock,
    'end-sessions': endSessions,
    'reset-password': reset,
  }
  const { pending, error } = acts[act]
  const carryOut = async (reason: string): Promise<unknown> => {
    if (act !== 'reset-password') return acts[act].run(input(reason))
    const done = await reset.run(input(reason))
    if (done) setPassword(done.initialPassword)
    return undefined
  }
  return (
    <ReasonDialog
      title={t(`actTitle.${act}`, { name: account.signInName })}
      draftKey={`account.${act}.${account.id}`}
      confirm={t(`act.${act}`)}
      danger={act === 'disable'}
      effects={[t(`effect.${act}`)]}
      pending={pending}
      error={error}
      onConfirm={({ reason }) => carryOut(reason)}
      onClose={onClose}
    />
  )
}
