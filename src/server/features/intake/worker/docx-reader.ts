import { fillMerges, type Grid } from '../../../../domain/intake/ledger/grid.ts'
import { cleanText } from './clean-text.ts'
import { type Numbering, readNumbering } from './docx-numbering.ts'
import { DocxTable } from './docx-table.ts'
import type { OfficePackage } from './office-package.ts'
import { scanXml } from './scan-xml.ts'

export interface DocxContent {
  /** Paragraphs in order, automatic numbers written out, tables as lines of tab-separated cells. */
  text: string
  tables: Grid[]
}

interface Paragraph {
  text: string
  listId: string
  level: number
  style: string
}

const emptyNumbering: Numbering = { next: () => '' }

/** Reads a Word document: its text in reading order and its tables as grids. Deleted text and field codes are left out. */
export async function readDocx(file: OfficePackage): Promise<DocxContent> {
  const numbering = file.has('word/numbering.xml')
    ? readNumbering(await file.text('word/numbering.xml'))
    : emptyNumbering
  const styles = file.has('word/styles.xml')
    ? readListStyles(await file.text('word/styles.xml'))
    : new Map<string, { listId: string; level: number }>()
  const lines: string[] = []
  const grids: Grid[] = []
  const tables: DocxTable[] = []
  const paragraphs: Paragraph[] = []
  let inText = false
  let ignored = 0

  const finish = (paragraph: Paragraph) => {
    const list = paragraph.listId === '' ? styles.get(paragraph.style) : paragraph
    const text = cleanText(paragraph.text).trim()
    const number = list && list.listId !== '0' && text !== '' ? numbering.next(list.listId, list.level) : ''
    // A paragraph inside a text box or a nested table belongs to what contains it.
    const outer = paragraphs.at(-1)
    if (outer) outer.text += `\n${number}${text}`
    else if (tables.length > 0) tables.at(-1)?.addText(number + text)
    else lines.push(number + text)
  }

  scanXml(await file.text('word/document.xml'), {
    open: (name, attribute) => {
      if (name === 'Fallback') ignored += 1
      if (ignored > 0) return
      const paragraph = paragraphs.at(-1)
      const table = tables.at(-1)
      if (name === 'p') paragraphs.push({ text: '', listId: '', level: 0, style: '' })
      else if (name === 't') inText = true
      else if (name === 'tbl') tables.push(new DocxTable())
      else if (name === 'tr') table?.openRow()
      else if (name === 'tc') table?.openCell()
      else if (name === 'gridSpan') table?.spanColumns(Number(attribute('val') ?? 1))
      else if (name === 'vMerge') table?.mergeDown(attribute('val') === 'restart')
      else if (paragraph) applyToParagraph(paragraph, name, attribute)
    },
    text: (text) => {
      const paragraph = paragraphs.at(-1)
      if (inText && ignored === 0 && paragraph) paragraph.text += text
    },
    close: (name) => {
      if (name === 'Fallback') ignored -= 1
      if (ignored > 0) return
      if (name === 't') inText = false
      else if (name === 'p') {
        const paragraph = paragraphs.pop()
        if (paragraph) finish(paragraph)
      } else if (name === 'tc') tables.at(-1)?.closeCell()
      else if (name === 'tbl') {
        const grid = tables.pop()?.finish(`表${grids.length + 1}`)
        const outer = tables.at(-1)
        if (!grid) return
        if (outer) outer.addText(asLines(grid).join('\n'))
        else {
          grids.push(grid)
          lines.push(...asLines(grid))
        }
      }
    },
  })
  return { text: tidy(lines), tables: grids }
}

function applyToParagraph(
  paragraph: Paragraph,
  name: string,
  attribute: (name: string) => string | undefined,
): void {
  if (name === 'tab') paragraph.text += paragraph.text === '' ? '' : '\t'
  else if (name === 'br' || name === 'cr') paragraph.text += '\n'
  else if (name === 'noBreakHyphen') paragraph.text += '-'
  else if (name === 'pStyle') paragraph.style = attribute('val') ?? ''
  else if (name === 'ilvl') paragraph.level = Number(attribute('val') ?? 0)
  else if (name === 'numId') paragraph.listId = attribute('val') ?? ''
}

/** Paragraph styles that number their paragraphs, such as 标题 1. */
function readListStyles(xml: string): Map<string, { listId: string; level: number }> {
  const styles = new Map<string, { listId: string; level: number }>()
  let id = ''
  let level = 0
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'style') [id, level] = [attribute('styleId') ?? '', 0]
      else if (name === 'ilvl') level = Number(attribute('val') ?? 0)
      else if (name === 'numId' && id !== '') styles.set(id, { listId: attribute('val') ?? '', level })
    },
    close: (name) => {
      if (name === 'style') id = ''
    },
  })
  for (const style of styles.values()) style.level = Math.max(style.level, 0)
  return styles
}

/** A table as text: what a merged cell says is said in every row it covers, once per row. */
function asLines(grid: Grid): string[] {
  const covered = new Set<string>()
  for (const { top, left, bottom, right } of grid.merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left + 1; column <= right; column += 1) covered.add(`${row}/${column}`)
    }
  }
  return fillMerges(grid).map((cells, row) =>
    cells
      .filter((_, column) => !covered.has(`${row}/${column}`))
      .map((cell) => cell.replace(/[\t\n]+/g, ' '))
      .join('\t'),
  )
}

/** At most one empty line in a row. */
const tidy = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
