import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../../../contract/identity.ts'
import { call } from '../../lib/api.ts'
import { switchLanguage, useLanguage } from '../../lib/i18n.ts'
import { queryClient } from '../../lib/query-client.ts'

/** Switches between the two languages; a signed-in person's choice is kept with the account. */
export function LanguageSwitch({ signedIn, onSwitch }: { signedIn?: boolean; onSwitch?: () => void }) {
  const { t } = useTranslation('shell')
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en'
  const change = async () => {
    await switchLanguage(other)
    onSwitch?.()
    // The interface has switched already; that the account forgets it is no reason to interrupt anybody.
    if (signedIn) await call(changeLanguage, { body: { language: other } }).catch(() => undefined)
    // Refusal texts and server-made words come in the reader's language.
    await queryClient.invalidateQueries()
  }
  return (
    <button
      type="button"
      className="ls-top-action"
      lang={other}
      title={t('language')}
      onClick={() => void change()}
    >
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}
