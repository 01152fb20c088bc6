import { useTranslation } from 'react-i18next'
import { errorMessages } from '../../../contract/error-messages.ts'
import { useLanguage } from '../../lib/i18n.ts'
import type { Matter } from './lib/matter-types.ts'

/** Why an act one looks for has no button: it is the unit head's to ask, or its day is past. */
export function WithheldActs({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const language = useLanguage()
  if (matter.withheld.length === 0) return null
  return (
    <ul className="ls-withheld ls-screen">
      {matter.withheld.map(({ action, code }) => (
        <li key={action}>
          {t('withheld', {
            act: t(`matter-words:action.${action}`),
            why: errorMessages[code][language === 'en' ? 'en' : 'zh'],
          })}
        </li>
      ))}
    </ul>
  )
}
