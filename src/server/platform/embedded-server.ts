import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type DatabaseFolders, giveTo } from './embedded-folder.ts'
import { findProcessMark, mayBePostmasterOf, readOptional } from './embedded-processes.ts'
import { StartupProblem } from './startup-problem.ts'

/** The bootstrap superuser that owns the schema; the application works under a role of its own. */
export const ownerRole = 'luoshi_owner'
/** No TCP port: the number only names the socket. */
export const socketPort = 5432
const majorVersion = '18'

// Sized for the smallest machine we promise to run on (2 cores); see postgresql.org, "Resource Consumption".
const settings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  min_wal_size: '128MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Rows hold personal data: keep values and statements out of the log file.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

/** For databases thrown away after a test run: nothing has to survive a power cut. */
const throwAwaySettings: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
}

/** What a running server left in its postmaster.pid, or undefined when none runs. A file of a dead or foreign process is removed. */
export function findPostmaster(
  pgdata: string,
): { pid: number; port: number; socketFolder: string } | undefined {
  const file = join(pgdata, 'postmaster.pid')
  const [pid, , , port, socketFolder] = readOptional(file)?.split('\n') ?? []
  if (pid === undefined || !mayBePostmasterOf(Number(pid), pgdata)) {
    rmSync(file, { force: true })
    return undefined
  }
  return { pid: Number(pid), port: Number(port), socketFolder: socketFolder ?? '' }
}

/** Makes the database files unless they exist; half-made ones of an interrupted attempt are discarded. */
export async function ensureCluster(
  binaries: string,
  folders: DatabaseFolders,
  durable: boolean,
): Promise<void> {
  const { home, pgdata, account } = folders
  for (const name of readdirSync(home)) {
    if (name.startsWith('pgdata.')) rmSync(join(home, name), { recursive: true })
  }
  if (existsSync(pgdata)) return checkVersion(pgdata)
  const partial = `${pgdata}.${randomBytes(4).toString('hex')}`
  mkdirSync(partial, { mode: 0o700 })
  giveTo(account, partial)
  // Character classes need a UTF-8 LC_CTYPE (else pg_trgm ignores Chinese); everything else comes from ICU.
  const locale = ['--locale=C', `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`]
  const args = ['-D', partial, '-U', ownerRole, '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=zh-CN']
  args.push(...locale, '--auth-local=trust', '--auth-host=reject', '--no-instructions')
  if (!durable) args.push('--no-sync')
  const child = spawn(join(binaries, 'bin/initdb'), args, {
    ...childOptions(folders),
    cwd: partial,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text) => {
    output += text
  })
  child.stderr.on('data', (text) => {
    output += text
  })
  const outcome = await new Promise<unknown>((done) => child.once('error', done).once('close', done))
  if (outcome !== 0) {
    rmSync(partial, { recursive: true, force: true })
    throw startFailed(lastLine(output) ?? String(outcome))
  }
  renameSync(partial, pgdata)
}

function checkVersion(pgdata: string): void {
  const version = readOptional(join(pgdata, 'PG_VERSION'))?.trim()
  if (version === majorVersion) return
  throw new StartupProblem(
    `数据目录 ${pgdata} 由 PostgreSQL ${version ?? '（未知版本）'} 建立，本程序内置的是 ${majorVersion}；请先导出再导入。`,
    `The database files ${pgdata} were made by PostgreSQL ${version ?? '(unknown)'} and this program brings ${majorVersion}; dump and restore them first.`,
  )
}

const largestLogBytes = 5_000_000

/**
 * Starts the server as a process of its own session, so that Ctrl-C in the terminal reaches only Luoshi, which then
 * closes its connections first. `exited` settles with a sentence from the server's log once the process is gone.
 */
export function launch(
  binaries: string,
  folders: DatabaseFolders,
  durable: boolean,
): { pid: number; exited: Promise<string> } {
  const { home, pgdata, socketFolder } = folders
  const log = join(home, 'server.log')
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes) renameSync(log, `${log}.1`)
  const all = {
    ...settings,
    ...(durable ? {} : throwAwaySettings),
    unix_socket_directories: socketFolder,
    port: String(socketPort),
  }
  const args = ['-D', pgdata, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const output = openSync(log, 'a', 0o600)
  // Root may run the database of an ordinary user, who must be able to go on with it afterwards.
  giveTo(folders.account, log)
  const child = spawn(join(binaries, 'bin/postgres'), args, {
    ...childOptions(folders),
    cwd: pgdata,
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  const exited = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('exit', () => done(lastLine(readOptional(log) ?? '') ?? 'no message'))
  })
  return { pid: child.pid ?? 0, exited }
}

function childOptions({ account }: DatabaseFolders) {
  return { ...account, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } }
}

function lastLine(text: string): string | undefined {
  const lines = text.trim().split('\n')
  return lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1)
}

/** The sentence for a server that would not start, with what it said itself. */
export function startFailed(reason: string): StartupProblem {
  return new StartupProblem(
    `内置数据库无法启动：${reason}`,
    `The embedded database could not start: ${reason}`,
  )
}

const fastPatienceMs = 60_000
const immediatePatienceMs = 10_000

/** Fast shutdown: open transactions are rolled back and everything is on disk; after a minute the immediate one, which recovers at the next start. */
export async function stopServer(pid: number): Promise<void> {
  if (await signalAndWait(pid, 'SIGINT', fastPatienceMs)) return
  await signalAndWait(pid, 'SIGQUIT', immediatePatienceMs)
}

async function signalAndWait(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  const mark = findProcessMark(pid)
  if (mark === undefined) return true
  process.kill(pid, signal)
  const giveUpAt = performance.now() + patienceMs
  while (findProcessMark(pid) === mark) {
    if (performance.now() > giveUpAt) return false
    await wait(10)
  }
  return true
}
