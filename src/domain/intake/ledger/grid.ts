/** A table as it lies on the sheet or page: text per cell, and which cells were merged. */
export interface Grid {
  name: string
  rows: readonly (readonly string[])[]
  /** Inclusive, counted from 0. */
  merges: readonly Merge[]
}

export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** Every cell of a merged range says what its first cell says, so that a row can be read by itself. */
export function fillMerges(grid: Grid): string[][] {
  const rows = grid.rows.map((row) => [...row])
  for (const { top, left, bottom, right } of grid.merges) {
    const value = rows[top]?.[left] ?? ''
    if (value === '') continue
    for (let r = top; r <= Math.min(bottom, rows.length - 1); r += 1) {
      const row = rows[r]
      if (!row) continue
      while (row.length <= right) row.push('')
      for (let c = left; c <= right; c += 1) row[c] = value
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (const row of rows) while (row.length < width) row.push('')
  return rows
}

/** A label or cell without blanks, in one width, for comparing. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
