import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { ConnectionOptions, Tx } from './database.ts'
import type { JobQueue } from './migrate.ts'

export interface Jobs {
  /** Enqueues in the caller's transaction: no commit, no job. Data carries ids only. */
  enqueue(tx: Tx, queue: JobQueue, data: Record<string, unknown>): Promise<void>
  work(queue: JobQueue, run: (data: Record<string, unknown>) => Promise<void>): Promise<void>
  /** Runs a queue on a cron line (Asia/Shanghai), once for all copies of the server. */
  schedule(queue: JobQueue, cron: string): Promise<void>
  stop(): Promise<void>
}

/** Starts pg-boss as the application role; its schema was installed by `migrate`. */
export async function startJobs(connection: ConnectionOptions, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    ...connection,
    options: '-c role=luoshi_app',
    max: 3,
    migrate: false,
    createSchema: false,
  } as ConstructorParameters<typeof PgBoss>[0])
  boss.on('error', (error) => log.error({ err: error }, 'background work'))
  await boss.start()
  return {
    enqueue: async (tx, queue, data) => {
      await boss.send(queue, data, {
        db: {
          executeSql: async (text: string, values: unknown[] = []) => {
            const result = await tx.executeQuery({
              ...sql.raw(text).compile(tx),
              parameters: values,
            })
            return { rows: result.rows as unknown[] }
          },
        },
      })
    },
    work: async (queue, run) => {
      await boss.work(queue, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const job of jobs) await run((job.data ?? {}) as Record<string, unknown>)
      })
    },
    schedule: async (queue, cron) => {
      await boss.schedule(queue, cron, null, { tz: 'Asia/Shanghai' })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
