import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/LinkButton.tsx'

/** For a page that exists and is not open to this person's posts: says so, and whom to ask. */
export function ForbiddenPage({ name }: { name: string }) {
  const { t } = useTranslation('shell')
  return (
    <div className="ls-state">
      <title>{`${t('forbidden')} · ${t('product')}`}</title>
      <h1 className="ls-state-title">{t('forbidden')}</h1>
      <p className="ls-quiet">{t('forbiddenText', { page: name })}</p>
      <LinkButton to="/">{t('toStart')}</LinkButton>
    </div>
  )
}
