import ExcelJS from 'exceljs'
import { escapeFormula } from '../../../../domain/intake/ledger/formula-safe.ts'
import type { RowValues } from '../../../../domain/intake/ledger/ledger-fields.ts'
import { ledgerLayout } from '../../../../domain/intake/ledger/ledger-layout.ts'

/** One matter as ledger text, by field. */
export type LedgerRecord = RowValues

const thin = { style: 'thin' as const }
const border = { top: thin, left: thin, bottom: thin, right: thin }
const middle = { vertical: 'middle' as const, wrapText: true }

/**
 * Writes the ledger as offices lay it out: title in 方正小标宋, head in 黑体 on two levels, body in 仿宋_GB2312, A3 landscape. Every cell is
 * text and none can become a formula (IP-05).
 */
export async function writeLedgerWorkbook(input: {
  title: string
  asOf: string
  records: readonly LedgerRecord[]
}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('督办事项台账', {
    views: [{ state: 'frozen', ySplit: 4, xSplit: 2 }],
    pageSetup: {
      paperSize: 8 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
    },
  })
  sheet.columns = ledgerLayout.map(({ width }) => ({ width }))
  const last = ledgerLayout.length

  const title = sheet.addRow([escapeFormula(input.title)])
  sheet.mergeCells(1, 1, 1, last)
  title.height = 36
  title.getCell(1).font = { name: '方正小标宋简体', size: 22 }
  title.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
  const note = sheet.addRow([`截至${input.asOf}`])
  sheet.mergeCells(2, 1, 2, last)
  note.getCell(1).font = { name: '仿宋_GB2312', size: 12 }
  note.getCell(1).alignment = { horizontal: 'right' }
  writeHead(sheet)

  for (const [index, record] of input.records.entries()) {
    const cells = ledgerLayout.map(({ field }) =>
      field === 'serial' ? String(index + 1) : escapeFormula(record[field] ?? ''),
    )
    const row = sheet.addRow(cells)
    row.font = { name: '仿宋_GB2312', size: 12 }
    row.alignment = middle
    row.border = border
  }
  sheet.pageSetup.printTitlesRow = '3:4'
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeHead(sheet: ExcelJS.Worksheet): void {
  const upper = sheet.addRow(ledgerLayout.map(({ label }) => label[0]))
  const lower = sheet.addRow(ledgerLayout.map(({ label }) => label[1] ?? label[0]))
  for (const row of [upper, lower]) {
    row.height = 24
    row.font = { name: '黑体', size: 12 }
    row.alignment = { ...middle, horizontal: 'center' }
    row.border = border
  }
  for (let at = 0; at < ledgerLayout.length; at += 1) {
    const label = ledgerLayout[at]?.label
    if (label?.length === 1) sheet.mergeCells(3, at + 1, 4, at + 1)
    else if (label && ledgerLayout[at - 1]?.label[0] !== label[0]) {
      const span = ledgerLayout.filter((column) => column.label[0] === label[0]).length
      sheet.mergeCells(3, at + 1, 3, at + span)
    }
  }
}
