import type { Grid, Merge } from '../../../../domain/intake/ledger/grid.ts'
import { AppError } from '../../../platform/app-error.ts'
import { cleanText } from './clean-text.ts'
import type { OfficePackage } from './office-package.ts'
import { scanXml } from './scan-xml.ts'
import { type NumberMeaning, readNumberMeanings, showNumber } from './xlsx-styles.ts'

/** Sheets larger than this are no ledgers; reading stops there. */
const mostSheetRows = 20_000
const mostColumns = 100
const mostSheets = 50

/** The visible sheets of a workbook as grids of text, with their merged cells. */
export async function readXlsx(file: OfficePackage): Promise<Grid[]> {
  const workbook = readWorkbook(await file.text('xl/workbook.xml'))
  const targets = file.has('xl/_rels/workbook.xml.rels')
    ? readTargets(await file.text('xl/_rels/workbook.xml.rels'))
    : new Map<string, string>()
  const strings = file.has('xl/sharedStrings.xml') ? readStrings(await file.text('xl/sharedStrings.xml')) : []
  const meanings = file.has('xl/styles.xml') ? readNumberMeanings(await file.text('xl/styles.xml')) : []
  const grids: Grid[] = []
  for (const sheet of workbook.sheets.slice(0, mostSheets)) {
    const part = targets.get(sheet.relation)
    if (!part || !file.has(part)) continue
    const { rows, merges } = readSheet(await file.text(part), {
      strings,
      meanings,
      from1904: workbook.from1904,
    })
    if (rows.length > 0) grids.push({ name: sheet.name, rows, merges })
  }
  return grids
}

function readWorkbook(xml: string) {
  const sheets: { name: string; relation: string }[] = []
  let from1904 = false
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet' || /hidden/i.test(attribute('state') ?? '')) return
      sheets.push({
        name: cleanText(attribute('name') ?? ''),
        relation: attribute('r:id') ?? attribute('id') ?? '',
      })
    },
  })
  return { sheets, from1904 }
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>()
  scanXml(xml, {
    open: (name, attribute) => {
      const target = attribute('Target')
      if (name !== 'Relationship' || !target) return
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      targets.set(attribute('Id') ?? '', part)
    },
  })
  return targets
}

function readStrings(xml: string): string[] {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inPhonetic = false
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') inPhonetic = true
    },
    text: (text) => {
      if (inText && !inPhonetic) current += text
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') strings.push(cleanText(current))
    },
  })
  return strings
}

interface SheetFacts {
  strings: readonly string[]
  meanings: readonly NumberMeaning[]
  from1904: boolean
}

function readSheet(xml: string, facts: SheetFacts): { rows: string[][]; merges: Merge[] } {
  const rows: string[][] = []
  const merges: Merge[] = []
  let row = -1
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let inValue = false
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = attribute('r') === undefined ? row + 1 : Number(attribute('r')) - 1
        column = -1
      } else if (name === 'c') {
        const at = attribute('r')
        column = at === undefined ? column + 1 : columnOf(at)
        type = attribute('t') ?? 'n'
        style = Number(attribute('s') ?? 0)
        value = ''
      } else if (name === 'v' || name === 't') inValue = true
      else if (name === 'mergeCell') {
        const merge = readRange(attribute('ref') ?? '')
        if (merge) merges.push(merge)
      }
    },
    text: (text) => {
      if (inValue) value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c') put(rows, row, column, show(value, type, style, facts))
    },
  })
  for (let at = 0; at < rows.length; at += 1) rows[at] ??= []
  return { rows, merges: merges.filter((merge) => merge.top < rows.length && merge.left < mostColumns) }
}

function put(rows: string[][], row: number, column: number, text: string): void {
  if (text === '' || column < 0 || column >= mostColumns || row < 0) return
  if (row >= mostSheetRows) throw new AppError('file-too-many-rows', { params: { max: mostSheetRows } })
  while (rows.length <= row) rows.push([])
  const cells = rows[row] ?? []
  while (cells.length <= column) cells.push('')
  cells[column] = text
}

function show(value: string, type: string, style: number, facts: SheetFacts): string {
  if (value === '') return ''
  if (type === 's') return (facts.strings[Number(value)] ?? '').trim()
  if (type === 'b') return value === '1' ? '是' : '否'
  if (type === 'e') return ''
  if (type === 'n') return showNumber(value, facts.meanings[style] ?? 'number', facts.from1904)
  return cleanText(value).trim()
}

/** `AB12` → 27. */
function columnOf(address: string): number {
  let column = 0
  for (const char of address) {
    const code = char.charCodeAt(0)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

function readRange(ref: string): Merge | undefined {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref)
  if (!match) return undefined
  return {
    left: columnOf(match[1] ?? ''),
    top: Number(match[2]) - 1,
    right: Math.min(columnOf(match[3] ?? ''), mostColumns - 1),
    bottom: Number(match[4]) - 1,
  }
}
