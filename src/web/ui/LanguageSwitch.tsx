import { useTranslation } from 'react-i18next'
import { switchLanguage, useLanguage } from '../lib/i18n.ts'
import { queryClient } from '../lib/query-client.ts'

/** Switches between the two languages; words made by the server are read again in the new one. */
export function LanguageSwitch({
  onSwitch,
}: {
  onSwitch?: ((language: 'zh-CN' | 'en') => void) | undefined
}) {
  const { t } = useTranslation('ui')
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en'
  const change = async () => {
    await switchLanguage(other)
    onSwitch?.(other)
    await queryClient.invalidateQueries()
  }
  return (
    <button
      type="button"
      className="ls-text-action"
      lang={other}
      title={t('language')}
      onClick={() => void change()}
    >
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}
