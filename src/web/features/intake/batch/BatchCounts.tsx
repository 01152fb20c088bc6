import { useTranslation } from 'react-i18next'
import type { Batch } from '../../../../contract/intake-fields.ts'

/** How a file stands in numbers: what goes in, what is wrong, what stays out. */
export function BatchCounts({ batch }: { batch: Batch }) {
  const { t } = useTranslation('intake')
  const { rows, included, errors, warnings, leftOut } = batch.counts
  if (rows === 0) return null
  return (
    <span className="ls-batch-counts">
      <span>{t(batch.kind === 'text' ? 'counts.items' : 'counts.rows', { number: rows })}</span>
      {batch.state === 'review' && <span>{t('counts.included', { number: included })}</span>}
      {errors > 0 && <span className="ls-count-errors">{t('counts.errors', { number: errors })}</span>}
      {batch.state === 'review' && warnings > 0 && <span>{t('counts.warnings', { number: warnings })}</span>}
      {leftOut > 0 && <span>{t('counts.leftOut', { number: leftOut })}</span>}
    </span>
  )
}
