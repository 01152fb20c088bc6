import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PersonDetail, revokeDelegation } from '../../../contract/people.ts'
import { useDates } from '../../lib/dates.ts'
import { useCommand } from '../../lib/use-command.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'

type Delegation = PersonDetail['delegations'][number]

/** Delegations given and received, newest first, each visible as such (R1.7). */
export function DelegationList({ delegations }: { delegations: readonly Delegation[] }) {
  const { t } = useTranslation('organisation')
  const dates = useDates()
  const [revoking, setRevoking] = useState<Delegation>()
  const revoke = useCommand(revokeDelegation, { success: t('delegation.revoked') })
  if (delegations.length === 0) return <p className="ls-quiet">{t('person.noDelegations')}</p>
  return (
    <>
      <ul className="ls-plain-list">
        {delegations.map((one) => (
          <li key={one.id}>
            <div>
              <p>
                {t('delegation.line', {
                  from: one.fromName,
                  to: one.toName,
                  post: `${one.unitName} ${one.title}`,
                })}
              </p>
              <p className="ls-quiet">
                {t('delegation.period', { from: dates.date(one.validFrom), to: dates.date(one.validTo) })} ·{' '}
                {t(`delegation.state.${one.state}`)} · {one.reason}
              </p>
            </div>
            {one.mayRevoke && <Button onClick={() => setRevoking(one)}>{t('delegation.revoke')}</Button>}
          </li>
        ))}
      </ul>
      {revoking && (
        <ReasonDialog
          title={t('delegation.revokeTitle')}
          draftKey={`revoke.${revoking.id}`}
          confirm={t('delegation.revoke')}
          danger
          pending={revoke.pending}
          error={revoke.error}
          onConfirm={({ reason }) => revoke.run({ params: { delegationId: revoking.id }, body: { reason } })}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </>
  )
}
