import { Worker } from 'node:worker_threads'

/** A sheet as offices print it: a title across the top, a head row, then rows of text and numbers. */
export interface Sheet {
  name: string
  title: string
  columns: { head: string; width: number }[]
  rows: (string | number | null)[][]
}

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Writes an xlsx workbook off the main thread, so that a long export never makes another request wait. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
      workerData: sheets,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the workbook writer ended with ${code}`))
    })
  })
}
