import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

/** For an address that names nothing, and for a page that is not open to this person: both look the same. */
export function NotFoundPage() {
  const { t } = useTranslation('shell')
  return (
    <div className="ls-state">
      <title>{`${t('page.notFound')} · ${t('product')}`}</title>
      <h1 className="ls-state-title">{t('page.notFound')}</h1>
      <p className="ls-quiet">{t('notFoundText')}</p>
      <Link to="/">{t('toStart')}</Link>
    </div>
  )
}
