import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplesFolder } from '../../../../../test/make-samples.ts'
import { AppError } from '../../../platform/app-error.ts'
import { readDocument } from './read-document.ts'
import { scanXml } from './scan-xml.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luoshi-damaged-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('R2.2 damaged files', () => {
  it('are read or refused, whatever bytes are changed, cut out or added', async () => {
    const names = await readdir(samplesFolder)
    const files = await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(join(samplesFolder, name)) })),
    )
    const damage = fc.record({
      file: fc.integer({ min: 0, max: files.length - 1 }),
      edits: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          bytes: fc.uint8Array({ maxLength: 6 }),
          cut: fc.nat(40),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, edits }) => {
        const source = files[file]
        if (!source) throw new Error('no sample files')
        let bytes = source.bytes
        for (const edit of edits) {
          const at = Math.floor(edit.at * bytes.length)
          bytes = Buffer.concat([bytes.subarray(0, at), edit.bytes, bytes.subarray(at + edit.cut)])
        }
        const path = join(folder, source.name)
        await writeFile(path, bytes)
        await readDocument(path, source.name).catch((error) => expect(error).toBeInstanceOf(AppError))
      }),
      { numRuns: 300 },
    )
  })

  it('made of XML-like pieces never hang or fail otherwise', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<w:p x="1">',
      '</w:p>',
      '<b/>',
      '&amp;',
      '&#x41;',
      '&#0;',
      '文字',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!',
      '<?',
      '?>',
      '"',
      "'",
      '>',
      '<',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          let text = ''
          scanXml(pieces.join(''), {
            text: (words) => {
              text += words
            },
          })
          return text.length <= pieces.join('').length
        } catch (error) {
          return error instanceof AppError
        }
      }),
      { numRuns: 5_000 },
    )
  })
})
