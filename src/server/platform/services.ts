import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { FileStore } from './file-store.ts'
import type { Jobs } from './jobs.ts'
import type { Caller } from './request-context.ts'
import type { Settings } from './settings.ts'

/** Everything the server is made of, put together by hand in `app.ts`. */
export interface Services {
  settings: Settings
  database: Database
  clock: Clock
  files: FileStore
  jobs: Jobs
  log: Logger
  /** Finds the person behind a session token and renews its idle time. */
  resolveCaller(token: string): Promise<Caller | 'expired' | undefined>
}
