import { createHash } from 'node:crypto'
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import { type Clock, localDayOf } from './clock.ts'
import type { DatabaseTables } from './schema/database-tables.ts'

/** A running transaction: the only way to the database. Commands write through it, queries only read. */
export type Tx = Kysely<DatabaseTables>

export interface ConnectionOptions {
  connectionString?: string
  host?: string
  port?: number
  user?: string
  password?: string
  database?: string
}

export interface Moment {
  now: Date
  today: LocalDate
}

export interface Database {
  /** Runs in one read-write transaction of a jurisdiction; rolls back when `run` throws. */
  write<T>(jurisdictionId: number, run: (tx: Tx, moment: Moment) => Promise<T>): Promise<T>
  /** Runs in one read-only snapshot of a jurisdiction. */
  read<T>(jurisdictionId: number, run: (tx: Tx, moment: Moment) => Promise<T>): Promise<T>
  /** Outside any jurisdiction: only sign-in, session and jurisdiction tables are visible. */
  writeOutside<T>(run: (tx: Tx, moment: Moment) => Promise<T>): Promise<T>
  /** One statement by itself, outside any transaction and jurisdiction; `instant` is the clock's, where it has one of its own. */
  ask<T>(run: (tx: Tx, instant: Date | undefined) => Promise<T>): Promise<T>
  ping(): Promise<void>
  close(): Promise<void>
}

// Dates never pass through a Date object (node-postgres would shift them by the zone); counts and decimals are numbers.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Opens the pool as the restricted application role. Errors of idle connections are logged, never thrown. */
export function openDatabase(options: {
  connection: ConnectionOptions
  clock: Clock
  maxConnections?: number
  /** Keeps the role of the connection itself: for reachability checks, migrations and operator commands. */
  asOwner?: boolean
  onPoolError?: (error: Error) => void
}): Database {
  const { clock } = options
  const pool = new pg.Pool({
    ...options.connection,
    // No query of the application is long enough to pay for starting parallel workers.
    options: `${options.asOwner ? '' : '-c role=luoshi_app '}-c timezone=UTC -c statement_timeout=30000 -c max_parallel_workers_per_gather=0`,
    max: options.maxConnections ?? 12,
    // Questions that do not wait for each other's answer are sent at once: the database works on them while the first are read.
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    types,
  })
  let closing = false
  pool.on('error', (error) => {
    if (!closing) options.onPoolError?.(error)
  })

  async function run<T>(
    opening: string,
    jurisdictionId: number,
    work: (tx: Tx, moment: Moment) => Promise<T>,
    isSnapshot = false,
  ): Promise<T> {
    const client = await pool.connect()
    const { tx, takeBack } = lend(client)
    let broken: Error | undefined
    let ending: Promise<void> | undefined
    try {
      // One round trip opens the transaction, binds it to its jurisdiction and tells the time.
      const results = (await client.query(
        `${opening}; set local luoshi.jurisdiction = '${Number(jurisdictionId)}'; select now()`,
      )) as unknown as pg.QueryResult<{ now: Date }>[]
      const now = clock.instant() ?? results[2]?.rows[0]?.now
      if (!now) throw new Error('the database told no time')
      if (isSnapshot) snapshots.set(tx, new Map())
      const result = await work(tx, { now, today: localDayOf(now) })
      takeBack()
      const committed = client.query('commit')
      // A snapshot has its answer; nobody waits for its end.
      if (isSnapshot) {
        ending = committed.then(
          () => client.release(),
          (error: Error) => client.release(error),
        )
      } else await committed
      return result
    } catch (error) {
      takeBack()
      await client.query('rollback').catch((rollbackError: Error) => {
        broken = rollbackError
      })
      throw error
    } finally {
      if (!ending) client.release(broken)
    }
  }

  return {
    write: (jurisdictionId, work) => run('begin', jurisdictionId, work),
    read: (jurisdictionId, work) =>
      run('begin isolation level repeatable read read only', jurisdictionId, work, true),
    writeOutside: (work) => run('begin', 0, work),
    ask: async (work) => {
      const client = await pool.connect()
      const { tx, takeBack } = lend(client)
      try {
        return await work(tx, clock.instant())
      } finally {
        takeBack()
        client.release()
      }
    },
    ping: async () => {
      await pool.query('select 1')
    },
    close: () => {
      closing = true
      return pool.end()
    },
  }
}

/** What was read in each running snapshot, by what it was asked for. */
const snapshots = new WeakMap<Tx, Map<string, Promise<unknown>>>()

/**
 * Loads something once in a read: a snapshot never changes, so the rules, the calendar and the like need not be asked for again by
 * every part of an answer. In a write it is loaded each time.
 */
export function oncePerSnapshot<T>(tx: Tx, key: string, load: () => Promise<T>): Promise<T> {
  const known = snapshots.get(tx)
  if (!known) return load()
  const loaded = (known.get(key) as Promise<T> | undefined) ?? load()
  known.set(key, loaded)
  return loaded
}

/**
 * Begins a statement that looks things up by id, whatever the ids: it is prepared once per connection, since planning a page's worth of
 * sub-selects takes longer than running it. Never for a search, whose best plan depends on what is searched for.
 */
export const planKept = '/* plan kept */'
/**
 * From here on in this transaction such a statement runs by one plan for all values, also where the database would rather plan it anew: for
 * searches whose indexes are the same whatever is asked.
 */
export const keepPlans = async (tx: Tx): Promise<void> => {
  await sql`set local plan_cache_mode = force_generic_plan`.execute(tx)
}
const preparedAtMost = 100
const prepared = new WeakMap<pg.PoolClient, Set<string>>()

function queryOf(client: pg.PoolClient): pg.PoolClient['query'] {
  const names = prepared.get(client) ?? new Set<string>()
  prepared.set(client, names)
  const query = (text: unknown, values: unknown) => {
    if (typeof text !== 'string' || !Array.isArray(values) || !text.startsWith(planKept)) {
      return client.query(text as string, values as unknown[])
    }
    const name = createHash('sha1').update(text).digest('base64url')
    if (!names.has(name) && names.size >= preparedAtMost) return client.query(text, values)
    names.add(name)
    return client.query({ name, text, values })
  }
  return query as pg.PoolClient['query']
}

/**
 * Kysely bound to one already open connection, so that a transaction costs no extra round trip. Once it is taken back nothing more is
 * sent: of several questions asked at once one may fail and end the transaction while another has not yet said all it had to say.
 */
function lend(client: pg.PoolClient): { tx: Tx; takeBack: () => void } {
  let isOver = false
  const ask = queryOf(client) as (...question: unknown[]) => Promise<unknown>
  const borrowed: PostgresPoolClient = Object.assign(Object.create(client), {
    query: (...question: unknown[]) =>
      isOver ? Promise.reject(new Error('the transaction is over')) : ask(...question),
    release: () => {},
  })
  const tx = new Kysely<DatabaseTables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => borrowed, end: async () => {}, options: {} },
    }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    tx,
    takeBack: () => {
      isOver = true
    },
  }
}
