import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  confirmRights,
  listPendingRights,
  type RightsProposal,
  refuseRights,
} from '../../../contract/rights.ts'
import { useDates } from '../../lib/dates.ts'
import { useCommand } from '../../lib/use-command.ts'
import { useRead } from '../../lib/use-read.ts'
import { ConfirmSummary } from '../../ui/ConfirmSummary.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { ProposalWords } from './ProposalWords.tsx'
import './organisation.css'

/** Rights waiting for the security administrator, oldest first; others see what waits and for whom. */
export function RightsPage() {
  const { t } = useTranslation('rights')
  const dates = useDates()
  const list = useRead(listPendingRights, {})
  const [asked, setAsked] = useState<{ act: 'confirm' | 'refuse'; proposal: RightsProposal }>()
  const confirm = useCommand(confirmRights, { success: t('confirmed') })
  const refuse = useCommand(refuseRights, { success: t('refused') })
  const close = () => setAsked(undefined)
  const proposals = list.data?.proposals
  return (
    <>
      <PageHeader title={t('title')} status={proposals && t('status', { number: proposals.length })} />
      {list.isPending && <LoadingSkeleton rows={4} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => list.refetch()} />}
      {proposals?.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      <ul className="ls-plain-list">
        {proposals?.map((proposal) => (
          <li key={proposal.id}>
            <div>
              <p>
                <span className="ls-quiet">{t(`kind.${proposal.kind}`)}</span>{' '}
                <strong>
                  <ProposalWords proposal={proposal} />
                </strong>
              </p>
              <p className="ls-quiet">
                {proposal.reason} ·{' '}
                {t('proposed', { name: proposal.proposedBy, time: dates.instant(proposal.proposedAt) })}
              </p>
            </div>
            {proposal.obstacle ? (
              <span className="ls-quiet">{t(`obstacle.${proposal.obstacle}`)}</span>
            ) : (
              <div className="ls-actions">
                <Button onClick={() => setAsked({ act: 'refuse', proposal })}>{t('refuse')}</Button>
                <Button type="primary" onClick={() => setAsked({ act: 'confirm', proposal })}>
                  {t('confirm')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked?.act === 'confirm' && (
        <ConfirmSummary
          open
          title={t('confirm')}
          facts={[
            { label: t(`kind.${asked.proposal.kind}`), value: <ProposalWords proposal={asked.proposal} /> },
          ]}
          effects={[t('effect')]}
          confirm={t('confirm')}
          pending={confirm.pending}
          onConfirm={() =>
            void confirm
              .run({ params: { proposalId: asked.proposal.id }, body: {} })
              .then((done) => done && close())
          }
          onCancel={close}
        />
      )}
      {asked?.act === 'refuse' && (
        <ReasonDialog
          title={t('refuse')}
          draftKey={`refuse.${asked.proposal.id}`}
          confirm={t('refuse')}
          danger
          pending={refuse.pending}
          error={refuse.error}
          onConfirm={({ reason }) =>
            refuse.run({ params: { proposalId: asked.proposal.id }, body: { reason } })
          }
          onClose={close}
        >
          <p>
            <ProposalWords proposal={asked.proposal} />
          </p>
        </ReasonDialog>
      )}
    </>
  )
}
