import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { databaseClock } from '../../src/server/platform/clock.ts'
import type { Database } from '../../src/server/platform/database.ts'
import { reachDatabase } from '../../src/server/platform/reach-database.ts'
import { readSettings, type Settings } from '../../src/server/platform/settings.ts'
import { startLuoshi } from '../../src/server/start-luoshi.ts'

/**
 * The real server on the embedded database with the demo city at BENCH_MATTERS matters (100,000). The data folder is kept
 * in `.cache/bench-<matters>`, so that only the first run pays for making the city.
 */
export async function startBenchServer({ isTidied = true } = {}) {
  const matters = Number(process.env.BENCH_MATTERS ?? 100_000)
  const settings = {
    ...readSettings({ ...process.env, LUOSHI_DATA: resolve(`.cache/bench-${matters}`), PORT: '0' }),
    demoMatters: matters,
  }
  process.stdout.write(`${matters} matters, ${cpus().length} cores\n`)
  const running = await startLuoshi({ settings, clock: databaseClock, empty: false, say: () => {} })
  if (isTidied) await tidy(settings, running.services.log)
  return running
}

/** By its words a report of a benchmark is known. */
export const reportText = '已完成前期手续办理,施工单位进场,主体工程按计划推进。'

/** What autovacuum does within its first minutes: a kept city was never up that long, and the run before left its traces. */
async function tidy(settings: Settings, log: Parameters<typeof reachDatabase>[1]): Promise<void> {
  const source = await reachDatabase(settings, log)
  const client = new pg.Client(source.connection)
  await client.connect()
  // Nobody answers the reports of a benchmark; unanswered they would leave the next run none to send.
  await client.query(
    "update progress_report set state = 'accepted' where state = 'submitted' and text = $1",
    [reportText],
  )
  await client.query('vacuum (analyze)')
  await client.end()
  await source.stop()
}

/** A session of a demo person, made in the database: signing in is not what is measured. */
export async function sessionOf(database: Database, signInName: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database.writeOutside(async (tx, { now }) => {
    const account = await tx
      .selectFrom('account')
      .select('id')
      .where('signInName', '=', signInName)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('session')
      .values({
        tokenHash: createHash('sha256').update(token).digest(),
        accountId: account.id,
        jurisdictionId: 1,
        id: randomUUID(),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + 3_600_000),
        client: 'bench',
      })
      .execute()
  })
  return `__Host-luoshi=${token}`
}

export interface Caller {
  get(path: string): Promise<unknown>
  send(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<unknown>
}

/** Speaks to the server in the same process; an answer other than 200 ends the run, since its time would mean nothing. */
export const callerOf = (server: FastifyInstance, cookie: string): Caller => {
  const call = async (method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown, headers = {}) => {
    const response = await server.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        cookie,
        ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    if (response.statusCode !== 200)
      throw new Error(`${method} ${url}: ${response.statusCode} ${response.payload.slice(0, 400)}`)
    return JSON.parse(response.payload) as unknown
  }
  return {
    get: (path) => call('GET', path),
    send: (method, path, body, headers) => call(method, path, body, headers),
  }
}

export interface Figure {
  name: string
  p50: number
  p95: number
  budget: number
  unit: string
}

/** Times `rounds` calls one after another, after a tenth as many to warm up. */
export async function measure(
  name: string,
  budget: number,
  rounds: number,
  run: (round: number) => Promise<unknown>,
): Promise<Figure> {
  for (let round = 0; round < Math.ceil(rounds / 10); round++) await run(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await run(round)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { name, p50: at(0.5), p95: at(0.95), budget, unit: 'ms' }
}

/** The longest pause of the event loop while `run` runs, in ms. */
export async function longestStall(run: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await run()
  delay.disable()
  return delay.max / 1e6
}

/** Prints the table; the exit code says whether every figure is within its budget. */
export function reportFigures(figures: readonly Figure[]): void {
  for (const { name, p50, p95, budget, unit } of figures) {
    const verdict = p95 <= budget ? 'ok' : 'OVER'
    process.stdout.write(
      `${name.padEnd(46)} p50 ${p50.toFixed(1).padStart(8)}  p95 ${p95.toFixed(1).padStart(8)}  budget ${String(budget).padStart(6)} ${unit}  ${verdict}\n`,
    )
  }
  if (figures.some((figure) => figure.p95 > figure.budget)) process.exitCode = 1
}
