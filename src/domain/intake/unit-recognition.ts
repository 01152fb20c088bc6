import { normaliseText, oneLine } from './normalise-text.ts'
import { splitUnitSpans } from './unit-list.ts'

export interface UnitNameEntry {
  unitId: string
  name: string
  shortName?: string | null | undefined
  aliases: string[]
  formerNames: string[]
}

export type RecognisedHow = 'full' | 'short' | 'alias' | 'former' | 'abbreviation' | 'typo'
export type RecognisedUnit = { unitId: string; how: RecognisedHow } | { candidates: string[] }

interface IndexedName {
  unitId: string
  how: RecognisedHow
}

/** Built once for a directory; a look-up then costs the length of the name, not the number of units. */
export interface UnitIndex {
  exact: Map<string, IndexedName[]>
  abbreviated: Map<string, Set<string>>
  /** Every name with one character dropped → the names it came from; finds names that differ by one character. */
  oneDropped: Map<string, Set<string>>
  unitsOfName: Map<string, Set<string>>
}

const HOW_ORDER: readonly RecognisedHow[] = ['full', 'short', 'alias', 'former']

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
  [/发展和?改革/, '发改'],
  [/工业和?信息化/, '工信'],
  [/经济和?信息化/, '经信'],
  [/住房和?城乡建设|住房城乡建设|城乡建设/, '住建'],
  [/人力资源和?社会保障/, '人社'],
  [/自然资源和?规划/, '资规'],
  [/生态环境/, '环境'],
  [/农业和?农村/, '农业'],
  [/文化和?旅游|文化广电和?旅游|文化广电旅游/, '文旅'],
  [/卫生和?健康/, '卫健'],
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
  [/政务服务和?数据管理|政务服务管理/, '政务'],
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
  [/和|与|及|、|委员会$/g, ''],
]

const compact = (name: string): string => normaliseText(name).replace(/[\s()·“”"]/g, '')

/** The name with every shortening applied: two names are the same office when these agree. */
function abbreviate(name: string): string {
  let out = compact(name)
  for (const [pattern, short] of ABBREVIATIONS) out = out.replace(pattern, short)
  return out
}

/** 市, 县 or the place before it may be left out or added: 青河市财政局 = 市财政局. */
const withoutPlace = (name: string): string =>
  name.replace(/^[^市县区省州盟旗]{0,6}(?=[市县区省州盟旗].)/, '')
const withoutLevel = (name: string): string => withoutPlace(name).replace(/^[市县区省州盟旗](?=.{2})/, '')

const push = <K>(map: Map<K, Set<string>>, key: K, value: string): void => {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

export function buildUnitIndex(directory: readonly UnitNameEntry[]): UnitIndex {
  const index: UnitIndex = {
    exact: new Map(),
    abbreviated: new Map(),
    oneDropped: new Map(),
    unitsOfName: new Map(),
  }
  for (const unit of directory) {
    const names: [string, RecognisedHow][] = [
      [unit.name, 'full'],
      ...(unit.shortName ? [[unit.shortName, 'short'] as [string, RecognisedHow]] : []),
      ...unit.aliases.map((alias): [string, RecognisedHow] => [alias, 'alias']),
      ...unit.formerNames.map((former): [string, RecognisedHow] => [former, 'former']),
    ]
    for (const [name, how] of names) addName(index, compact(name), unit.unitId, how)
  }
  return index
}

function addName(index: UnitIndex, name: string, unitId: string, how: RecognisedHow): void {
  if (name === '') return
  const known = index.exact.get(name) ?? []
  if (!known.some((entry) => entry.unitId === unitId)) index.exact.set(name, [...known, { unitId, how }])
  for (const form of forms(name)) push(index.abbreviated, form, unitId)
  push(index.unitsOfName, name, unitId)
  for (let at = 0; at < name.length && name.length >= 4; at += 1) {
    push(index.oneDropped, name.slice(0, at) + name.slice(at + 1), name)
  }
}

const forms = (name: string): Set<string> => {
  const short = abbreviate(name)
  return new Set([short, withoutPlace(short), withoutLevel(short)].filter((form) => form.length >= 2))
}

/**
 * Finds the unit a name means. Exact names win over shortened ones, those over a single wrong, missing or extra
 * character; several equally good units are returned as candidates for a person to choose, never guessed.
 */
export function recogniseUnit(
  name: string,
  directory: UnitIndex | readonly UnitNameEntry[],
): RecognisedUnit | undefined {
  const index = 'exact' in directory ? directory : buildUnitIndex(directory)
  const wanted = compact(name)
  if (wanted === '') return undefined
  const exact = index.exact.get(wanted)
  if (exact) return pickExact(exact)
  for (const form of forms(wanted)) {
    const units = index.abbreviated.get(form)
    if (units) return single(units, 'abbreviation')
  }
  const near = nearUnits(wanted, index)
  return near.size > 0 ? single(near, 'typo') : undefined
}

function pickExact(entries: IndexedName[]): RecognisedUnit {
  const best = Math.min(...entries.map((entry) => HOW_ORDER.indexOf(entry.how)))
  const kept = entries.filter((entry) => HOW_ORDER.indexOf(entry.how) === best)
  const [first] = kept
  return first && kept.length === 1 ? first : { candidates: kept.map((entry) => entry.unitId) }
}

function single(units: Set<string>, how: RecognisedHow): RecognisedUnit {
  const [first, ...others] = units
  return first !== undefined && others.length === 0
    ? { unitId: first, how }
    : { candidates: [...units].sort() }
}

/** Units with a name one substitution, insertion or deletion away. Names under four characters are too short to tell. */
function nearUnits(wanted: string, index: UnitIndex): Set<string> {
  const units = new Set<string>()
  if (wanted.length < 4) return units
  const take = (name: string): void => {
    for (const unitId of index.unitsOfName.get(name) ?? []) units.add(unitId)
  }
  for (const name of index.oneDropped.get(wanted) ?? []) take(name)
  for (let at = 0; at < wanted.length; at += 1) {
    const dropped = wanted.slice(0, at) + wanted.slice(at + 1)
    if (index.unitsOfName.has(dropped)) take(dropped)
    for (const name of index.oneDropped.get(dropped) ?? []) {
      if (
        name.length === wanted.length &&
        name.slice(0, at) === wanted.slice(0, at) &&
        name.slice(at + 1) === wanted.slice(at + 1)
      )
        take(name)
    }
  }
  return units
}

/** A list of units as the units it names (label rule 6): «A、B等有关部门» gives A and B, 各部门、单位 stays whole. */
export function splitUnitList(text: string): string[] {
  return splitUnitSpans(normaliseText(text), 0, text.length).map((span) =>
    oneLine(text.slice(span.start, span.end)),
  )
}
