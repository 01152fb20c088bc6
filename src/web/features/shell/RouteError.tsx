import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useRouteError } from 'react-router'
import { ErrorState } from '../../ui/ErrorState.tsx'

/** A chunk that is gone means the server was updated since the page was opened. */
const isOldVersion = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|Importing a module/i.test(error.message)

/** Stands in for a page that failed; what was typed elsewhere is safe in its draft. */
export function RouteError() {
  const { t } = useTranslation('shell')
  const error = useRouteError()
  const reload = () => window.location.reload()
  if (isOldVersion(error)) {
    return (
      <div role="alert" className="ls-state">
        <p className="ls-state-title">{t('newVersion')}</p>
        <Button type="primary" onClick={reload}>
          {t('reload')}
        </Button>
      </div>
    )
  }
  return (
    <div>
      <h1 className="ls-state-title">{t('pageFailed')}</h1>
      <ErrorState error={error} onRetry={reload} />
      <Link to="/">{t('toStart')}</Link>
    </div>
  )
}
