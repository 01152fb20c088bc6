import { parentPort, workerData } from 'node:worker_threads'
import ExcelJS from 'exceljs'
import type { Sheet } from './workbook.ts'

const workbook = new ExcelJS.Workbook()

const formulaLeads = new Set(['=', '+', '-', '@', '\t', '\r', '=', '+', '-', '@'])

/** Text that a spreadsheet program might take for a formula is marked as text (IP-05). */
function safe(value: string | number | null): string | number {
  if (value === null) return ''
  return typeof value === 'string' && formulaLeads.has(value.slice(0, 1)) ? `'${value}` : value
}

function addSheet({ name, title, columns, rows }: Sheet): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 2 }] })
  sheet.columns = columns.map((column) => ({ width: column.width }))
  const titleRow = sheet.addRow([title])
  sheet.mergeCells(1, 1, 1, columns.length)
  titleRow.height = 32
  titleRow.font = { name: '方正小标宋简体', size: 18 }
  titleRow.alignment = { horizontal: 'center', vertical: 'middle' }
  const head = sheet.addRow(columns.map((column) => column.head))
  head.font = { name: '黑体', size: 12 }
  head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  for (const values of rows) {
    const row = sheet.addRow(values.map(safe))
    row.font = { name: '仿宋_GB2312', size: 12 }
    row.alignment = { vertical: 'middle', wrapText: true }
  }
  const line = { style: 'thin' as const }
  for (let at = 2; at <= rows.length + 2; at += 1) {
    for (let column = 1; column <= columns.length; column += 1) {
      sheet.getCell(at, column).border = { top: line, bottom: line, left: line, right: line }
    }
  }
}

// Runs in a worker thread: one workbook, then it ends.
for (const sheet of workerData as Sheet[]) addSheet(sheet)
const bytes = await workbook.xlsx.writeBuffer()
parentPort?.postMessage(bytes)
