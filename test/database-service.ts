import { createServer } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedDatabase } from '../src/server/platform/embedded-database.ts'
import { migrate } from '../src/server/platform/migrate.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** What a test worker is told: how to reach a database of its own, as the role that owns the schema. */
export type TestConnection = { host: string; port: number; user: string; database: string }

const templateDatabase = 'luoshi_template'

/**
 * Serves the test workers migrated databases, one per request, from one server that the first request starts, so that a
 * run of pure domain tests pays nothing. A copy takes 0.2 s, so the next one is always made ahead. Answers on a socket in
 * a temporary folder. Everything is removed by `close`, and also when this process is killed.
 */
export async function openDatabaseService(): Promise<{ socket: string; close(): Promise<void> }> {
  const folder = makeTemporaryFolder()
  let server: ReturnType<typeof startServer> | undefined
  const service = createServer(async (_request, response) => {
    try {
      server ??= startServer(folder.path)
      response.end(JSON.stringify(await (await server).takeCopy()))
    } catch (error) {
      response.statusCode = 500
      response.end(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  })
  const socket = join(folder.path, 'service')
  await new Promise<void>((listening) => service.listen(socket, listening))
  return {
    socket,
    close: async () => {
      service.closeAllConnections()
      service.close()
      const started = await server?.catch(() => undefined)
      await started?.stop()
      await folder.remove()
    },
  }
}

async function startServer(folder: string) {
  const log = { warn: console.warn, error: console.error }
  const database = await startEmbeddedDatabase({
    dataFolder: folder,
    log,
    durable: false,
    chosenByOperator: true,
  })
  const { host, port, user } = database.connection
  const administration = { host, port, user, database: 'postgres' }
  await run(administration, `CREATE DATABASE ${templateDatabase}`)
  await migrate({ host, port, user, database: templateDatabase })
  let number = 0
  const copy = async (): Promise<TestConnection> => {
    number += 1
    const name = `test_${number}`
    await run(administration, `CREATE DATABASE ${name} TEMPLATE ${templateDatabase} STRATEGY file_copy`)
    return { host, port, user, database: name }
  }
  const makeAhead = () => {
    const made = copy()
    // Whoever takes it sees the failure; until then it must not end the run.
    made.catch(() => {})
    return made
  }
  let ahead = makeAhead()
  return {
    takeCopy: () => {
      const taken = ahead
      ahead = makeAhead()
      return taken
    },
    stop: async () => {
      await ahead.catch(() => undefined)
      await database.stop()
    },
  }
}

async function run(connection: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
