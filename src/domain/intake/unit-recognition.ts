import { normaliseText, oneLine } from './normalise-text.ts'
import { abbreviate, compactName, withoutEnding, withoutLevel, withoutPlace } from './unit-abbreviations.ts'
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
  /** Shortened names, step by step less alike: whole, without their place, without their level, without their ending. */
  shortened: readonly Map<string, Set<string>>[]
  /** Every name with one character dropped → the names it came from; finds names that differ by one character. */
  oneDropped: Map<string, Set<string>>
  unitsOfName: Map<string, Set<string>>
}

const HOW_ORDER: readonly RecognisedHow[] = ['full', 'short', 'alias', 'former']

const push = <K>(map: Map<K, Set<string>>, key: K, value: string): void => {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

export function buildUnitIndex(directory: readonly UnitNameEntry[]): UnitIndex {
  const index: UnitIndex = {
    exact: new Map(),
    shortened: [new Map(), new Map(), new Map(), new Map()],
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
    for (const [name, how] of names) addName(index, compactName(name), unit.unitId, how)
  }
  return index
}

function addName(index: UnitIndex, name: string, unitId: string, how: RecognisedHow): void {
  if (name === '') return
  const known = index.exact.get(name) ?? []
  if (!known.some((entry) => entry.unitId === unitId)) index.exact.set(name, [...known, { unitId, how }])
  forms(name).forEach((form, step) => {
    const map = index.shortened[step]
    if (map && form !== undefined && form.length >= 2) push(map, form, unitId)
  })
  push(index.unitsOfName, name, unitId)
  for (let at = 0; at < name.length && name.length >= 4; at += 1) {
    push(index.oneDropped, name.slice(0, at) + name.slice(at + 1), name)
  }
}

/** The forms a name is stored under, one a step. */
function forms(name: string): (string | undefined)[] {
  const short = abbreviate(name)
  const placeless = withoutPlace(short)
  const plain = withoutLevel(placeless)
  return [
    short,
    placeless === short ? undefined : placeless,
    plain === placeless ? undefined : plain,
    withoutEnding(placeless),
  ]
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
  const wanted = compactName(name)
  if (wanted === '') return undefined
  const exact = index.exact.get(wanted)
  if (exact) return pickExact(exact)
  const short = findShortened(wanted, index)
  if (short) return short
  const near = nearUnits(wanted, index)
  return near.size > 0 ? single(near, 'typo') : undefined
}

/**
 * A name may leave out the place or level the directory prints, or print one the directory leaves out; two names that both
 * print a place must print the same one (甲县财政局 is never 乙县财政局).
 */
function findShortened(wanted: string, index: UnitIndex): RecognisedUnit | undefined {
  const [whole, placeless, plain, stem] = index.shortened
  const short = abbreviate(wanted)
  const bare = withoutPlace(short)
  const units =
    whole?.get(short) ??
    placeless?.get(short) ??
    plain?.get(short) ??
    whole?.get(bare) ??
    whole?.get(withoutLevel(bare))
  if (units) return single(units, 'abbreviation')
  const ending = bare === short ? withoutEnding(short) : undefined
  const sameStem = ending === undefined ? undefined : stem?.get(ending)
  return sameStem ? single(sameStem, 'abbreviation') : undefined
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
    // 丙县财政局 is no slip of the pen for 甲县财政局
    if (withoutPlace(name) === withoutPlace(wanted)) return
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
