import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import './identity.css'

/** Around the pages that need nobody signed in. */
export function PublicFrame({ onSwitch, children }: { onSwitch?: () => void; children: ReactNode }) {
  const { t } = useTranslation('identity')
  return (
    <div className="ls-public">
      <header>
        <strong>{t('product')}</strong>
        <span className="ls-quiet">{t('purpose')}</span>
        <LanguageSwitch onSwitch={onSwitch} />
      </header>
      <main>{children}</main>
    </div>
  )
}
