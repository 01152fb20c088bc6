import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { FastifyInstance } from 'fastify'
import { demoUnits } from '../src/server/features/demo/demo-units.ts'
import {
  type Caller,
  callerOf,
  type Figure,
  longestStall,
  reportFigures,
  sessionOf,
  startBenchServer,
} from './lib/bench-server.ts'

/** Issue 2: import of 5,000 rows ≤ 10 s, event-loop stalls ≤ 50 ms. Reading the file, importing it, undoing it and exporting a ledger. */
const rowCount = 5_000

interface Batch {
  id: string
  state: string
  version: number
  counts: { rows: number; errors: number }
}

async function makeLedger(): Promise<Buffer> {
  const units = demoUnits.filter((unit) => unit.kind === 'department' || unit.kind === 'town')
  const nameOf = (at: number) => units[at % units.length]?.shortName ?? ''
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow([
    '序号',
    '工作目标',
    '支撑项目',
    '工作标准',
    '启动',
    '完成时限',
    '牵头单位',
    '责任单位',
    '配合单位',
    '来源',
    '类别',
    '反馈周期',
  ])
  for (let at = 1; at <= rowCount; at += 1) {
    sheet.addRow([
      String(at),
      `第${at}项重点工作${randomUUID().slice(0, 8)}建设与推进`,
      `支撑项目${at}`,
      `完成投资${at}万元；建成${(at % 9) + 1}处`,
      '2027年3月',
      `2027年${(at % 9) + 4}月底`,
      nameOf(at),
      nameOf(at + 1),
      `${nameOf(at + 2)}、${nameOf(at + 3)}`,
      '重要会议事项',
      '综合事务',
      '每月',
    ])
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function upload(server: FastifyInstance, cookie: string, bytes: Buffer): Promise<Batch> {
  const boundary = `bench${randomUUID()}`
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="bench.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const response = await server.inject({
    method: 'POST',
    url: '/api/intake/batches',
    headers: { host: 'localhost', cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
  if (response.statusCode !== 200) throw new Error(response.payload)
  return JSON.parse(response.payload) as Batch
}

async function until(office: Caller, id: string, state: string): Promise<Batch> {
  for (;;) {
    const batch = (await office.get(`/api/intake/batches/${id}`)) as Batch
    if (batch.state === state) return batch
    if (batch.state !== 'reading' && batch.state !== 'importing')
      throw new Error(`the batch is ${batch.state}`)
    await pause(100)
  }
}

const figures: Figure[] = []
async function timed<T>(name: string, budgetMs: number, run: () => Promise<T>): Promise<T> {
  let result: T | undefined
  const started = performance.now()
  const stall = await longestStall(async () => {
    result = await run()
  })
  const elapsed = performance.now() - started
  figures.push({ name, p50: elapsed, p95: elapsed, budget: budgetMs, unit: 'ms' })
  figures.push({ name: `${name}, longest stall`, p50: stall, p95: stall, budget: 50, unit: 'ms' })
  return result as T
}

const bytes = await makeLedger()
const running = await startBenchServer()
try {
  const cookie = await sessionOf(running.services.database, 'xiaoneng')
  const office = callerOf(running.server, cookie)
  const send = (path: string, batch: Batch, body: unknown = {}) =>
    office.send('POST', `/api/intake/batches/${batch.id}/${path}`, body, {
      'if-match': String(batch.version),
    })
  const read = await timed(`read ${rowCount} rows`, 10_000, async () =>
    until(office, (await upload(running.server, cookie, bytes)).id, 'review'),
  )
  if (read.counts.rows !== rowCount || read.counts.errors > 0) throw new Error(JSON.stringify(read.counts))
  const imported = await timed(`import ${rowCount} rows`, 10_000, async () => {
    await send('import', read)
    return until(office, read.id, 'imported')
  })
  await timed('undo the import', 10_000, () => send('undo', imported, { reason: '性能测试后撤销' }))
  await send('discard', imported)
  reportFigures(figures)
} finally {
  await running.stop()
}
process.exit()
