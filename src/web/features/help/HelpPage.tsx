import { useTranslation } from 'react-i18next'

export function HelpPage() {
  const { t } = useTranslation('help')
  return <h1>{t('title')}</h1>
}
