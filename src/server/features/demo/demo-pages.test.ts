import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from '../../../../test/test-database.ts'
import { createApp } from '../../app.ts'
import { openDatabase } from '../../platform/database.ts'
import { startJobs } from '../../platform/jobs.ts'
import { createLog } from '../../platform/log.ts'
import { readSettings } from '../../platform/settings.ts'
import { createDemoCity } from './create-demo-city.ts'

let get: (path: string) => Promise<{ status: number; body: { items: { id: string }[] } }>
let close: () => Promise<void>

beforeAll(async () => {
  const { connection, drop } = await createTestDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'luoshi-demo-'))
  const clock = { instant: () => new Date('2026-11-20T10:00:00+08:00') }
  const database = openDatabase({ connection, clock })
  await createDemoCity(database, { matters: 300 })
  const log = createLog('silent')
  const jobs = await startJobs(connection, log)
  const settings = readSettings({ LUOSHI_DATA: dataFolder })
  const { server } = await createApp({ settings, connection, database, clock, jobs, log })
  const entered = await server.inject({
    method: 'POST',
    url: '/api/session/demo',
    headers: { host: 'localhost', 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    payload: { signInName: 'xiaoneng' },
  })
  const [cookie = ''] = String(entered.headers['set-cookie']).split(';')
  get = async (path) => {
    const answer = await server.inject({ url: path, headers: { host: 'localhost', cookie } })
    return { status: answer.statusCode, body: JSON.parse(answer.payload) }
  }
  close = async () => {
    await server.close()
    await jobs.stop()
    await database.close()
    await drop()
    await rm(dataFolder, { recursive: true, force: true })
  }
})
afterAll(() => close())

it('shows the page and the history of every matter of the demo city: what is written there is what the contract allows', async () => {
  const refused: string[] = []
  let seen = 0
  for (let page = 1; ; page += 1) {
    const { body } = await get(`/api/matters?pageSize=100&page=${page}`)
    if (body.items.length === 0) break
    for (const { id } of body.items) {
      seen += 1
      for (const path of [`/api/matters/${id}`, `/api/matters/${id}/timeline`]) {
        const { status } = await get(path)
        if (status !== 200) refused.push(`${path}: ${status}`)
      }
    }
  }
  expect(seen).toBeGreaterThanOrEqual(300)
  expect(refused).toEqual([])
})
