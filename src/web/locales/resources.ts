import 'i18next'
import type board from './zh-CN/board.ts'
import type help from './zh-CN/help.ts'
import type identity from './zh-CN/identity.ts'
import type matters from './zh-CN/matters.ts'
import type matterWords from './zh-CN/matter-words.ts'
import type messages from './zh-CN/messages.ts'
import type overview from './zh-CN/overview.ts'
import type shell from './zh-CN/shell.ts'
import type ui from './zh-CN/ui.ts'
import type workbench from './zh-CN/workbench.ts'

/**
 * The texts of every feature, for typed keys. A feature adds `zh-CN/<feature>.ts` and `en/<feature>.ts` (default exports with the
 * same keys) and two lines here; `useTranslation('<feature>')` loads them with the page.
 */
interface Resources {
  board: typeof board
  help: typeof help
  identity: typeof identity
  matters: typeof matters
  'matter-words': typeof matterWords
  messages: typeof messages
  overview: typeof overview
  shell: typeof shell
  ui: typeof ui
  workbench: typeof workbench
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: Resources
    returnNull: false
  }
}
