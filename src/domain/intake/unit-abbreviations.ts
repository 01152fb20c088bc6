import { normaliseText } from './normalise-text.ts'

/** Words that offices leave out or shorten in a name, longest first; applied in turn to both sides. */
const ABBREVIATIONS: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/委员会办公室$/, '委办'],
  [/管理委员会$/, '管委会'],
  [/人民代表大会常务委员会/, '人大常委会'],
  [/人民政府办公室/, '府办'],
  [/政府办公室/, '府办'],
  [/政府办$/, '府办'],
  [/人民政府/, '政府'],
  [/委员会/, '委'],
  [/街道办事处/, '街道'],
  [/街道办$/, '街道'],
  [/发展[和与]?改革/, '发改'],
  [/工业[和与]?信息化/, '工信'],
  [/经济[和与]?信息化/, '经信'],
  [/住房[和与]?城乡建设|住房城乡建设|城乡建设/, '住建'],
  [/人力资源[和与]?社会保障/, '人社'],
  [/自然资源[和与]?规划/, '资规'],
  [/生态环境/, '环境'],
  [/农业[和与]?农村/, '农业'],
  [/文化[和与]?旅游|文化广电[和与]?旅游|文化广电旅游/, '文旅'],
  [/卫生[和与]?健康/, '卫健'],
  [/退役军人事务/, '退役军人'],
  [/应急管理/, '应急'],
  [/市场监督管理|市场监管/, '市监'],
  [/交通运输/, '交通'],
  [/城市管理|城管执法|城市管理行政执法/, '城管'],
  [/行政审批服务|行政审批/, '审批'],
  [/医疗保障/, '医保'],
  [/地方金融监督管理|金融监管/, '金融'],
  [/综合行政执法/, '执法'],
  [/科学技术/, '科技'],
  [/机关事务管理/, '机关事务'],
  [/大数据发展管理|大数据管理/, '大数据'],
  [/投资促进/, '投促'],
  [/政务服务[和与]?数据管理|政务服务管理/, '政务'],
  [/中国共产党|中共/, ''],
  [/总工会/, '工会'],
  [/妇女联合会/, '妇联'],
  [/残疾人联合会/, '残联'],
  [/工商业联合会/, '工商联'],
  [/文学艺术界联合会/, '文联'],
  [/共产主义青年团|共青团/, '团'],
  [/高新技术产业开发区/, '高新区'],
  [/经济技术开发区|经济开发区/, '经开区'],
  [/公安交通警察|交通警察|交警/, '交警'],
  [/(?<=.{2}[镇乡县区])政府$/, ''],
  [/和|与|及|、|委员会$/g, ''],
]

/** A name without spaces, quotes and brackets, in the normalised form. */
export const compactName = (name: string): string => normaliseText(name).replace(/[\s()·“”"]/g, '')

/** The name with every shortening applied: two names mean the same office when these agree. */
export function abbreviate(name: string): string {
  let out = compactName(name)
  for (const [pattern, short] of ABBREVIATIONS) out = out.replace(pattern, short)
  return out
}

/** 青河市财政局 → 市财政局. Only for comparing a name that states its place with one that does not. */
export const withoutPlace = (name: string): string =>
  name.replace(/^[^市县区省州盟旗]{1,6}(?=[市县区省州盟旗].)/, '')

/** 市财政局 → 财政局. A province is not dropped: 省财政厅 is another office than the city's. */
export const withoutLevel = (name: string): string => name.replace(/^[市县区州盟旗](?=.{2})/, '')

/** 市发改局 and 市发改委 are the same body under its earlier and later ending. */
export const withoutEnding = (name: string): string | undefined => /^(.{2,})[局委办厅]$/.exec(name)?.[1]
