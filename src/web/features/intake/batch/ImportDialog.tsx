import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { importIntakeBatch, readIntakeBatch } from '../../../../contract/intake.ts'
import { useCommand } from '../../../lib/use-command.ts'
import { useUrlState } from '../../../lib/use-url-state.ts'
import { ConfirmSummary } from '../../../ui/ConfirmSummary.tsx'
import { reviewFields } from '../table/review-fields.ts'
import type { BatchDetail } from './batch-detail.ts'

/** Check your answers before the import; while a row has an error, the way to it instead. */
export function ImportDialog({ batch, onClose }: { batch: BatchDetail; onClose: () => void }) {
  const { t } = useTranslation('intake')
  const [, change] = useUrlState(reviewFields)
  const run = useCommand(importIntakeBatch, { invalidates: [readIntakeBatch], onSuccess: onClose })
  const { included, errors, warnings, leftOut } = batch.counts
  if (errors > 0 || included === 0) {
    const toErrors = () => {
      change({ show: errors > 0 ? 'errors' : 'all', row: 0 })
      onClose()
    }
    return (
      <Modal
        open
        title={t('importing.title', { number: included })}
        onCancel={onClose}
        footer={<Button onClick={toErrors}>{t(errors > 0 ? 'filter.errors' : 'filter.all')}</Button>}
      >
        <p>{errors > 0 ? t('importing.blocked', { number: errors }) : t('importing.nothing')}</p>
      </Modal>
    )
  }
  return (
    <ConfirmSummary
      open
      title={t('importing.title', { number: included })}
      facts={[
        { label: t('importing.matters'), value: t('importing.mattersValue', { number: included }) },
        ...(warnings > 0
          ? [{ label: t('importing.warnings'), value: t('importing.warningsValue', { number: warnings }) }]
          : []),
        ...(leftOut > 0
          ? [{ label: t('importing.leftOut'), value: t('importing.leftOutValue', { number: leftOut }) }]
          : []),
      ]}
      effects={[t('importing.effectDrafts'), t('importing.effectLater'), t('importing.effectUndo')]}
      confirm={t('importing.confirm')}
      pending={run.pending}
      onConfirm={() => void run.run({ params: { batchId: batch.id }, version: batch.version })}
      onCancel={onClose}
    />
  )
}
