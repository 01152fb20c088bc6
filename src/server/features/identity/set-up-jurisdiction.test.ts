import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts'
import { createApp } from '../../app.ts'
import { type Database, openDatabase } from '../../platform/database.ts'
import { type Jobs, startJobs } from '../../platform/jobs.ts'
import { createLog } from '../../platform/log.ts'
import { readSettings } from '../../platform/settings.ts'
import { issueSetupToken } from './set-up-jurisdiction.ts'

let source: TestDatabase
let database: Database
let jobs: Jobs
let server: FastifyInstance
let dataFolder: string
let now = Date.parse('2026-03-02T01:00:00Z')
const clock = { instant: () => new Date(now) }

beforeAll(async () => {
  source = await createTestDatabase()
  dataFolder = await mkdtemp(join(tmpdir(), 'luoshi-set-up-'))
  const settings = readSettings({ LUOSHI_DATA: dataFolder, LUOSHI_DEMO: 'no' })
  const log = createLog('silent')
  const { connection } = source
  database = openDatabase({ connection, clock })
  jobs = await startJobs(connection, log)
  server = (await createApp({ settings, connection, database, clock, jobs, log })).server
})
afterAll(async () => {
  await server.close()
  await jobs.stop()
  await database.close()
  await source.drop()
  await rm(dataFolder, { recursive: true })
})

const administrators = [
  { role: 'system-admin', name: '甲', signInName: 'first', password: 'long enough a' },
  { role: 'security-admin', name: '乙', signInName: 'second', password: 'long enough b' },
  { role: 'audit-admin', name: '丙', signInName: 'third', password: 'long enough c' },
]
const setUp = async (token: string) => {
  const { statusCode, body } = await server.inject({
    method: 'POST',
    url: '/api/setup',
    headers: { host: 'localhost', 'idempotency-key': randomUUID() },
    payload: { token, jurisdictionName: '清河市', shortName: '清河', administrators },
  })
  return [statusCode, JSON.parse(body).error?.code]
}
const over = [404, 'set-up-link-over']

describe('the set-up link of an empty system (AU-01)', () => {
  it('ends after 72 hours, when a newer one is issued, and with its use', async () => {
    const late = await issueSetupToken(database)
    now += 72 * 3_600_000
    expect(await setUp(late)).toEqual(over)
    const replaced = await issueSetupToken(database)
    const link = await issueSetupToken(database)
    expect(await setUp(replaced)).toEqual(over)
    expect(await setUp('x'.repeat(32))).toEqual(over)
    now += 71 * 3_600_000
    expect(await setUp(link)).toEqual([200, undefined])
    expect(await setUp(link)).toEqual(over)
  })

  it('opens nothing once there is a city', async () => {
    expect(await setUp(await issueSetupToken(database))).toEqual(over)
  })
})
