import pg from 'pg'
import type { TestConnection } from '../database-service.ts'

/** Remembers every row of a database and brings them back: what one test did to it is no other test's starting point. */
export async function takeSnapshot(connection: TestConnection) {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
  )
  const names = rows.map((row) => row.name)
  await client.query('create schema snapshot')
  for (const name of names) await client.query(`create table snapshot.${name} as table public.${name}`)
  // Triggers and foreign keys are about new facts, not about the return of old ones.
  const restore = [
    'begin',
    'set local session_replication_role = replica',
    `truncate ${names.map((name) => `public.${name}`).join(', ')}`,
    ...names.map((name) => `insert into public.${name} table snapshot.${name}`),
    'commit',
  ].join(';')
  return {
    restore: async () => {
      await client.query(restore)
    },
    close: () => client.end(),
  }
}
