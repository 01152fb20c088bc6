import type { Span } from './task-types.ts'
import type { TimePhrase } from './time-phrase.ts'

/** Measures of a result: 数 + 量词 (+ 方向). Data: the units of measure, longest first where one begins another. */
const MEASURES =
  '个百分点|个工作日|万平方米|平方米|平方公里|立方米|万立方米|标准箱|万千瓦|千瓦|兆瓦|万人次|人次|万人|万亩|亿斤|万斤|万吨|万株|万户|万元|亿元|场次|班次|车次|期次|公里|千米|公顷|小时|分钟|个车位|张床位|' +
  '%|个|家|户|人|元|米|亩|吨|座|处|条|项|件|场|辆|台|套|所|名|批|栋|间|张|份|期|倍|位|片|支|只|头|株|盏|块|宗|门|类|种|组|篇|次|天|斤|艘|口|眼|幢|艺|道|面|顶|床|部|册|例|单|笔|款|本'
const NUMBER = '[0-9][0-9，]{0,10}(?:\\.[0-9]{1,4})?|[两三四五六七八九十百千]{1,5}'
/** The measure must close its phrase: 新建泵站6座 is a standard, 47座水库安全鉴定 is not. */
const STANDARD = new RegExp(
  `(?:${NUMBER}) ?(?:余|多)?(?:万|亿|千|百)?(?:${MEASURES})(?:以上|以下|以内|之内|左右)?$`,
)
/** A mere frequency (每季度不少于1次) belongs to the rhythm. */
const FREQUENCY = /^(?:开展|组织)?(?:不少于|至少|不低于)?[0-9一二三四五六七八九十]{1,2}次$/
const STOPS = '，。；、：！？\n()\t|'

/** Each measurable result in a stretch, from the stop or time before it to the end of its measure. */
export function findStandards(
  norm: string,
  span: Span,
  times: readonly TimePhrase[],
  names: readonly Span[],
): Span[] {
  const found: Span[] = []
  let from = span.start
  for (let at = span.start; at <= span.end; at += 1) {
    const isNumberComma =
      norm.charAt(at) === '，' &&
      /[0-9]/.test(norm.charAt(at - 1)) &&
      /[0-9]{3}/.test(norm.slice(at + 1, at + 4))
    if (at < span.end && (!STOPS.includes(norm.charAt(at)) || isNumberComma)) continue
    const piece = readPiece(norm, { start: from, end: at }, times, names)
    if (piece) found.push(piece)
    from = at + 1
  }
  return found
}

const LONGEST = 60

function readPiece(
  norm: string,
  piece: Span,
  times: readonly TimePhrase[],
  names: readonly Span[],
): Span | undefined {
  while (piece.end > piece.start && /\s/.test(norm.charAt(piece.end - 1))) piece.end -= 1
  if (piece.end - piece.start < 4 || piece.end - piece.start > LONGEST) return undefined
  const measure = STANDARD.exec(norm.slice(piece.start, piece.end))
  if (!measure) return undefined
  const measureStart = piece.start + measure.index
  if (times.some((time) => time.start < piece.end && time.end > measureStart)) return undefined
  let { start } = piece
  for (const before of [...names, ...times]) {
    if (before.start >= piece.start && before.end <= measureStart) start = Math.max(start, before.end)
  }
  while (start < measureStart && /[\s并且]/.test(norm.charAt(start))) start += 1
  const words = norm.slice(start, piece.end)
  return measureStart - start < 2 || FREQUENCY.test(words) ? undefined : { start, end: piece.end }
}
