import { Buffer } from 'node:buffer'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { AppError } from '../../../platform/app-error.ts'
import { readDocumentText } from '../read-document-text.ts'
import { readDocument } from './read-document.ts'
import { runWorker } from './run-worker.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luoshi-read-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function stored(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

/** The refusal a file meets, or `read`. */
async function outcome(name: string, bytes: Uint8Array | string): Promise<string> {
  try {
    await readDocument(await stored(name, bytes), name)
    return 'read'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

function zipOf(parts: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.isBuffer(content) ? content : Buffer.from(content), name)
  }
  zip.end()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)))
    zip.outputStream.on('error', reject)
  })
}

const word = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('reading a workbook', () => {
  it('gives dates, months, shares and text as a person sees them, with merged cells', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('台账')
    sheet.addRow(['标题', null, null, null, null])
    sheet.mergeCells('A1:E1')
    const row = sheet.addRow([
      new Date(Date.UTC(2026, 5, 30)),
      new Date(Date.UTC(2026, 5, 1)),
      0.8,
      46203,
      '文字 ',
    ])
    row.getCell(1).numFmt = 'yyyy/m/d'
    row.getCell(2).numFmt = 'yyyy"年"m"月"'
    row.getCell(3).numFmt = '0%'
    const hidden = book.addWorksheet('隐藏')
    hidden.state = 'hidden'
    hidden.addRow(['不读'])
    const path = await stored('a.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
    const { tables } = await readDocument(path, 'a.xlsx')
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows[1]).toEqual(['2026-06-30', '2026年6月', '80%', '46203', '文字'])
    expect(tables[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }])
  })
})

describe('reading a Word document', () => {
  it('writes automatic numbers out, keeps tables apart and leaves deleted text out', async () => {
    const numbered = (text: string, level: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(text)}</w:tc>`
    const file = await zipOf({
      'word/document.xml': word(
        numbered('总体要求', 0) +
          numbered('主要任务', 0) +
          numbered('修路', 1) +
          numbered('架桥', 1) +
          numbered('保障措施', 0) +
          numbered('督查', 1) +
          `<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t>保留</w:t></w:r></w:p>` +
          `<w:tbl><w:tr>${cell('领域')}${cell('任务')}</w:tr><w:tr>${cell('交通', '<w:vMerge w:val="restart"/>')}${cell('修路')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('架桥')}</w:tr></w:tbl>`,
      ),
      'word/numbering.xml': `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    })
    const content = await readDocument(await stored('a.docx', file), 'a.docx')
    expect(content.text?.split('\n')).toEqual([
      '一、总体要求',
      '二、主要任务',
      '1.修路',
      '2.架桥',
      '三、保障措施',
      '1.督查',
      '保留',
      '领域\t任务',
      '交通\t修路',
      '交通\t架桥',
    ])
    expect(content.tables[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }])
  })
})

