import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'

/** Stands where content will be, for waits under a second. */
export function LoadingSkeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('ui')
  return (
    <div role="status" aria-label={t('loading')} className="ls-loading">
      <Skeleton active title={false} paragraph={{ rows: rows + 1 }} />
    </div>
  )
}
