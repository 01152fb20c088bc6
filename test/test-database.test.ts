import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

describe('createTestDatabase', () => {
  let one: TestDatabase
  let two: TestDatabase
  beforeAll(async () => {
    ;[one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  })
  afterAll(() => Promise.all([one.drop(), two.drop()]))

  const query = async (connection: pg.ClientConfig, sql: string) => {
    const client = new pg.Client(connection)
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }

  it('gives every caller a migrated database of its own', async () => {
    expect(await query(one.connection, 'SELECT count(*)::int AS files FROM migration')).not.toEqual([
      { files: 0 },
    ])
    await query(one.connection, 'CREATE TABLE only_here (id int)')
    expect(await query(one.connection, "SELECT to_regclass('only_here') IS NOT NULL AS found")).toEqual([
      { found: true },
    ])
    expect(await query(two.connection, "SELECT to_regclass('only_here') IS NOT NULL AS found")).toEqual([
      { found: false },
    ])
  })

  it('removes a database even while somebody is connected', async () => {
    const third = await createTestDatabase()
    const client = new pg.Client(third.connection)
    client.on('error', () => {})
    await client.connect()
    await third.drop()
    await expect(query(third.connection, 'SELECT 1')).rejects.toThrow('does not exist')
    await client.end().catch(() => {})
  })
})
