import i18next, { type BackendModule } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language } from '../../domain/dates/official-format.ts'

const bundles = import.meta.glob<Record<string, unknown>>('../locales/{zh-CN,en}/*.ts', { import: 'default' })

/** A feature's texts come with its page: one small file per feature and language, loaded when first used. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = bundles[`../locales/${language}/${namespace}.ts`]
    if (!load) return done(new Error(`No texts ${namespace} in ${language}`), null)
    load().then(
      (texts) => done(null, texts),
      (error: Error) => done(error, null),
    )
  },
}

const rememberedAs = 'luoshi.language'

function remembered(): Language {
  try {
    return localStorage.getItem(rememberedAs) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

const showLanguage = (language: string) => {
  document.documentElement.lang = language
}

/** Ready when the texts every page needs are there. */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', showLanguage)
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: remembered(),
      fallbackLng: false,
      supportedLngs: ['zh-CN', 'en'],
      load: 'currentOnly',
      ns: ['shell', 'ui'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
    })
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN')

/** Switches the interface and remembers it on this machine. */
export async function switchLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(rememberedAs, language)
  } catch {
    // A browser without storage forgets; the page still switches.
  }
  if (i18next.language !== language) await i18next.changeLanguage(language)
}

/** The language of the interface; a component using it is drawn again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}
