import { normalizeTitle, titleSimilarity } from '../../matters/title-similarity.ts'
import type { RowProblem } from './draft-row.ts'

export interface TitledMatter {
  id: string
  title: string
  leadUnitId: string
}

export interface TitledRow {
  rowNo: number
  title: string
  leadUnitId: string | null
}

/** Beyond this many titles of one unit only equal ones are compared, so that a bad file costs no quadratic time. */
const mostCompared = 400

/**
 * Rows that repeat an open matter of the same lead unit, or an earlier row of the same file (R2.5). `threshold` is the policy's
 * similarity in points. One problem per row: the likest.
 */
export function findDuplicates(
  rows: readonly TitledRow[],
  open: readonly TitledMatter[],
  threshold: number,
): Map<number, RowProblem> {
  const found = new Map<number, RowProblem>()
  const openByUnit = groupBy(open, (matter) => matter.leadUnitId)
  const rowsByUnit = groupBy(
    rows.filter((row) => row.leadUnitId !== null && row.title !== ''),
    (row) => row.leadUnitId ?? '',
  )
  for (const [unitId, mine] of rowsByUnit) {
    const matters = openByUnit.get(unitId) ?? []
    const exact = new Map(matters.map((matter) => [normalizeTitle(matter.title), matter]))
    const seenExact = new Map<string, TitledRow>()
    for (const row of mine) {
      const key = normalizeTitle(row.title)
      const matter = exact.get(key) ?? likest(row.title, matters, threshold)
      const earlier = seenExact.get(key)
      if (matter) {
        found.set(row.rowNo, duplicate('duplicate-open', { matterId: matter.id, title: matter.title }))
      } else if (earlier) {
        found.set(row.rowNo, duplicate('duplicate-in-file', { rowNo: earlier.rowNo, title: earlier.title }))
      }
      if (!earlier) seenExact.set(key, row)
    }
  }
  return found
}

const duplicate = (
  code: 'duplicate-open' | 'duplicate-in-file',
  params: RowProblem['params'],
): RowProblem => ({
  field: 'title',
  severity: 'warning',
  code,
  params,
})

function likest(title: string, among: readonly TitledMatter[], threshold: number): TitledMatter | undefined {
  if (among.length > mostCompared) return undefined
  let best: TitledMatter | undefined
  let bestPoints = threshold
  for (const matter of among) {
    // Titles whose lengths differ by more than half cannot reach a useful likeness.
    if (Math.abs(matter.title.length - title.length) * 2 > Math.max(matter.title.length, title.length))
      continue
    const points = titleSimilarity(title, matter.title)
    if (points >= bestPoints) [best, bestPoints] = [matter, points]
  }
  return best
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
