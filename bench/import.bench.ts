import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { callerOf, longestStall, reportFigures, sessionOf, startBenchServer } from './lib/bench-server.ts'

// A ledger of 5,000 rows from upload to drafts: at most 10 s, and the event loop never stands still for more than 50 ms.
const rowCount = 5000
const units = [
  '市发改局',
  '市教育局',
  '市交通局',
  '市水利局',
  '市农业农村局',
  '城关镇',
  '柳泉镇',
  '经济开发区',
]
const works = ['道路改造提升', '项目前期手续办理', '隐患排查整治', '服务窗口规范化建设', '产业园配套工程']

async function makeLedger(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow(['序号', '工作目标', '工作标准', '完成时限', '牵头单位', '配合单位', '反馈周期'])
  for (let index = 0; index < rowCount; index++) {
    const unit = units[index % units.length]
    const other = units[(index + 3) % units.length]
    const title = `第${index + 1}号${works[index % works.length]}`
    sheet.addRow([
      index + 1,
      title,
      `完成率不低于${80 + (index % 20)}%`,
      `2027年${1 + (index % 12)}月底`,
      unit,
      other,
      '每月',
    ])
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

const bytes = await makeLedger()
const running = await startBenchServer()
const { server, services } = running
const cookie = await sessionOf(services.database, 'xiaoneng')
const office = callerOf(server, cookie)

interface Batch {
  id: string
  state: string
  version: number
  counts: { rows: number; included: number; errors: number }
}

async function settle(id: string): Promise<Batch> {
  for (;;) {
    const batch = (await office.get(`/api/intake/batches/${id}`)) as Batch
    if (batch.state !== 'reading' && batch.state !== 'importing') return batch
    await pause(50)
  }
}

async function upload(): Promise<string> {
  const boundary = `luoshi${randomUUID()}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="ledger.xlsx"\r\ncontent-type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n\r\n`
  const answer = await server.inject({
    method: 'POST',
    url: '/api/intake/batches',
    headers: {
      host: 'localhost',
      cookie,
      'idempotency-key': randomUUID(),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  if (answer.statusCode !== 200) throw new Error(answer.payload)
  return (answer.json() as Batch).id
}

try {
  let seconds = 0
  const stall = await longestStall(async () => {
    const started = performance.now()
    const read = await settle(await upload())
    if (read.state !== 'review' || read.counts.rows !== rowCount) throw new Error(JSON.stringify(read))
    await office.send(
      'POST',
      `/api/intake/batches/${read.id}/import`,
      {},
      { 'if-match': `"${read.version}"` },
    )
    const done = await settle(read.id)
    if (done.state !== 'imported') throw new Error(JSON.stringify(done))
    seconds = (performance.now() - started) / 1000
    await office.send(
      'POST',
      `/api/intake/batches/${read.id}/undo`,
      { reason: '测速后撤回' },
      { 'if-match': `"${done.version}"` },
    )
    await settle(read.id)
  })
  reportFigures([
    { name: 'import of 5,000 rows, upload to drafts', p50: seconds, p95: seconds, budget: 10, unit: 's' },
    { name: 'longest stall of the event loop meanwhile', p50: stall, p95: stall, budget: 50, unit: 'ms' },
  ])
} finally {
  await running.stop()
}
process.exit()
