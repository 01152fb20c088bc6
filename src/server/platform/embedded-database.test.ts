import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTemporaryFolder, type TemporaryFolder } from '../../../test/temporary-folder.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.ts'
import { findProcessMark } from './embedded-processes.ts'
import { StartupProblem } from './startup-problem.ts'

const log = { warn: () => {}, error: () => {} }

let folder: TemporaryFolder
beforeEach(() => {
  folder = makeTemporaryFolder()
})
afterEach(() => folder.remove())

const start = (options: { dataFolder?: string; durable?: boolean; chosenByOperator?: boolean } = {}) =>
  startEmbeddedDatabase({ dataFolder: folder.path, log, durable: false, chosenByOperator: true, ...options })

async function query(database: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client(database.connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const inPgdata = (name: string) => join(folder.path, 'database/pgdata', name)
const serverPid = () => Number(readFileSync(inPgdata('postmaster.pid'), 'utf8').split('\n')[0])

describe('the embedded database', () => {
  it('is a durable PostgreSQL 18 that nobody reaches by network or through its folder', async () => {
    const database = await start({ durable: true })
    const setting = async (name: string) => Object.values((await query(database, `SHOW ${name}`))[0] ?? {})[0]
    expect(await setting('server_version')).toMatch(/^18\./)
    expect(await setting('listen_addresses')).toBe('')
    expect(await setting('fsync')).toBe('on')
    expect(await setting('data_checksums')).toBe('on')
    expect(await setting('server_encoding')).toBe('UTF8')
    expect(statSync(database.connection.host).mode & 0o077).toBe(0)
    expect(statSync(inPgdata('')).mode & 0o077).toBe(0)
    await database.stop()
  })

  it('sorts Chinese by pinyin and finds Chinese by trigram, as the applications rely on', async () => {
    const database = await start()
    const sorted = await query(
      database,
      `SELECT name FROM (VALUES ('张'), ('李'), ('陈')) AS people (name) ORDER BY name COLLATE "zh-x-icu"`,
    )
    expect(sorted).toEqual([{ name: '陈' }, { name: '李' }, { name: '张' }])
    await query(database, 'CREATE EXTENSION pg_trgm')
    const [trigrams] = await query(database, "SELECT array_length(show_trgm('市发展和改革局'), 1) AS count")
    expect(trigrams).toEqual({ count: 8 })
    await database.stop()
  })

  it('keeps its data over a stop and a start', async () => {
    const first = await start()
    await query(first, 'CREATE TABLE kept AS SELECT 7 AS number')
    await first.stop()
    expect(existsSync(inPgdata('postmaster.pid'))).toBe(false)
    const second = await start()
    expect(second.adopted).toBe(false)
    expect(await query(second, 'SELECT number FROM kept')).toEqual([{ number: 7 }])
    await second.stop()
  })

  it('adopts the server that a killed process left running, and stops it at the end', async () => {
    const program = `
      const { startEmbeddedDatabase } = await import(${JSON.stringify(import.meta.resolve('./embedded-database.ts'))})
      const log = { warn() {}, error() {} }
      await startEmbeddedDatabase({ dataFolder: ${JSON.stringify(folder.path)}, log, durable: false, chosenByOperator: true })
      console.log('started')
      setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    other.kill('SIGKILL')
    await once(other, 'exit')
    const pid = serverPid()
    const adopted = await start()
    expect(adopted.adopted).toBe(true)
    expect(serverPid()).toBe(pid)
    expect(await query(adopted, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await adopted.stop()
    expect(findProcessMark(pid)).toBeUndefined()
  })

  it('stops and replaces a running server whose socket was removed', async () => {
    const lost = await start()
    const pid = serverPid()
    rmSync(join(lost.connection.host, '.s.PGSQL.5432'))
    const fresh = await start()
    expect(fresh.adopted).toBe(false)
    expect(serverPid()).not.toBe(pid)
    expect(await query(fresh, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await fresh.stop()
    await lost.stop()
    expect(existsSync(inPgdata('postmaster.pid'))).toBe(false)
  })

  it('is shared by processes of one data folder and stopped by the last', async () => {
    const [one, two] = await Promise.all([start(), start()])
    expect([one.adopted, two.adopted].sort()).toEqual([false, true])
    await one.stop()
    await one.stop()
    expect(await query(two, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await two.stop()
    expect(existsSync(inPgdata('postmaster.pid'))).toBe(false)
  })

  it('starts over leftovers: a process number that now belongs to somebody else, a dead holder of the lock', async () => {
    const first = await start()
    await first.stop()
    const stranger = process.pid
    writeFileSync(inPgdata('postmaster.pid'), `${stranger}\n${inPgdata('')}\n0\n5432\n/tmp\n\n`)
    writeFileSync(join(folder.path, 'database/lock'), '999999999-1 dead')
    writeFileSync(join(folder.path, 'database/users/999999999-dead'), '999999999-1')
    const second = await start()
    expect(second.adopted).toBe(false)
    await second.stop()
    expect(existsSync(inPgdata('postmaster.pid'))).toBe(false)
  })

  it('starts over a first start that was interrupted', async () => {
    mkdirSync(join(folder.path, 'database/pgdata.abandoned/base'), { recursive: true })
    const database = await start()
    expect(existsSync(join(folder.path, 'database/pgdata.abandoned'))).toBe(false)
    await database.stop()
  })

  it('puts its socket in a short folder when the data folder has a long path', async () => {
    const database = await start({ dataFolder: join(folder.path, '落实工作数据'.repeat(6)) })
    expect(Buffer.byteLength(database.connection.host)).toBeLessThan(88)
    expect(await query(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await database.stop()
    expect(existsSync(database.connection.host)).toBe(false)
  })
})

describe('the embedded database says in one sentence why it cannot start', () => {
  const problem = (dataFolder: string) => start({ dataFolder }).catch((error: unknown) => error)

  it('when the data folder cannot be written', async () => {
    const file = join(folder.path, 'a-file')
    writeFileSync(file, '')
    for (const path of [file, join(file, 'below')]) {
      const error = await problem(path)
      expect(error).toBeInstanceOf(StartupProblem)
      expect(error).toMatchObject({
        zh: `无法写入数据目录 ${path}；请检查权限，或用 LUOSHI_DATA 指定另一个目录。`,
        en: expect.stringContaining(`${path} cannot be written`),
      })
    }
  })

  it('when the files were made by another major version', async () => {
    const database = await start()
    await database.stop()
    writeFileSync(inPgdata('PG_VERSION'), '15\n')
    expect(await problem(folder.path)).toMatchObject({
      name: 'StartupProblem',
      en: expect.stringContaining('were made by PostgreSQL 15 and this program brings 18'),
    })
  })

  it('when the server itself refuses, with its own reason', async () => {
    const database = await start()
    await database.stop()
    writeFileSync(inPgdata('postgresql.conf'), 'no_such_setting = 1\n')
    expect(await problem(folder.path)).toMatchObject({
      name: 'StartupProblem',
      en: expect.stringMatching(/could not start: .*FATAL.*postgresql\.conf/),
    })
  })
})

describe.runIf(process.getuid?.() === 0)('the embedded database under root', () => {
  it('runs as an unprivileged user and gives away only its own folders', async () => {
    const database = await start()
    expect(statSync(inPgdata('')).uid).not.toBe(0)
    expect(statSync(`/proc/${serverPid()}`).uid).toBe(statSync(inPgdata('')).uid)
    expect(statSync(folder.path).uid).toBe(0)
    expect(statSync(join(folder.path, 'database')).uid).toBe(0)
    await database.stop()
  })

  it('refuses a data folder chosen by the operator that this user cannot enter', async () => {
    mkdirSync(join(folder.path, 'closed'), { mode: 0o700 })
    const dataFolder = join(folder.path, 'closed/data')
    expect(await start({ dataFolder }).catch((error: unknown) => error)).toMatchObject({
      name: 'StartupProblem',
      zh: expect.stringContaining('无法进入的文件夹之下'),
      en: expect.stringContaining(
        `${dataFolder} lies below a folder that the database's system user cannot enter`,
      ),
    })
  })

  it('keeps the default one in a reachable place, says so, and finds it again after a rename', async () => {
    mkdirSync(join(folder.path, 'closed'), { mode: 0o700 })
    const said: string[] = []
    const startAt = (name: string) =>
      startEmbeddedDatabase({
        dataFolder: join(folder.path, name),
        log: { ...log, warn: (message) => said.push(message) },
        durable: false,
        chosenByOperator: false,
      })
    const first = await startAt('closed/data')
    const home = join(first.connection.host, '..')
    try {
      expect(home).toMatch(/^\/var\/lib\/luoshi\/[0-9a-f]{12}$/)
      expect(said).toEqual([expect.stringContaining(`The database is kept in ${home}`)])
      await query(first, 'CREATE TABLE kept AS SELECT 7 AS number')
      await first.stop()
      renameSync(join(folder.path, 'closed'), join(folder.path, 'renamed'))
      const second = await startAt('renamed/data')
      expect(await query(second, 'SELECT number FROM kept')).toEqual([{ number: 7 }])
      await second.stop()
    } finally {
      await first.stop()
      rmSync(home, { recursive: true })
    }
  })
})
