import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { makeLedgerSample } from './samples/ledger-sample.ts'
import { makeNoticeSample } from './samples/notice-sample.ts'
import { makePlanSample } from './samples/plan-sample.ts'

/** Where the sample files lie; `node test/make-samples.ts` writes them anew. */
export const samplesFolder = fileURLToPath(new URL('../samples/', import.meta.url))

export const samples = {
  '青澜市2027年重点工作督办台账.xlsx': makeLedgerSample,
  '关于分解落实2027年安全生产重点任务的通知.docx': makeNoticeSample,
  '青澜市2027年重点工作推进方案.docx': makePlanSample,
}

if (import.meta.main) {
  for (const [name, make] of Object.entries(samples)) await writeFile(`${samplesFolder}${name}`, await make())
}
