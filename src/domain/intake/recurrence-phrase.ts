import type { Recurrence } from './task-types.ts'

/**
 * How often, as data: the words and the period they mean. `null` is a period the model has no value for (每日, 每两月):
 * the words are kept, the period is not guessed. Order matters: the first that matches at a place wins.
 */
const RECURRENCE_WORDS: readonly (readonly [pattern: string, period: Recurrence | null])[] = [
  ['(?:每|按|逐)(?:两|双|二|2)(?:周|个?星期)|每半个?月|半月一?(?:次|报告|调度|通报)|双周', 'biweekly'],
  ['每(?:两|二|2|三|3|四|4|五|5)(?:个?月|年|天|日)|每(?:学期|学年|旬|届)', null],
  ['(?:每|按|逐)个?(?:周|星期)(?:[一二三四五六日天])?|周(?:调度|报告|通报|例会)', 'weekly'],
  [
    '每半年(?:度)?|按半年|半年(?=[^，。；]{1,8}一次)|半年(?:度)?一(?:次|调度|报告|通报|评估|总结)',
    'half-yearly',
  ],
  ['季度?(?:终了|结束)?后[0-9]{1,3}个?(?:工作)?日(?:(?:之|以)?内|前)', 'quarterly'],
  ['(?<![0-9个本次当])月度?(?:终了|结束)?后[0-9]{1,3}个?(?:工作)?日(?:(?:之|以)?内|前)', 'monthly'],
  ['(?:每|按|逐)个?季度?|季度?一?(?:调度|通报|报告|例会)', 'quarterly'],
  ['(?:每|按|逐)个?月度?|月(?:调度|通报|报告|例会)|一月一(?:次|调度|通报|报告)', 'monthly'],
  ['(?<![0-9])年度?(?:终了|结束)?后[0-9]{1,3}个?(?:工作)?日(?:之|以)?内', 'yearly'],
  ['(?:每|按|逐)(?:一|个)?年度?(?!的?[0-9]{1,2}月(?:至|-|到)[0-9]{1,2}月每)|年年|一年一度', 'yearly'],
  ['(?:每|按|逐)(?:日|天)|日(?:报告|调度)', null],
]

/** Whole cells of a table: 月度, 季度, 年度 mean a rhythm only when nothing else stands there. */
export const RECURRENCE_CELLS: readonly (readonly [string, Recurrence])[] = [
  ['周报|每周', 'weekly'],
  ['月度|月报|按月|逐月', 'monthly'],
  ['季度|季报|按季', 'quarterly'],
  ['半年度?|半年报', 'half-yearly'],
  ['年度|年报|按年|逐年', 'yearly'],
]

/** What may follow the rhythm inside the same phrase: 每年[2月底前], 每季度[末月20日前], 每半年[至少一次]. */
const DAY_IN_PERIOD =
  '(?:[0-9]{1,2}月(?:份?[、和][0-9]{1,2}月){1,3}份?|(?:结束|终了)后的?[0-9一二三四五六七八九十]{1,3}个?(?:工作)?[日天](?:(?:之|以)?内|前)|(?:的?(?:第[一二三四1-4]个?季度|[上下]半年|首月|末月|次月|下月|第[一二三123]个?月的?|下季度首月|年?初|年?底|年?末|月?底|月?末|月?初|' +
  '[0-9一二三四五六七八九十]{1,3}月份?)?(?:[0-9一二三四五六七八九十]{1,3}(?:日|号)|上旬|中旬|下旬|底|末|初)?' +
  '(?: ?(?:上午|下午|中午)?(?:[0-9]{1,2}(?:：[0-9]{2}|[时点]半?))?(?:下班)?(?:之|以)?前(?![0-9三两期])|内)?))'

/** Rhythms that belong to an amount (每人每月, 元/月) or to a count of time already used up are not work rhythms. */
const AMOUNT_BEFORE = '(?<!每[人户亩家辆名吨台次生床位户村]|\\/|元|均)'

export const RECURRENCE = new RegExp(
  `${AMOUNT_BEFORE}(?:${RECURRENCE_WORDS.map(([pattern], index) => `(?<r${index}>${pattern})`).join('|')})(?<tail>${DAY_IN_PERIOD})`,
  'gu',
)

/** The period whose named group matched. */
export function periodOfMatch(groups: Record<string, string | undefined>): Recurrence | null {
  const found = RECURRENCE_WORDS.findIndex((_, index) => groups[`r${index}`] !== undefined)
  return RECURRENCE_WORDS[found]?.[1] ?? null
}
