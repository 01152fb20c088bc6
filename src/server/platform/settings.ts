import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { StartupProblem } from './startup-problem.ts'

/** What the operator may set, read once from the environment. */
export interface Settings {
  port: number
  host: string
  dataFolder: string
  databaseUrl: string | undefined
  /** Cookies without Secure on a plain-HTTP intranet address; off unless switched on. */
  allowPlainHttp: boolean
  demo: boolean
  /** How many matters a new demo city gets. */
  demoMatters: number
  logLevel: string
  webFolder: string
  /** How long lines of the audit log are kept. */
  auditRetentionMonths: number
}

/** The law asks for six months at least (网络安全法第二十三条). */
export const shortestAuditRetention = 6
const usualAuditRetention = 36

/** Reads and checks the settings; throws StartupProblem with one clear sentence. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = Number(environment.PORT ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartupProblem(
      `PORT 必须是 0 到 65535 之间的整数，现在是“${environment.PORT}”。`,
      `PORT must be a whole number from 0 to 65535, but it is "${environment.PORT}".`,
    )
  }
  const auditRetentionMonths = Number(environment.LUOSHI_AUDIT_MONTHS ?? usualAuditRetention)
  if (!Number.isInteger(auditRetentionMonths) || auditRetentionMonths < shortestAuditRetention) {
    const given = environment.LUOSHI_AUDIT_MONTHS
    throw new StartupProblem(
      `LUOSHI_AUDIT_MONTHS（审计记录保存月数）必须是不小于 ${shortestAuditRetention} 的整数，现在是“${given}”。`,
      `LUOSHI_AUDIT_MONTHS (months the audit log is kept) must be a whole number, ${shortestAuditRetention} or more, but it is "${given}".`,
    )
  }
  return {
    port,
    host: environment.HOST ?? '127.0.0.1',
    dataFolder: resolve(environment.LUOSHI_DATA ?? 'data'),
    databaseUrl: environment.DATABASE_URL || undefined,
    allowPlainHttp: environment.LUOSHI_ALLOW_PLAIN_HTTP === 'yes',
    demo: environment.LUOSHI_DEMO !== 'no',
    demoMatters: 600,
    logLevel: environment.LUOSHI_LOG ?? 'warn',
    auditRetentionMonths,
    webFolder: resolve(import.meta.dirname, '../../../dist/web'),
  }
}

/** The key that signs checkpoints: from the environment, else a file beside the data, never in the database (LG-05). */
export function readCheckpointKey(settings: Settings, environment: NodeJS.ProcessEnv): Buffer {
  const given = environment.LUOSHI_CHECKPOINT_KEY
  if (given) return Buffer.from(given, 'utf8')
  const folder = resolve(settings.dataFolder, 'secrets')
  const file = resolve(folder, 'checkpoint.key')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    return readFileSync(file)
  } catch {
    const key = randomBytes(32)
    writeFileSync(file, key, { mode: 0o600, flag: 'wx' })
    return key
  }
}
