import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { startEmbeddedDatabase } from '../src/server/platform/embedded-database.ts'

/** The data folder of the application under test, as scripts/temporary-app.mjs wrote it down. */
export function dataFolderOf(baseURL: string | undefined): string {
  const port = new URL(baseURL ?? '').port
  return readFileSync(`.cache/temporary-app-${port}`, 'utf8')
}

interface Verified {
  exitCode: number
  intact: boolean
  faults: { subjectId: string; fault: string; detail: string }[]
}

/** `luoshi verify --json` beside the running application. */
export function verifyRecords(folder: string): Promise<Verified> {
  const env = { ...process.env, LUOSHI_DATA: folder, DATABASE_URL: '' }
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['src/server/cli.ts', 'verify', '--json'],
      { env, maxBuffer: 1 << 26 },
      (error, out, err) => {
        const exitCode = error ? error.code : 0
        if (typeof exitCode !== 'number' || !out.startsWith('{')) return reject(new Error(`${err}${out}`))
        const { intact, jurisdictions } = JSON.parse(out) as {
          intact: boolean
          jurisdictions: Pick<Verified, 'faults'>[]
        }
        resolve({ exitCode, intact, faults: jurisdictions.flatMap((one) => one.faults) })
      },
    )
  })
}

/** What nobody should: the database's owner at work behind the application's back. */
export async function asOwner(folder: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const log = { warn: () => {}, error: () => {} }
  const server = await startEmbeddedDatabase({ dataFolder: folder, log, chosenByOperator: true })
  const client = new pg.Client(server.connection)
  try {
    await client.connect()
    await work(client)
  } finally {
    await client.end()
    await server.stop()
  }
}
