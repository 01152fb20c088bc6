import { chineseNumber } from './chinese-number.ts'
import type { DateRule } from './date-rules.ts'

/**
 * Times without a day of their own: so many days after something, after an event, or without end. Their deadline stays
 * null; the words are kept and the review screen proposes a date (R2.2).
 */
const COUNT = '[0-9]{1,3}|[一二两三四五六七八九十百半]{1,4}'
const EDGE_BEFORE = '(?<=^|[，。；：、(\\t|\\n ])'
const EDGE_AFTER = '(?=$|[，。；、)\\t|\\n ])'

/** The event a count runs from, directly before it: 接到通知后, 自印发之日起. Starts after 于, 在, 应 or a stop. */
function eventBefore(text: string): number {
  const near = text.slice(-26)
  if (!/(?:后|之日起|起|之后)的?$/.test(near)) return 0
  const stop = Math.max(
    ...[...near.matchAll(/[，。；：、()\n\t|于在应]|要(?!求)/g)].map((found) => found.index),
    -1,
  )
  const event = near.slice(stop + 1)
  // the subject may stand directly before the event: 市水务局[接到通知后3日内]
  const opening = /接到|收到|接报|自(?=[^，]{0,20}之日)/.exec(event)
  return event.length - (opening?.index ?? 0)
}

export const DURATION_RULES: readonly DateRule[] = [
  {
    example: '10个工作日内, 接到通知后三日内',
    trigger: '内',
    pattern: `(?<!提前|至少|[0-9.一二三四五六七八九十])(?<count>${COUNT}) ?个?(?<unit>工作日|自然日|日|天|周|星期|月|季度|年|小时)(?:之|以)?内`,
    read: (match) => {
      const count = chineseNumber(match.groups?.count ?? '')
      const working = match.groups?.unit === '工作日' && count !== undefined ? { workingDays: count } : {}
      const leading = eventBefore(
        (match.input ?? '').slice(
          Math.max(0, match.index ?? 0) - 26 < 0 ? 0 : (match.index ?? 0) - 26,
          match.index,
        ),
      )
      return { kind: 'duration', bound: 'by', leading, ...working }
    },
  },
  {
    example: '考核期第2年10月底前',
    trigger: '第',
    pattern: `[^，。；、：()于在\\n]{0,8}第 ?(?:[0-9]|[一二三四五六]) ?年(?:[0-9]{1,2}月份?(?:[0-9]{1,2}日|上旬|中旬|下旬|底|末)?)?(?:之?前|内|底|末)?(?=[^度级]|$)`,
    read: () => ({ kind: 'event', bound: 'by' }),
  },
  {
    example: '主汛期到来前, 供暖季前, 秋季开学前',
    trigger: '前',
    pattern: `${EDGE_BEFORE}(?:力争|确保|最迟)?(?:在|于)?(?:[今明]年|当年)?(?:主?汛期|入汛|入冬|封冻|供暖(?:季|期)?|采暖(?:季|期)?|冬季供暖|[春秋]季开学|开学|麦收|三夏|三秋|春耕|防火期|(?:全国)?[“]?两会[”]?)(?:到来|来临|开始|结束|召开|闭幕)?之?前`,
    read: () => ({ kind: 'event', bound: 'by' }),
  },
  {
    example: '专项检查结束后',
    trigger: '后',
    pattern: `${EDGE_BEFORE}[^，。；：、()\\t|\\n ]{2,18}(?:结束|完成|下达|印发|到位|批复|竣工|完毕)(?:之|以)?后(?=，)`,
    read: () => ({ kind: 'event', bound: 'bare' }),
  },
  {
    example: '长期坚持, 持续推进, 常态化开展',
    trigger: '期续年常',
    pattern: `${EDGE_BEFORE}(?:并)?(?:长期|持续|常年|全年|常态化|贯穿全年)(?:坚持|推进|开展|抓好|实施|推动|进行|优化|落实|执行|整治|巩固|任务|工作|性工作|坚持并推进)?${EDGE_AFTER}`,
    read: () => ({ kind: 'ongoing', bound: 'by' }),
  },
]
