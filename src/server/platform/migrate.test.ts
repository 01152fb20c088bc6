import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { migrate } from './migrate.ts'

/** The last file of the release before. */
const before = '0006_matter_search.sql'

let source: TestDatabase
let old: TestDatabase['connection']
let client: pg.Client

beforeAll(async () => {
  source = await createTestDatabase()
  old = { ...source.connection, database: `${source.connection.database}_old` }
  await administer(`create database ${old.database} template template0`)
  await migrate(old, before)
  client = new pg.Client(old)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await administer(`drop database ${old.database} with (force)`)
  await source.drop()
})

async function administer(sql: string): Promise<void> {
  const administration = new pg.Client({ ...source.connection, database: 'postgres' })
  await administration.connect()
  await administration.query(sql)
  await administration.end()
}

const person = (name: string) => ({ id: randomUUID(), account: randomUUID(), name })
const people = [person('created'), person('reset'), person('settled')] as const

async function fill(): Promise<void> {
  await client.query(
    `insert into jurisdiction (id, name, short_name, created_at) values (1, '清河市', '清河', '2026-03-01T00:00Z')`,
  )
  for (const { id, account, name } of people) {
    await client.query('insert into person (jurisdiction_id, id, name) values (1, $1, $2)', [id, name])
    await client.query(
      `insert into account (id, jurisdiction_id, sign_in_name, person_id, must_change_password, created_at)
       values ($1, 1, $2, $3, $4, '2026-03-01T00:00Z')`,
      [account, name, id, name !== 'settled'],
    )
  }
  await client.query(
    `insert into event (jurisdiction_id, subject_kind, subject_id, seq, id, kind, at, on_date, actor_label,
       payload_digest, prev_hash, hash)
     values (1, 'account', $1, 1, $2, 'account.password-reset', '2026-03-10T00:00Z', '2026-03-10', 'x', '', '', '')`,
    [people[1].account, randomUUID()],
  )
}

describe('an upgrade from the release before', () => {
  it('applies only what is new, keeps what is there, and ends initial passwords by the day they were given', async () => {
    await fill()
    const applied = await migrate(old)
    expect(applied.length).toBeGreaterThan(0)
    expect(applied.every((name) => name > before)).toBe(true)
    const { rows } = await client.query(
      'select sign_in_name as name, initial_password_until as until from account order by sign_in_name',
    )
    expect(rows).toEqual([
      { name: 'created', until: new Date('2026-03-04T00:00Z') },
      { name: 'reset', until: new Date('2026-03-13T00:00Z') },
      { name: 'settled', until: null },
    ])
    expect(await migrate(old)).toEqual([])
  })

  it('ends with the schema of a new database', async () => {
    const schemaOf = async (connection: TestDatabase['connection']) => {
      const own = new pg.Client(connection)
      await own.connect()
      const { rows } = await own.query(
        `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
         where table_schema = 'public' order by table_name, column_name`,
      )
      await own.end()
      return rows
    }
    expect(await schemaOf(old)).toEqual(await schemaOf(source.connection))
  })

  it('is refused when a released file was changed', async () => {
    await client.query(`update migration set sha256 = 'x' where name = $1`, [before])
    await expect(migrate(old)).rejects.toThrow(`Migration ${before} was changed`)
  })
})
