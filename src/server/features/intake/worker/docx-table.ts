import type { Grid, Merge } from '../../../../domain/intake/ledger/grid.ts'

interface Cell {
  text: string
  span: number
  merge: 'none' | 'begin' | 'continue'
}

const mostColumns = 100

/** A table of a Word document while it is being read; rows may have different numbers of cells. */
export class DocxTable {
  private rows: Cell[][] = []

  openRow(): void {
    this.rows.push([])
  }

  openCell(): void {
    this.rows.at(-1)?.push({ text: '', span: 1, merge: 'none' })
  }

  spanColumns(count: number): void {
    const cell = this.current()
    if (cell && count > 1) cell.span = Math.min(count, mostColumns)
  }

  mergeDown(begins: boolean): void {
    const cell = this.current()
    if (cell) cell.merge = begins ? 'begin' : 'continue'
  }

  addText(text: string): void {
    const cell = this.current()
    if (cell && text !== '') cell.text += cell.text === '' ? text : `\n${text}`
  }

  closeCell(): void {
    const cell = this.current()
    if (cell) cell.text = cell.text.trim()
  }

  finish(name: string): Grid {
    const merges: Merge[] = []
    const open = new Map<number, Merge>()
    const rows = this.rows.map((cells, row) => {
      const texts: string[] = []
      const seen = new Set<number>()
      for (const cell of cells) {
        const left = texts.length
        if (left >= mostColumns) break
        const right = Math.min(left + cell.span, mostColumns) - 1
        const above = open.get(left)
        const continues = cell.merge === 'continue' && above !== undefined
        if (continues) above.bottom = row
        else {
          const merge = { top: row, left, bottom: row, right }
          if (cell.merge === 'begin') open.set(left, merge)
          if (cell.merge === 'begin' || right > left) merges.push(merge)
        }
        if (continues || cell.merge === 'begin') seen.add(left)
        texts.push(continues ? '' : cell.text, ...Array.from({ length: right - left }, () => ''))
      }
      for (const left of open.keys()) if (!seen.has(left)) open.delete(left)
      return texts
    })
    return {
      name,
      rows,
      merges: merges.filter((merge) => merge.bottom > merge.top || merge.right > merge.left),
    }
  }

  private current(): Cell | undefined {
    return this.rows.at(-1)?.at(-1)
  }
}
