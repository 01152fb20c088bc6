/**
 * Keeps rows where a person saw them: correcting one must not send it to the end of the list. Rows known from before stay in their order,
 * new ones (a split, an addition) come right after the row before them in `rows`, or first.
 */
export function keepOrder<T>(before: readonly number[], rows: readonly T[], noOf: (row: T) => number): T[] {
  const byNo = new Map(rows.map((row) => [noOf(row), row]))
  const known = new Set(before)
  const order = before.filter((no) => byNo.has(no))
  for (const [at, row] of rows.entries()) {
    if (known.has(noOf(row))) continue
    const previous = rows[at - 1]
    const place = previous ? order.indexOf(noOf(previous)) + 1 : 0
    order.splice(place, 0, noOf(row))
  }
  return order.flatMap((no) => byNo.get(no) ?? [])
}
