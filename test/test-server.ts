import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { localDate } from '../src/domain/dates/local-date.ts'
import { createApp } from '../src/server/app.ts'
import { createJurisdiction } from '../src/server/features/identity/public.ts'
import { openDatabase } from '../src/server/platform/database.ts'
import { startJobs } from '../src/server/platform/jobs.ts'
import { createLog } from '../src/server/platform/log.ts'
import { readSettings } from '../src/server/platform/settings.ts'
import { startWorkers } from '../src/server/start-workers.ts'
import { testAdministrators, testPeople, testUnits } from './test-city.ts'
import { createTestDatabase } from './test-database.ts'

export interface TestAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
  headers: Record<string, unknown>
  raw: Buffer
}

/** A signed-in person, speaking HTTP. Every command gets a fresh Idempotency-Key unless one is given. */
export interface TestClient {
  get(path: string, headers?: Record<string, string>): Promise<TestAnswer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>
  delete(path: string, headers?: Record<string, string>): Promise<TestAnswer>
  /** Multipart upload of one file. */
  upload(path: string, file: { name: string; mediaType: string; bytes: Buffer }): Promise<TestAnswer>
}

/** A running server on a database of its own with the small test city; `clock.set` moves time. */
export async function startTestCity(options: { now?: string } = {}) {
  const { connection, drop } = await createTestDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'luoshi-test-'))
  const clock = createTestClock(options.now ?? '2026-03-02T09:00:00+08:00')
  const settings = readSettings({ LUOSHI_DATA: dataFolder, LUOSHI_DEMO: 'no' })
  const log = createLog(process.env.LUOSHI_LOG ?? 'silent')
  const database = openDatabase({ connection, clock, maxConnections: 6 })
  const jobs = await startJobs(connection, log)
  const { server, services } = await createApp({ settings, connection, database, clock, jobs, log })
  await startWorkers(services)

  const unit: Record<string, string> = {}
  const person: Record<string, string> = {}
  const post: Record<string, string> = {}
  const account: Record<string, string> = {}
  await database.write(1, async (tx, { now, today }) => {
    const jurisdictionId = 1
    await createJurisdiction(
      tx,
      { jurisdictionId, now, today },
      { name: '清河市', shortName: '清河', demo: false },
    )
    for (const [index, one] of testUnits.entries()) {
      const id = randomUUID()
      unit[one.key] = id
      await tx
        .insertInto('unit')
        .values({
          jurisdictionId,
          id,
          name: one.name,
          shortName: one.shortName,
          kind: one.kind,
          cohort: null,
          parentId: null,
          protocolOrder: index + 1,
          endedOn: null,
        })
        .execute()
      for (const alias of one.aliases ?? []) {
        await tx
          .insertInto('unitAlias')
          .values({ jurisdictionId, id: randomUUID(), unitId: id, alias, kind: 'alias' })
          .execute()
      }
    }
    const addPerson = async (key: string, name: string) => {
      const id = randomUUID()
      person[key] = id
      await tx.insertInto('person').values({ jurisdictionId, id, name }).execute()
      const accountId = randomUUID()
      account[key] = accountId
      await tx
        .insertInto('account')
        .values({
          id: accountId,
          jurisdictionId,
          signInName: key,
          personId: id,
          passwordHash: null,
          lockedUntil: null,
          disabledAt: null,
          lastSignInAt: null,
          createdAt: now,
        })
        .execute()
      return id
    }
    for (const [index, one] of testPeople.entries()) {
      const unitName = testUnits.find((candidate) => candidate.key === one.unit)?.shortName ?? ''
      const personId = await addPerson(one.key, `${unitName}${one.title}`)
      const id = randomUUID()
      post[one.key] = id
      await tx
        .insertInto('post')
        .values({
          jurisdictionId,
          id,
          personId,
          unitId: unit[one.unit] ?? '',
          kind: one.kind,
          title: one.title,
          protocolOrder: index + 1,
          validFrom: localDate('2024-01-01'),
          validTo: null,
          confirmedBy: personId,
          proposedBy: null,
        })
        .execute()
    }
    for (const one of testAdministrators) {
      const personId = await addPerson(one.key, one.name)
      await tx
        .insertInto('adminRole')
        .values({
          jurisdictionId,
          personId,
          role: one.role,
          validFrom: localDate('2024-01-01'),
          validTo: null,
        })
        .execute()
    }
  })

  async function startSession(key: string): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const accountId = account[key]
    if (!accountId) throw new Error(`nobody in the test city is called ${key}`)
    await database.writeOutside(async (tx, { now }) => {
      await tx
        .insertInto('session')
        .values({
          tokenHash: createHash('sha256').update(token).digest(),
          accountId,
          jurisdictionId: 1,
          id: randomUUID(),
          createdAt: now,
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + 400 * 86_400_000),
          client: 'test',
        })
        .execute()
    })
    return token
  }

  async function send(request: InjectOptions, cookie: string | undefined): Promise<TestAnswer> {
    const response = await server.inject({
      ...request,
      headers: { host: 'localhost', ...(cookie ? { cookie } : {}), ...request.headers },
    })
    const isJson = String(response.headers['content-type'] ?? '').includes('json')
    return {
      status: response.statusCode,
      body: isJson && response.payload !== '' ? JSON.parse(response.payload) : undefined,
      headers: response.headers,
      raw: response.rawPayload,
    }
  }

  function clientOf(cookie: () => Promise<string | undefined>): TestClient {
    const command = async (
      method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      url: string,
      body: unknown,
      headers = {},
    ) =>
      send(
        {
          method,
          url,
          headers: { 'idempotency-key': randomUUID(), 'content-type': 'application/json', ...headers },
          payload: JSON.stringify(body ?? {}),
        },
        await cookie(),
      )
    return {
      get: async (url, headers = {}) => send({ method: 'GET', url, headers }, await cookie()),
      post: (url, body, headers) => command('POST', url, body, headers),
      put: (url, body, headers) => command('PUT', url, body, headers),
      patch: (url, body, headers) => command('PATCH', url, body, headers),
      delete: (url, headers) => command('DELETE', url, undefined, headers),
      upload: async (url, file) => {
        const boundary = `luoshi${randomUUID()}`
        const payload = Buffer.concat([
          Buffer.from(
            `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.mediaType}\r\n\r\n`,
          ),
          file.bytes,
          Buffer.from(`\r\n--${boundary}--\r\n`),
        ])
        return send(
          {
            method: 'POST',
            url,
            headers: {
              'content-type': `multipart/form-data; boundary=${boundary}`,
              'idempotency-key': randomUUID(),
            },
            payload,
          },
          await cookie(),
        )
      },
    }
  }

  const clients = new Map<string, TestClient>()
  return {
    server,
    services,
    database,
    clock,
    unit,
    person,
    post,
    account,
    connection,
    /** Speaks as one of the people of `test-city.ts`; the session is made on first use. */
    as(key: string): TestClient {
      const known = clients.get(key)
      if (known) return known
      // A new session whenever the clock was moved past the idle limit: tests jump over days.
      let session: { token: Promise<string>; madeAt: number } | undefined
      const client = clientOf(async () => {
        const now = clock.instant().getTime()
        if (!session || Math.abs(now - session.madeAt) > 10 * 60_000) {
          session = { token: startSession(key), madeAt: now }
        }
        return `__Host-luoshi=${await session.token}`
      })
      clients.set(key, client)
      return client
    },
    /** Speaks without being signed in. */
    anonymous: clientOf(async () => undefined),
    async close() {
      await server.close()
      await jobs.stop()
      await database.close()
      await drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

export type TestCity = Awaited<ReturnType<typeof startTestCity>>

function createTestClock(start: string) {
  let now = new Date(start)
  return {
    instant: () => now,
    set(instant: string) {
      now = new Date(instant)
    },
    advanceMinutes(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
}
