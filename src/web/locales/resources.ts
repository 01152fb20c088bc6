import 'i18next'
import type help from './zh-CN/help.ts'
import type identity from './zh-CN/identity.ts'
import type shell from './zh-CN/shell.ts'
import type ui from './zh-CN/ui.ts'

/**
 * The texts of every feature, for typed keys. A feature adds `zh-CN/<feature>.ts` and `en/<feature>.ts` (default exports with the
 * same keys) and two lines here; `useTranslation('<feature>')` loads them with the page.
 */
interface Resources {
  help: typeof help
  identity: typeof identity
  shell: typeof shell
  ui: typeof ui
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: Resources
    returnNull: false
  }
}