describe('reading text', () => {
  const words = '一、整修农村公路\uff08市交通局牵头\uff09'
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`)],
    ['GB18030', iconv.encode(words, 'gb18030')],
    ['UTF-16', iconv.encode(words, 'utf-16le', { addBOM: true })],
  ])('recognises %s', async (_, bytes) => {
    expect((await readDocument(await stored('a.txt', bytes), 'a.txt')).text).toBe(words)
  })

  it('keeps every character at its place, so that spans are true', async () => {
    const text = '\r\n  第一行\u0001\r\n第二行'
    expect((await readDocument(await stored('b.txt', text), 'b.txt')).text).toBe('\r\n  第一行 \r\n第二行')
  })

  it('is offered to the command line through the worker', async () => {
    expect(await readDocumentText(await stored('c.md', words))).toBe(words)
  })
})

/** The smallest PDF with one page that shows these words, or nothing. */
function pdfOf(words: string): Buffer {
  const stream = words === '' ? '' : `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = out.length
    out += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = out.length
  out += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(out, 'latin1')
}

describe('reading a PDF', () => {
  it('gives the text of one that has text, and refuses a scan', async () => {
    const path = await stored('text.pdf', pdfOf('Repair eighty six kilometres of road'))
    expect((await readDocument(path, 'text.pdf')).text).toBe('Repair eighty six kilometres of road')
    expect(await outcome('scan.pdf', pdfOf(''))).toBe('pdf-without-text')
  })
})

describe('bad files', () => {
  it.each([
    ['empty.xlsx', '', 'file-empty'],
    ['empty.txt', '', 'file-empty'],
    ['blank.txt', ' \n \n', 'file-empty'],
    ['image.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'file-type-refused'],
    ['program.txt', Buffer.from('4d5a900003000000', 'hex'), 'file-type-refused'],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-type-refused'],
    ['locked.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-encrypted'],
    ['cut.xlsx', Buffer.from('504b030414000600080000002100', 'hex'), 'file-broken'],
    ['page.html', '<p>', 'file-type-refused'],
    ['noending', 'x', 'file-type-refused'],
    ['binary.txt', Buffer.from([0x41, 0, 0, 0, 0x42]), 'file-broken'],
    ['not.pdf', 'hello', 'file-type-refused'],
    ['broken.pdf', '%PDF-1.7 nothing here', 'file-broken'],
  ])('%s is refused as %s', async (name, bytes, code) => {
    expect(await outcome(name, bytes)).toBe(code)
  })

  it('refuses an Office file of the other kind, and one without its main part', async () => {
    expect(await outcome('a.xlsx', await zipOf({ 'word/document.xml': word('') }))).toBe('file-type-refused')
    expect(await outcome('a.docx', await zipOf({ 'x.xml': '<a/>' }))).toBe('file-broken')
  })

  it('refuses XML that is cut off, or that brings a document type (entity attacks)', async () => {
    expect(await outcome('a.docx', await zipOf({ 'word/document.xml': '<w:document><w:body>' }))).toBe(
      'file-broken',
    )
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>`
    expect(await outcome('b.docx', await zipOf({ 'word/document.xml': bomb }))).toBe('file-broken')
  })

  it('refuses a part that unpacks to more than a hundred times its size', async () => {
    const bomb = await zipOf({ 'xl/workbook.xml': Buffer.alloc(30_000_000, 0x20) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await outcome('bomb.xlsx', bomb)).toBe('file-too-complex')
  })

  it('counts again while unpacking, when the directory lies about sizes', async () => {
    const honest = await zipOf({ 'xl/workbook.xml': Buffer.alloc(3_000_000, 0x20) })
    // The size stands in the central directory (offset 24 of its record) and in the local header.
    const lying = Buffer.from(honest)
    const central = lying.indexOf(Buffer.from('504b0102', 'hex'))
    lying.writeUInt32LE(1000, central + 24)
    expect(['file-too-complex', 'file-broken']).toContain(await outcome('lying.xlsx', lying))
  })

  it('refuses thousands of parts, nested archives and twice the same part', async () => {
    const many = Object.fromEntries(Array.from({ length: 3_001 }, (_, at) => [`p${at}.xml`, 'x']))
    expect(await outcome('many.xlsx', await zipOf(many))).toBe('file-too-complex')
    const nested = await zipOf({ 'xl/workbook.xml': '<workbook/>', 'inner.zip': 'x' })
    expect(await outcome('nested.xlsx', nested)).toBe('file-too-complex')
    const twice = await zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/workbooK.xml': '<workbook/>' })
    const doubled = Buffer.from(twice.toString('latin1').replaceAll('workbooK', 'workbook'), 'latin1')
    expect(await outcome('twice.xlsx', doubled)).toBe('file-broken')
  })

  it('refuses parts that are themselves encrypted', async () => {
    const plain = await zipOf({ 'xl/workbook.xml': '<workbook/>' })
    const central = plain.indexOf(Buffer.from('504b0102', 'hex'))
    plain.writeUInt16LE(plain.readUInt16LE(central + 8) | 1, central + 8)
    expect(await outcome('locked2.xlsx', plain)).toBe('file-encrypted')
  })

  it('refuses a document that is too long, and stops a worker that takes too long', async () => {
    expect(await outcome('long.txt', '字'.repeat(200_001))).toBe('file-text-too-long')
    const path = await stored('slow.txt', '字'.repeat(100_000))
    const slow = runWorker({ kind: 'read-text', path, name: 'slow.txt' }, () => {}, { deadlineMs: 1 })
    await expect(slow).rejects.toMatchObject({ code: 'file-too-complex' })
  })
})
