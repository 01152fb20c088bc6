import { chineseNumber } from './chinese-number.ts'
import type { DateParts } from './date-resolution.ts'
import { HOLIDAY_WORDS } from './holiday-dates.ts'
import type { TimeBound, TimeKind } from './task-types.ts'

interface ReadDate {
  /** Characters before the match that belong to the phrase too (…下达后[10个工作日内]). */
  leading?: number
  kind: TimeKind
  bound: TimeBound
  parts?: DateParts | undefined
  workingDays?: number | undefined
}

export interface DateRule {
  /** An example of what it reads, for the table of rules in docs/extraction.md. */
  example: string
  /** Characters of which one must occur for the pattern to match at all: most texts are spared most patterns. */
  trigger: string
  pattern: string
  read: (match: RegExpMatchArray) => ReadDate | undefined
}

/** 前 as «before», not 前三季度, 前期, 前沿… */
const BEFORE = '(?:之|以)?前(?![0-9三两几期列沿提景置述瞻端往者后])'
const SUFFIX = `(?<suffix> ?(?:${BEFORE}|之内|以内|内(?![容部外需])|为?止|截止|(?:以来|以后|之后|后|起|开始)(?![续期勤]))?)`
const CN = '一二三四五六七八九十'
const MONTH = `(?<![0-9${CN}第个])(?<month>0?[1-9]|1[0-2]|1 [0-2]|十[一二]|[${CN}]|元) ?月份? ?`
const DAY = `(?<day>[0-3] ?[0-9]|[1-9]|三十一|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号]`
const YEAR_DIGITS = '(?:1 ?9|2 ?0) ?[0-9] ?[0-9]|[一二][〇○零九0O][〇○零一二三四五六七八九]{2}'
const YEAR = `(?<![0-9])(?<year>${YEAR_DIGITS}) ?年(?:度)?`
const REL_YEAR = '(?<rel>今年|本年度?|当年|明年|次年|来年|后年)'
const ANY_YEAR = `(?:${YEAR}|${REL_YEAR})`
const CLOCK =
  '(?: ?(?:上午|下午|中午|晚)? ?[0-9]{1,2} ?(?:：[0-5][0-9]|[时点](?:[0-9]{1,2}分|半|整)?)?(?:分)?)?(?:下班|上班|中午|零时)?'

const offsets: Readonly<Record<string, number>> = { 明年: 1, 次年: 1, 来年: 1, 后年: 2 }
const yearOf = (groups: Record<string, string | undefined>): Pick<DateParts, 'year' | 'yearOffset'> => ({
  year: groups.year === undefined ? undefined : chineseNumber(groups.year.replace(/[〇○零O]/g, '零')),
  yearOffset: groups.rel === undefined ? undefined : (offsets[groups.rel] ?? 0),
})

function boundOf(suffix: string | undefined, otherwise: TimeBound): TimeBound {
  const word = (suffix ?? '').trim()
  if (/起|开始|后|以来/.test(word)) return 'from'
  return word === '' ? otherwise : 'by'
}

const rule = (
  example: string,
  trigger: string,
  pattern: string,
  within: (groups: Record<string, string | undefined>) => DateParts['within'] | undefined,
  otherwise: TimeBound = 'bare',
): DateRule => ({
  example,
  trigger,
  pattern,
  read: (match) => {
    const groups = match.groups ?? {}
    const part = within(groups)
    if (!part) return undefined
    const years = yearOf(groups)
    const bound = boundOf(groups.suffix, groups.to || /[底末终]/.test(groups.part ?? '') ? 'by' : otherwise)
    return { kind: 'date', bound, parts: { ...years, within: part } }
  },
})

const number = (text: string | undefined): number => chineseNumber(text === '元' ? '1' : (text ?? '')) ?? 0

/** Counting by the digit between 十 and 五: 十三五 ends in 2020, 十四五 2025, 十五五 2030. */
const FIRST_PLAN_END = 2005

