import { request } from 'node:http'
import pg from 'pg'
import { inject } from 'vitest'
import type { TestConnection } from './database-service.ts'

export type TestDatabase = {
  /** As the role that owns the schema; the server opens its pool under the application's role by itself. */
  connection: TestConnection
  drop(): Promise<void>
}

/** A fully migrated, empty database of its own for one test file; drop it in afterAll. The first one of a run starts the server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const connection = await takeCopy()
  return { connection, drop: () => drop(connection) }
}

function takeCopy(): Promise<TestConnection> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath: inject('databaseService'), path: '/' }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      if (response.statusCode === 200) resolve(JSON.parse(text))
      else reject(new Error(text))
    })
    asking.once('error', reject)
    asking.end()
  })
}

async function drop(connection: TestConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${connection.database} WITH (FORCE)`)
  } finally {
    await client.end()
  }
}
