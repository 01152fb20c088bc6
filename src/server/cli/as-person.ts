import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../app.ts'
import { databaseClock } from '../platform/clock.ts'
import { startJobs } from '../platform/jobs.ts'
import { createLog } from '../platform/log.ts'
import { startWorkers } from '../start-workers.ts'
import { withDatabase } from './with-database.ts'

export interface Person {
  get(path: string): Promise<{ json: unknown; bytes: Buffer }>
  post(path: string, body: unknown, version?: number): Promise<unknown>
  upload(path: string, file: { name: string; mediaType: string; bytes: Buffer }): Promise<unknown>
}

/**
 * Runs a command with the rights of a person of the city, through the same endpoints, checks and records as in the
 * browser: an operator has no way round them. The session made for it ends with the command.
 */
export async function asPerson<T>(signInName: string, run: (person: Person) => Promise<T>): Promise<T> {
  return withDatabase(async ({ settings, database, connection }) => {
    const log = createLog(settings.logLevel)
    const jobs = await startJobs(connection, log)
    const { server, services } = await createApp({
      settings,
      connection,
      database,
      clock: databaseClock,
      jobs,
      log,
    })
    await startWorkers(services)
    const token = randomBytes(32).toString('base64url')
    const tokenHash = createHash('sha256').update(token).digest()
    try {
      await database.writeOutside(async (tx, { now }) => {
        const account = await tx
          .selectFrom('account')
          .select(['id', 'jurisdictionId'])
          .where('signInName', '=', signInName)
          .where('disabledAt', 'is', null)
          .executeTakeFirst()
        if (!account) throw new Error(`no active account is called ${signInName}`)
        await tx
          .insertInto('session')
          .values({
            tokenHash,
            accountId: account.id,
            jurisdictionId: account.jurisdictionId,
            id: randomUUIDv7(),
            createdAt: now,
            lastSeenAt: now,
            expiresAt: new Date(now.getTime() + 3_600_000),
            client: 'luoshi command line',
          })
          .execute()
      })
      return await run(personOf(server, `__Host-luoshi=${token}`))
    } finally {
      await database.writeOutside((tx) =>
        tx.deleteFrom('session').where('tokenHash', '=', tokenHash).execute(),
      )
      await server.close()
      await jobs.stop()
    }
  })
}

function personOf(server: FastifyInstance, cookie: string): Person {
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: string | Buffer,
  ) => {
    const answer = await server.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        cookie,
        'accept-language': 'en',
        'idempotency-key': randomUUIDv7(),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    if (answer.statusCode !== 200) {
      const refusal = JSON.parse(answer.payload) as { error?: { message?: string } }
      throw new Error(refusal.error?.message ?? `the server answered ${answer.statusCode}`)
    }
    return answer
  }
  return {
    get: async (path) => {
      const answer = await send('GET', path, {})
      const isJson = String(answer.headers['content-type']).includes('json')
      return { json: isJson ? JSON.parse(answer.payload) : undefined, bytes: answer.rawPayload }
    },
    post: async (path, body, version) => {
      const headers = {
        'content-type': 'application/json',
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      }
      return JSON.parse((await send('POST', path, headers, JSON.stringify(body))).payload)
    },
    upload: async (path, file) => {
      const boundary = `luoshi${randomUUIDv7()}`
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(file.name)}"\r\ncontent-type: ${file.mediaType}\r\n\r\n`
      const payload = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
      return JSON.parse(
        (await send('POST', path, { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload))
          .payload,
      )
    },
  }
}