export const DATE_RULES: readonly DateRule[] = [
  rule(
    '4月1日至15日',
    '月',
    `(?:${ANY_YEAR})?${MONTH}[0-3]?[0-9]日? ?(?:-{1,4}|至|到) ?${DAY}${SUFFIX}`,
    ({ month, day }) => ({ unit: 'day', month: number(month), day: number(day) }),
    'range',
  ),
  rule(
    '1-3月, 9月至11月',
    '月',
    `(?:${ANY_YEAR})?(?<![0-9${CN}第])(?:0?[1-9]|1[0-2])月?份? ?(?:-{1,4}|至|到) ?(?<month>0?[1-9]|1[0-2]) ?月份?(?<part>底|末|)${SUFFIX}`,
    ({ month }) => ({ unit: 'month', month: number(month) }),
    'range',
  ),
  rule(
    '2026年6月30日17：00前',
    '月',
    `(?:${ANY_YEAR})?${MONTH}${DAY}(?:\\([^()]{1,6}\\))?${CLOCK}${SUFFIX}`,
    ({ month, day }) => ({ unit: 'day', month: number(month), day: number(day) }),
  ),
  rule(
    '6月底前, 6月中旬, 6月',
    '月',
    `(?:${ANY_YEAR}的?)?${MONTH}(?<part>上旬|中下旬|上中旬|中旬|下旬|月?底|末|初|中(?![小学心央医外国西华共型级])|)${SUFFIX}`,
    ({ month, part, suffix }) => ({
      unit: 'month',
      month: number(month),
      part:
        part === '上旬' || part === '初'
          ? 'early'
          : part === '中旬' || part === '中' || part === '上中旬'
            ? 'middle'
            : undefined,
      before: part === '' && /前/.test(suffix ?? ''),
    }),
  ),
  rule(
    '2026-06-30, 2026/6/30, 2026.6.30',
    '-/.',
    `(?<![0-9.])(?<year>(?:19|20)[0-9]{2})(?<mark>[-/.])(?<month>1[0-2]|0?[1-9])\\k<mark>(?<day>[12][0-9]|3[01]|0?[1-9])(?![0-9.])${SUFFIX}`,
    ({ month, day }) => ({ unit: 'day', month: number(month), day: number(day) }),
  ),
  rule(
    '2026-06, 2026.6底',
    '-/.',
    `(?<![0-9.])(?<year>20[0-9]{2})[-/.](?<month>1[0-2]|0?[1-9])(?![0-9.%])(?<part>底|末|)${SUFFIX}`,
    ({ month }) => ({ unit: 'month', month: number(month) }),
  ),
  rule(
    '三季度, 2026年第三季度末前',
    '季',
    `(?:${ANY_YEAR})?(?<!每个?|前[一二三四]?)第?(?<quarter>[一二三四1-4]) ?季度(?:底|末)?${SUFFIX}`,
    ({ quarter }) => ({ unit: 'year', quarter: number(quarter) }),
  ),
  rule('上半年, 明年上半年', '半', `(?:${ANY_YEAR})?(?<half>[上下])半年${SUFFIX}`, ({ half }) => ({
    unit: 'year',
    half: half === '上' ? 1 : undefined,
  })),
  rule('前三季度', '季', `(?:${ANY_YEAR})?前(?<quarter>[二三])个?季度(?<suffix>)`, ({ quarter }) => ({
    unit: 'year',
    quarter: number(quarter),
  })),
  rule(
    '2026年底前, 今年年内, 年底',
    '年',
    `(?:${YEAR}年?|${REL_YEAR}年?|(?<![0-9${CN}每几多两半今明去本当近全往])年)(?<part>底|末|终(?!决算|总结|考核|奖|绩效|报表|结算)|内(?![容部外])|中(?![小学心央医国华期]))${SUFFIX}`,
    ({ part }) => ({ unit: 'year', half: part === '中' ? 1 : undefined }),
    'by',
  ),
  rule(
    '到2027年, 2027年前',
    '年',
    `(?<to>(?:到|至|截至|截止) ?)?${YEAR}${SUFFIX}(?![0-9前])(?! ?(?:[0-9${CN}元]{1,2} ?月|[上下]半年|第?[一二三四1-4]季|年|底|末|终|内|中))`,
    ({ suffix }) => ({ unit: 'year', start: /前/.test(suffix ?? '') }),
  ),
  rule(
    '本月20日前, 下月底, 月底前',
    '月',
    `(?:(?<which>本月|当月|下月|次月|下个月|本月份)(?:(?<day>[0-3]?[0-9]|[${CN}]{1,3})[日号]|(?<part>上旬|中旬|下旬|底|末|内))|(?<![0-9${CN}个每本当下次])月(?:底|末))${SUFFIX}`,
    ({ which, day, part }) => ({
      unit: 'document-month',
      offset: /[下次]/.test(which ?? '') ? 1 : 0,
      day: day === undefined ? undefined : number(day),
      part: part === '上旬' ? 'early' : part === '中旬' ? 'middle' : undefined,
    }),
    'by',
  ),
  rule(
    '本周五前, 下周一',
    '周',
    `(?<which>[本下])周(?<weekday>[一二三四五六日天末内])${SUFFIX}`,
    ({ which, weekday }) => ({
      unit: 'document-week',
      offset: which === '下' ? 1 : 0,
      weekday: '一二三四五六日'.indexOf(weekday ?? '') + 1 || 7,
    }),
    'by',
  ),
  rule(
    '春节前, 2026年国庆节前',
    '前',
    `(?:${ANY_YEAR})?["“]?(?<holiday>${HOLIDAY_WORDS.join('|')})["”]?节?(?:假期)?${SUFFIX}`,
    ({ holiday, suffix }) =>
      /前/.test(suffix ?? '') ? { unit: 'holiday', word: holiday ?? '', before: true } : undefined,
  ),
  {
    example: '“十五五”末',
    trigger: '五',
    pattern: `["“]?十(?<plan>[三四五六])五["”]?(?:规划)?(?:期?末|期间?内)${SUFFIX}`,
    read: (match) => {
      const year = FIRST_PLAN_END + 5 * number(match.groups?.plan)
      const bound = boundOf(match.groups?.suffix, 'by')
      return { kind: 'date', bound, parts: { year, within: { unit: 'year' } } }
    },
  },
]
