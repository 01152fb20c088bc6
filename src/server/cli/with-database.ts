import { databaseClock } from '../platform/clock.ts'
import { type ConnectionOptions, type Database, openDatabase } from '../platform/database.ts'
import { createLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { reachDatabase } from '../platform/reach-database.ts'
import { readSettings, type Settings } from '../platform/settings.ts'

/** Opens the configured database for one command (joining a running server's where there is one), and closes it again. */
export async function withDatabase<T>(
  run: (parts: { settings: Settings; database: Database; connection: ConnectionOptions }) => Promise<T>,
): Promise<T> {
  const settings = readSettings(process.env)
  const source = await reachDatabase(settings, createLog(settings.logLevel))
  try {
    await migrate(source.connection)
    const database = openDatabase({ connection: source.connection, clock: databaseClock, maxConnections: 4 })
    try {
      return await run({ settings, database, connection: source.connection })
    } finally {
      await database.close()
    }
  } finally {
    await source.stop()
  }
}

/** The ids of all cities of the deployment. */
export const jurisdictionIds = (database: Database): Promise<number[]> =>
  database.writeOutside(async (tx) =>
    (await tx.selectFrom('jurisdiction').select('id').orderBy('id').execute()).map((row) => row.id),
  )
