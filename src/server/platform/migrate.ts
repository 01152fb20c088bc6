import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { ConnectionOptions } from './database.ts'

const folder = new URL('../../../migrations/', import.meta.url)
const lockKey = 7_303_014

/**
 * Brings the database to the newest schema, each plain SQL file in its own transaction, under an advisory lock so that
 * several copies may start at once. A released file is frozen: a changed one is refused. Resolves to the files applied.
 * `upTo` stops after that file: for tests of upgrades.
 */
export async function migrate(connection: ConnectionOptions, upTo?: string): Promise<string[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration',
    )
    const known = new Map(rows.map((row) => [row.name, row.sha256]))
    const applied: string[] = []
    const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
    for (const name of files.filter((file) => upTo === undefined || file <= upTo)) {
      const sql = await readFile(new URL(name, folder), 'utf8')
      const sha256 = createHash('sha256').update(sql).digest('hex')
      const before = known.get(name)
      if (before === sha256) continue
      if (before !== undefined) throw new Error(`Migration ${name} was changed after it had been applied.`)
      await applyOne(client, name, sql, sha256)
      applied.push(name)
    }
    await installJobs(client, connection)
    return applied
  } finally {
    await client.end()
  }
}

async function applyOne(client: pg.Client, name: string, sql: string, sha256: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** pg-boss keeps its own schema up to date; the application role may use it but not change its shape. */
async function installJobs(client: pg.Client, connection: ConnectionOptions): Promise<void> {
  const { rows } = await client.query<{ installed: string | null }>(
    "select to_regclass('pgboss.version')::text as installed",
  )
  if (rows[0]?.installed) return
  const boss = new PgBoss({ ...connection, max: 1, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  for (const queue of jobQueues) await boss.createQueue(queue)
  await boss.stop({ graceful: false })
  await client.query(`
    grant usage on schema pgboss to luoshi_app;
    grant select, insert, update, delete on all tables in schema pgboss to luoshi_app;
    grant execute on all functions in schema pgboss to luoshi_app;
    alter default privileges in schema pgboss grant select, insert, update, delete on tables to luoshi_app`)
}

/** Every queue the application uses; queues are made by the owner role, since the application may not change the schema. */
export const jobQueues = ['work-on-intake', 'reapply-policy', 'deliver-messages', 'write-checkpoint'] as const
export type JobQueue = (typeof jobQueues)[number]
