import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { discardIntakeBatch, listIntakeBatches } from '../../../../contract/intake.ts'
import { useCommand } from '../../../lib/use-command.ts'
import { ConfirmSummary } from '../../../ui/ConfirmSummary.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import type { BatchDetail } from './batch-detail.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { MappingDialog } from './MappingDialog.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'

interface Props {
  batch: BatchDetail
  title: string
  status: ReactNode
  parent: { to: string; label: string }
}

/** The head of a review: how the file stands, the import, and what holds for the whole file. */
export function BatchActs({ batch, title, status, parent }: Props) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'import' | 'mapping' | 'settings' | 'discard'>()
  const close = () => setAsking(undefined)
  const discard = useCommand(discardIntakeBatch, {
    invalidates: [listIntakeBatches],
    onSuccess: () => navigate('/intake'),
  })
  return (
    <>
      <PageHeader
        parent={parent}
        title={title}
        status={status}
        actions={
          <>
            {batch.mapping && <Button onClick={() => setAsking('mapping')}>{t('act.columns')}</Button>}
            <Button onClick={() => setAsking('settings')}>{t('act.settings')}</Button>
            <Button onClick={() => setAsking('discard')}>{t('act.discard')}</Button>
          </>
        }
        primary={
          <Button type="primary" onClick={() => setAsking('import')}>
            {t('act.import', { number: batch.counts.included })}
          </Button>
        }
      />
      {asking === 'import' && <ImportDialog batch={batch} onClose={close} />}
      {asking === 'mapping' && batch.mapping && (
        <MappingDialog batch={batch} mapping={batch.mapping} onClose={close} />
      )}
      {asking === 'settings' && <SettingsDialog batch={batch} onClose={close} />}
      <ConfirmSummary
        open={asking === 'discard'}
        title={t('discarding.title')}
        facts={[{ label: t('settings.documentTitle'), value: batch.fileName }]}
        effects={[t('discarding.effect')]}
        confirm={t('discarding.confirm')}
        danger
        pending={discard.pending}
        onConfirm={() => void discard.run({ params: { batchId: batch.id } })}
        onCancel={close}
      />
    </>
  )
}
