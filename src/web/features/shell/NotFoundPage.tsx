import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/LinkButton.tsx'

/** For an address that names nothing. */
export function NotFoundPage() {
  const { t } = useTranslation('shell')
  return (
    <div className="ls-state">
      <title>{`${t('page.notFound')} · ${t('product')}`}</title>
      <h1 className="ls-state-title">{t('page.notFound')}</h1>
      <p className="ls-quiet">{t('notFoundText')}</p>
      <LinkButton to="/">{t('toStart')}</LinkButton>
    </div>
  )
}
