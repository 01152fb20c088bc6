import 'i18next'
import type accounts from './zh-CN/accounts.ts'
import type audit from './zh-CN/audit.ts'
import type board from './zh-CN/board.ts'
import type calendar from './zh-CN/calendar.ts'
import type duties from './zh-CN/duties.ts'
import type help from './zh-CN/help.ts'
import type identity from './zh-CN/identity.ts'
import type intake from './zh-CN/intake.ts'
import type matterActs from './zh-CN/matter-acts.ts'
import type matterForm from './zh-CN/matter-form.ts'
import type matterPage from './zh-CN/matter-page.ts'
import type matterPlan from './zh-CN/matter-plan.ts'
import type matterTimeline from './zh-CN/matter-timeline.ts'
import type matterWords from './zh-CN/matter-words.ts'
import type matters from './zh-CN/matters.ts'
import type messages from './zh-CN/messages.ts'
import type organisation from './zh-CN/organisation.ts'
import type overview from './zh-CN/overview.ts'
import type policy from './zh-CN/policy.ts'
import type rights from './zh-CN/rights.ts'
import type shell from './zh-CN/shell.ts'
import type ui from './zh-CN/ui.ts'
import type workbench from './zh-CN/workbench.ts'

/**
 * The texts of every feature, for typed keys. A feature adds `zh-CN/<feature>.ts` and `en/<feature>.ts` (default exports with the
 * same keys) and two lines here; `useTranslation('<feature>')` loads them with the page.
 */
interface Resources {
  accounts: typeof accounts
  audit: typeof audit
  calendar: typeof calendar
  duties: typeof duties
  organisation: typeof organisation
  policy: typeof policy
  rights: typeof rights
  help: typeof help
  identity: typeof identity
  intake: typeof intake
  'matter-acts': typeof matterActs
  'matter-form': typeof matterForm
  'matter-page': typeof matterPage
  'matter-plan': typeof matterPlan
  'matter-timeline': typeof matterTimeline
  'matter-words': typeof matterWords
  workbench: typeof workbench
  overview: typeof overview
  messages: typeof messages
  matters: typeof matters
  board: typeof board
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
