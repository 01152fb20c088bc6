import type { SourceKind } from '../../matters/matter-sources.ts'
import type { MatterState } from '../../matters/matter-states.ts'
import type { ReportingCycle } from '../../policy/catalogue.ts'
import { parseDeadlinePhrase } from '../deadline-phrase.ts'
import { squeeze } from './grid.ts'

/** The words ledgers use for sources, cycles and progress; also what our own export writes. */
export const sourceWords: Readonly<Record<SourceKind, string>> = {
  decision: '重大决策部署',
  meeting: '重要会议事项',
  'leader-instruction': '领导交办',
  'key-project': '重点工程',
  'long-term': '长期性工作',
  phased: '阶段性任务',
  'self-determined': '自行确定',
}

const sourcePatterns: readonly (readonly [SourceKind, RegExp])[] = [
  ['leader-instruction', /领导|批示|交办|指示/],
  ['meeting', /会议|常委会|常务会|全会|纪要|议定/],
  ['key-project', /重点工程|重点项目|工程项目/],
  ['long-term', /长期/],
  ['phased', /阶段/],
  ['self-determined', /自行|自定|自选/],
  ['decision', /决策|部署|决议|决定|文件|意见|方案|报告|规划|要点/],
]

/** `重要会议事项:市委第12次常委会` → the kind and where it was decided. */
export function readSource(text: string): { source: SourceKind; ref: string } | undefined {
  const words = text.trim()
  for (const [source, label] of Object.entries(sourceWords) as [SourceKind, string][]) {
    if (words === label) return { source, ref: '' }
    if (words.startsWith(`${label}:`) || words.startsWith(`${label}\uff1a`)) {
      return { source, ref: words.slice(label.length + 1).trim() }
    }
  }
  const source = sourcePatterns.find(([, pattern]) => pattern.test(words))?.[0]
  return source ? { source, ref: words } : undefined
}

export const cycleWords: Readonly<Record<ReportingCycle, string>> = {
  weekly: '每周',
  biweekly: '每两周',
  monthly: '每月',
  quarterly: '每季度',
  'half-yearly': '每半年',
  yearly: '每年',
  none: '一次性',
}

export function readCycle(text: string): ReportingCycle | undefined {
  const words = squeeze(text)
  for (const [cycle, label] of Object.entries(cycleWords) as [ReportingCycle, string][]) {
    if (words === label) return cycle
  }
  if (/^(?:一次性?|办结(?:时|后)?(?:反馈)?|到期(?:反馈)?|无)$/.test(words)) return 'none'
  if (/^(?:半月|双周|旬)/.test(words)) return 'biweekly'
  return parseDeadlinePhrase(words)?.recurring ?? undefined
}

/** How a ledger names the states of a matter. */
export const stateWords: Readonly<Record<MatterState, string>> = {
  draft: '草稿',
  'awaiting-confirmation': '待会签',
  assigned: '待签收',
  planning: '编制计划',
  'in-progress': '推进中',
  'awaiting-acceptance': '待验收',
  'closed-out': '已办结',
  archived: '已归档',
  cancelled: '已撤销',
}

const doneWords = /^(?:是|已)?(?:完成|办结|销号|竣工|归档|完成销号|办结销号)$|^已(?:完成|办结|销号|竣工)/
const notBegunWords = /^(?:否|未启动|未开工|尚未启动|未开始|草稿|待会签|待签收)$/

/** True for the words that say the work is finished. */
export const saysDone = (text: string): boolean => doneWords.test(squeeze(text))

/** True for the words that say nothing has happened yet. */
export const saysNotBegun = (text: string): boolean => notBegunWords.test(squeeze(text))

/** `80%`, `80`, `0.8`, 已完成, 未启动 → 0–100; undefined when it is no progress. */
export function readProgress(text: string): number | undefined {
  const words = squeeze(text)
  if (saysDone(words)) return 100
  if (saysNotBegun(words)) return 0
  const match = /^(?:约|已完成|完成)?(\d{1,3}(?:\.\d+)?)(%)?$/.exec(words)
  if (!match) return undefined
  const number = Number(match[1])
  const percent = match[2] === undefined && words.includes('.') && number <= 1 ? number * 100 : number
  return percent >= 0 && percent <= 100 ? Math.round(percent) : undefined
}
