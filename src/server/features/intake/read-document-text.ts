import { basename } from 'node:path'
import { runWorker } from './worker/run-worker.ts'

/** The text of a document of any accepted kind, read beside the main thread; a workbook gives its cells by tabs. Throws AppError. */
export async function readDocumentText(path: string): Promise<string> {
  let text = ''
  await runWorker({ kind: 'read-text', path, name: basename(path) }, (message) => {
    if (message.type === 'text') text = message.text
  })
  return text
}
