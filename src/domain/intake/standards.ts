import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'

/** Measures of a result: 数 + 量词 + 方向. Data: words before the number, units behind it, words of direction. */
const NUMBER = '(?:[0-9][0-9,，]{0,12}(?:\\.[0-9]{1,4})?|[一二两三四五六七八九十百千]{1,5})'
const DIRECTION_BEFORE =
  '(?:不低于|不少于|不高于|不超过|不得低于|不得超过|不得少于|高于|低于|超过|突破|达到|达|提高到|提升到|提高至|提升至|增加到|降至|降到|下降到|压缩至|压缩到|缩短至|控制在|保持在|稳定在|力争达到|增长|下降|降低|提高|提升|减少|压减|增加|压缩|至少|完成|新增|新建|改建|扩建|建成|改造|培育|引进|创建|打造|开展|举办|培训|整治|修复|实施|签约|发布|开工|竣工|投用|新改建|治理|建设|推出|选派|招引|储备|更新|植树|造林|发放|安装|排查|走访|清理|拆除|化解|认定|评选|组建|配备|建立|形成|编制|召开|组织|抽查|检查|补植|铺设|新开通|盘活)'
const MEASURE =
  '(?:%|个百分点|个|家|户|人次|人|万人次|万人|万元|亿元|元|公里|千米|米|平方米|万平方米|亩|万亩|公顷|吨|万吨|座|处|条|项|件|场|场次|次|辆|台|套|所|名|批|栋|间|张|份|期|天|个工作日|小时|分钟|倍|位|片|支|只|头|株|万株|立方米|盏|块|千瓦|万千瓦|兆瓦|宗|门|类|种|分|路|对|组|篇|期次|班次|车次|标准箱|床|张床位|个车位|个泊位)'
const STANDARD = new RegExp(
  `(?:${DIRECTION_BEFORE}[^，。；、()\\n]{0,8}?)${NUMBER} ?(?:余|多)?(?:万|亿|千|百)?${MEASURE}(?:以上|以下|以内|左右)?|${NUMBER} ?(?:万|亿)?${MEASURE}(?:以上|以下|以内)|率[^，。；、()\\n]{0,6}${NUMBER}%(?:以上|以下)?`,
  'g',
)
const STOPS = /[，。；、：！\n()\t|]/

/** Each measurable result in a stretch, from the stop before it to the end of its measure. Time words are no standards. */
export function findStandards(norm: string, span: Span, times: readonly TimePhrase[]): Span[] {
  const found: Span[] = []
  for (const match of norm.slice(span.start, span.end).matchAll(STANDARD)) {
    const measure = { start: span.start + match.index, end: span.start + match.index + match[0].length }
    if (times.some((time) => time.start < measure.end && time.end > measure.end - 3)) continue
    let start = measure.start
    while (start > span.start && !STOPS.test(norm.charAt(start - 1)) && measure.end - start < 40) start -= 1
    const time = times.find(
      (phrase) => phrase.start >= start && phrase.end <= measure.start && phrase.start - start <= 2,
    )
    if (time) start = time.end
    const last = found.at(-1)
    if (last && start < last.end) last.end = measure.end
    else found.push({ start, end: measure.end })
  }
  return found
}
