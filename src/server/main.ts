import { databaseClock } from './platform/clock.ts'
import { readSettings } from './platform/settings.ts'
import { StartupProblem } from './platform/startup-problem.ts'
import { startLuoshi } from './start-luoshi.ts'

/** `npm start`: starts everything, says where it is, and stops everything on Ctrl-C. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const running = await startLuoshi({
    settings,
    clock: databaseClock,
    empty: process.argv.includes('--empty'),
    say: (line) => process.stdout.write(`${line}\n`),
  })
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    process.stdout.write('\n正在停止… / Stopping…\n')
    const impatient = setTimeout(() => process.exit(1), 10_000)
    impatient.unref()
    await running.stop()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
}

main().catch((error: unknown) => {
  if (error instanceof StartupProblem) process.stderr.write(`${error.zh}\n${error.en}\n`)
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
