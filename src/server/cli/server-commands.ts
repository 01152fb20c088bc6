import type { Command } from 'commander'
import { createDemoCity } from '../features/demo/public.ts'
import { databaseClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { reachDatabase } from '../platform/reach-database.ts'
import { readSettings } from '../platform/settings.ts'
import { startLuoshi } from '../start-luoshi.ts'
import { progressBar } from './progress-bar.ts'
import { jurisdictionIds, withDatabase } from './with-database.ts'

/** `serve`, `migrate` and `seed-demo`. */
export function addServerCommands(program: Command): void {
  program
    .command('serve')
    .description('runs the server, like npm start')
    .option('--empty', 'start without the demo city and print a one-time set-up link', false)
    .action(async (options: { empty: boolean }) => {
      const running = await startLuoshi({
        settings: readSettings(process.env),
        clock: databaseClock,
        empty: options.empty,
        say: (line) => process.stdout.write(`${line}\n`),
      })
      const stop = () => void running.stop().then(() => process.exit(0))
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
    })

  program
    .command('migrate')
    .description('brings the database to the newest schema')
    .option('--json', 'print the result as JSON', false)
    .action(async (options: { json: boolean }) => {
      const settings = readSettings(process.env)
      const source = await reachDatabase(settings, createLog(settings.logLevel))
      try {
        const applied = await migrate(source.connection)
        if (options.json) process.stdout.write(`${JSON.stringify({ applied })}\n`)
        else if (applied.length === 0) process.stdout.write('the schema is up to date\n')
        else process.stdout.write(`applied ${applied.join(', ')}\n`)
      } finally {
        await source.stop()
      }
    })

  program
    .command('seed-demo')
    .description('creates the demo city in an empty database')
    .option('--matters <count>', 'how many matters', '600')
    .option('--json', 'print the result as JSON', false)
    .action(async (options: { matters: string; json: boolean }) => {
      const matters = Number(options.matters)
      if (!Number.isInteger(matters) || matters < 1 || matters > 1_000_000) {
        throw new Error('--matters takes a whole number from 1 to 1,000,000')
      }
      const seconds = await withDatabase(async ({ database }) => {
        if ((await jurisdictionIds(database)).length > 0) throw new Error('the database is not empty')
        const started = performance.now()
        const bar = progressBar(matters)
        await createDemoCity(database, { matters, onProgress: bar.update })
        bar.stop()
        return (performance.now() - started) / 1000
      })
      const result = { matters, seconds: Number(seconds.toFixed(1)) }
      process.stdout.write(
        options.json ? `${JSON.stringify(result)}\n` : `created ${matters} matters in ${result.seconds} s\n`,
      )
    })
}
