interface Named {
  id: string
  name: string
  shortName: string
  /** Pinyin of the names and their initials. */
  pinyin: string
}

/**
 * The units somebody may mean by what they have typed, the likeliest first: 民政 is 市民政局 before every 人民政府. With nothing typed all of
 * them in their own order. `others` are those the server knows by an alias or a former name.
 */
export function findUnits<U extends Named>(
  units: readonly U[],
  typed: string,
  others: ReadonlySet<string> = new Set(),
): U[] {
  const q = typed.trim().toLowerCase()
  if (q === '') return [...units]
  const rank = (unit: U): number => {
    if (unit.shortName.startsWith(q) || unit.shortName.slice(1).startsWith(q)) return 0
    if (unit.shortName.includes(q)) return 1
    if (unit.pinyin.toLowerCase().split(/\s+/).includes(q)) return 2
    if (others.has(unit.id)) return 3
    if (unit.name.includes(q)) return 4
    return unit.pinyin.toLowerCase().includes(q) ? 5 : Number.POSITIVE_INFINITY
  }
  return units
    .map((unit) => ({ unit, rank: rank(unit) }))
    .filter((found) => found.rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.unit)
}
