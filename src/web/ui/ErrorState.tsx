import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../lib/api-error.ts'
import { LinkButton } from './LinkButton.tsx'

/** What asking again does not change: there is no such thing, or it is not the reader's to see. */
const isFinal = (error: ApiError | undefined): boolean => error?.status === 404 || error?.status === 403

/** What went wrong, in the server's words, with a way on and the number to quote. */
export function ErrorState({
  title,
  error,
  onRetry,
}: {
  title?: string
  error: unknown
  onRetry?: () => void
}) {
  const { t } = useTranslation('ui')
  const refusal = error instanceof ApiError ? error : undefined
  return (
    <div role="alert" className="ls-state">
      {title && <h1 className="ls-state-title">{title}</h1>}
      <p>{refusal?.message ?? t('failed')}</p>
      {isFinal(refusal) ? (
        <LinkButton to="/">{t('toStart')}</LinkButton>
      ) : (
        onRetry && <Button onClick={onRetry}>{t('retry')}</Button>
      )}
      {refusal?.requestId && !isFinal(refusal) && (
        <p className="ls-quiet">{t('requestNumber', { id: refusal.requestId })}</p>
      )}
    </div>
  )
}
