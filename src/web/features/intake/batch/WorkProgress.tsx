import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { discardIntakeBatch, listIntakeBatches, readIntakeBatch } from '../../../../contract/intake.ts'
import type { Batch } from '../../../../contract/intake-fields.ts'
import { useCommand } from '../../../lib/use-command.ts'

/** Progress with counts; reading may be stopped, an import is all or nothing and soon over. */
export function WorkProgress({ batch }: { batch: Batch }) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const stop = useCommand(discardIntakeBatch, {
    invalidates: [listIntakeBatches, readIntakeBatch],
    onSuccess: () => navigate('/intake'),
  })
  const { done, total } = batch.progress
  const step = batch.state === 'importing' ? 'importing' : 'reading'
  return (
    <section className="ls-work" aria-live="polite">
      <p>{t(`step.${step}`)}</p>
      <Progress
        percent={total > 0 ? Math.floor((done / total) * 100) : 0}
        status="active"
        aria-label={t(`step.${step}`)}
        showInfo={false}
      />
      {total > 0 && <p className="ls-quiet">{t('step.counted', { done, total })}</p>}
      {step === 'reading' && (
        <Button loading={stop.pending} onClick={() => void stop.run({ params: { batchId: batch.id } })}>
          {t('step.stop')}
        </Button>
      )}
    </section>
  )
}
