import { mkdir } from 'node:fs/promises'
import { databaseClock } from './clock.ts'
import { type ConnectionOptions, openDatabase } from './database.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import type { Settings } from './settings.ts'
import { StartupProblem } from './startup-problem.ts'

/** The database the settings name: the external one, or the embedded server of the data folder (started or joined). */
export async function reachDatabase(
  settings: Settings,
  log: { warn(message: string): void; error(message: string): void },
): Promise<{ connection: ConnectionOptions; stop: () => Promise<void> }> {
  await makeDataFolder(settings.dataFolder)
  if (!settings.databaseUrl) {
    const embedded = await startEmbeddedDatabase({ dataFolder: settings.dataFolder, log })
    return { connection: embedded.connection, stop: () => embedded.stop() }
  }
  const connection = { connectionString: settings.databaseUrl }
  const probe = openDatabase({ connection, clock: databaseClock, asOwner: true, maxConnections: 1 })
  try {
    await probe.ping()
  } catch (cause) {
    throw new StartupProblem(
      `连接不上 DATABASE_URL 指定的数据库(${reasonOf(cause)}),请检查地址、用户和密码。`,
      `The database named by DATABASE_URL cannot be reached (${reasonOf(cause)}); check address, user and password.`,
      cause,
    )
  } finally {
    await probe.close()
  }
  return { connection, stop: async () => {} }
}

async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    throw new StartupProblem(
      `数据目录 ${folder} 无法写入，请检查权限或用 LUOSHI_DATA 指定其他目录。`,
      `The data folder ${folder} cannot be written; check its permissions or name another one with LUOSHI_DATA.`,
      cause,
    )
  }
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause)
