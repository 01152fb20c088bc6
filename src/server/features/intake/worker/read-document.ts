import { open, readFile } from 'node:fs/promises'
import type { Grid } from '../../../../domain/intake/ledger/grid.ts'
import { AppError } from '../../../platform/app-error.ts'
import { readDocx } from './docx-reader.ts'
import { openOfficePackage } from './office-package.ts'
import { readPdf } from './pdf-reader.ts'
import { sniffFile } from './sniff-file.ts'
import { decodeText } from './text-reader.ts'
import { readXlsx } from './xlsx-reader.ts'

/** What a file says: tables, or a text, or (Word) both. */
export interface DocumentContent {
  tables: Grid[]
  /** Null for a workbook. */
  text: string | null
}

/** The longest document that is read, in UTF-16 units: about 400 pages. */
export const longestDocument = 200_000

/**
 * Reads a file of any accepted kind. `name` gives the ending. Throws the refusals of error-codes.ts: too complex, broken, encrypted,
 * empty, of a refused type, a scan. Runs in the worker; never call it on the main thread.
 */
export async function readDocument(path: string, name: string): Promise<DocumentContent> {
  const format = sniffFile(name, await readHead(path))
  const content = await read(path, format)
  if ((content.text?.length ?? 0) > longestDocument) {
    throw new AppError('file-text-too-long', { params: { max: longestDocument } })
  }
  if (content.tables.length === 0 && (content.text ?? '').trim() === '') throw new AppError('file-empty')
  return content
}

async function read(path: string, format: ReturnType<typeof sniffFile>): Promise<DocumentContent> {
  if (format === 'txt' || format === 'md') return { tables: [], text: decodeText(await readFile(path)) }
  if (format === 'pdf') return { tables: [], text: await readPdf(new Uint8Array(await readFile(path))) }
  const file = await openOfficePackage(path)
  const main = format === 'xlsx' ? 'xl/workbook.xml' : 'word/document.xml'
  if (!file.has(main)) {
    const other = file.has('xl/workbook.xml') || file.has('word/document.xml')
    throw other
      ? new AppError('file-type-refused', { params: { allowed: `.${format}` } })
      : new AppError('file-broken')
  }
  if (format === 'xlsx') return { tables: await readXlsx(file), text: null }
  return readDocx(file)
}

async function readHead(path: string) {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(64), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
