import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './embedded-binaries.ts'
import { type DatabaseFolders, prepareFolders, removeSocketFolder } from './embedded-folder.ts'
import { takeLease, withServerLock } from './embedded-lease.ts'
import {
  ensureCluster,
  findPostmaster,
  launch,
  ownerRole,
  socketPort,
  startFailed,
  stopServer,
} from './embedded-server.ts'

const databaseName = 'luoshi'

/** How to reach the database: `host` is the folder of its Unix socket, no password is needed. */
export type EmbeddedConnection = { host: string; port: number; user: 'luoshi_owner'; database: 'luoshi' }

export type EmbeddedDatabase = {
  connection: EmbeddedConnection
  /** True when the server was already running: another Luoshi process uses it, or one was killed. */
  adopted: boolean
  /** Stops the server unless another living Luoshi process still uses it. Safe to call twice. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataFolder: string
  log: { warn(message: string): void; error(message: string): void }
  /** False for databases thrown away after a test run (no fsync). Default true. */
  durable?: boolean
  /** Whether the operator named this data folder; then it is never left for another place. Default: LUOSHI_DATA is set. */
  chosenByOperator?: boolean
}

/**
 * Starts or adopts the real PostgreSQL server of a data folder and makes sure that the database `luoshi` and its owner exist.
 * It listens on a Unix socket in a private folder only. Throws StartupProblem with one clear sentence.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { log, durable = true, chosenByOperator = Boolean(process.env.LUOSHI_DATA) } = options
  const folders = prepareFolders(options.dataFolder, chosenByOperator)
  if (folders.movedBecause === 'unreachable') {
    log.warn(
      `数据库的系统用户无法进入 ${options.dataFolder}，数据库文件放在 ${folders.home}。The database is kept in ${folders.home}, because its system user cannot enter ${options.dataFolder}.`,
    )
  }
  return withServerLock(folders.home, async () => {
    const lease = takeLease(folders.home)
    try {
      const running = (await adopt(folders)) ?? (await start(folders, durable, log))
      await ensureDatabase(running.connection)
      let stopping: Promise<void> | undefined
      const stop = () =>
        withServerLock(folders.home, async () => {
          running.expectStop()
          if (lease.isLast()) {
            // Not necessarily the one we started: another process may have had to replace it meanwhile.
            const current = findPostmaster(folders.pgdata)
            if (current !== undefined) await stopServer(current.pid)
            removeSocketFolder(folders)
          }
          lease.release()
        })
      return {
        connection: running.connection,
        adopted: running.adopted,
        stop: () => {
          stopping ??= stop()
          return stopping
        },
      }
    } catch (error) {
      lease.release()
      throw error
    }
  })
}

type Running = { connection: EmbeddedConnection; adopted: boolean; expectStop(): void }

// A server that answers is adopted; one that runs but cannot be reached (its socket was removed) is stopped.
async function adopt({ pgdata }: DatabaseFolders): Promise<Running | undefined> {
  const found = findPostmaster(pgdata)
  if (found === undefined) return undefined
  const connection = connectionAt(found.socketFolder, found.port)
  const isStillThere = () => findPostmaster(pgdata)?.pid === found.pid
  if (await becomesReady(connection, isStillThere, adoptionPatienceMs)) {
    return { connection, adopted: true, expectStop: () => {} }
  }
  await stopServer(found.pid)
  return undefined
}

async function start(
  folders: DatabaseFolders,
  durable: boolean,
  log: EmbeddedOptions['log'],
): Promise<Running> {
  const binaries = await findBinaries(folders.account)
  await ensureCluster(binaries, folders, durable)
  const { pid, exited } = launch(binaries, folders, durable)
  let goneBecause: string | undefined
  let isExpected = true
  exited.then((reason) => {
    goneBecause = reason
    if (!isExpected)
      log.error(`内置数据库意外退出：${reason} The embedded database ended unexpectedly: ${reason}`)
  })
  const connection = connectionAt(folders.socketFolder, socketPort)
  if (!(await becomesReady(connection, () => goneBecause === undefined, startPatienceMs))) {
    if (goneBecause === undefined) await stopServer(pid)
    throw startFailed(goneBecause ?? `no answer; see ${folders.home}/server.log`)
  }
  isExpected = false
  return {
    connection,
    adopted: false,
    expectStop: () => {
      isExpected = true
    },
  }
}

function connectionAt(host: string, port: number): EmbeddedConnection {
  return { host, port, user: ownerRole, database: databaseName }
}

const adoptionPatienceMs = 2_000
const startPatienceMs = 60_000
const recoveryPatienceMs = 600_000
const startingUp = '57P03'

/** Waits until the server accepts connections; while it says that it is starting (recovering after a crash) for up to ten minutes. */
async function becomesReady(
  connection: EmbeddedConnection,
  isRunning: () => boolean,
  patienceMs: number,
): Promise<boolean> {
  const begin = performance.now()
  let patience = patienceMs
  while (isRunning() && performance.now() - begin < patience) {
    const code = await failureOf(connection, 'SELECT 1')
    if (code === undefined) return true
    if (code === startingUp) patience = recoveryPatienceMs
    await wait(10)
  }
  return false
}

async function failureOf(connection: EmbeddedConnection, sql: string): Promise<string | undefined> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(sql)
    return undefined
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown'
  } finally {
    await client.end().catch(() => {})
  }
}

const duplicateDatabase = '42P04'

async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error
    const code = await failureOf(connection, `CREATE DATABASE ${databaseName}`)
    if (code !== undefined && code !== duplicateDatabase) throw startFailed(code)
  } finally {
    await client.end().catch(() => {})
  }
}
