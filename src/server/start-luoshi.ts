import type { FastifyInstance } from 'fastify'
import { createApp } from './app.ts'
import { createDemoCity } from './features/demo/public.ts'
import { demoAccounts, issueSetupToken } from './features/identity/public.ts'
import type { Clock } from './platform/clock.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { startJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { reachDatabase } from './platform/reach-database.ts'
import type { Services } from './platform/services.ts'
import type { Settings } from './platform/settings.ts'
import { StartupProblem } from './platform/startup-problem.ts'
import { startWorkers } from './start-workers.ts'

export interface Running {
  server: FastifyInstance
  services: Services
  address: string
  stop(): Promise<void>
}

/** The whole of a start: database, migrations, first-time city, server; in reverse on stop. */
export async function startLuoshi(options: {
  settings: Settings
  clock: Clock
  empty: boolean
  say: (line: string) => void
}): Promise<Running> {
  const { settings, clock, say } = options
  const log = createLog(settings.logLevel)
  const source = await reachDatabase(settings, log)
  const closing: (() => Promise<void>)[] = [source.stop]
  const stop = async () => {
    for (const close of closing.reverse()) await close()
  }
  try {
    await migrate(source.connection)
    const database = openDatabase({
      connection: source.connection,
      clock,
      onPoolError: (error) => log.error({ err: error }, 'database connection lost'),
    })
    closing.push(() => database.close())
    const jobs = await startJobs(source.connection, log)
    closing.push(() => jobs.stop())
    const { server, services } = await createApp({
      settings,
      connection: source.connection,
      database,
      clock,
      jobs,
      log,
    })
    await startWorkers(services)
    const first = await firstStart(database, options)
    await listen(server, settings)
    closing.push(() => server.close())
    const port = portOf(server, settings)
    const address = `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`
    announce(say, address, settings, first)
    return { server, services, address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type FirstStart = { kind: 'demo' | 'running' } | { kind: 'setup'; token: string }

/** An empty database gets the demo city, or with `--empty` a one-time link that creates the first administrators. */
async function firstStart(
  database: Database,
  options: { settings: Settings; empty: boolean; say: (line: string) => void },
): Promise<FirstStart> {
  const city = await database.writeOutside((tx) =>
    tx.selectFrom('jurisdiction').select(['id', 'demo']).orderBy('id').executeTakeFirst(),
  )
  if (city) return { kind: city.demo ? 'demo' : 'running' }
  if (options.empty || !options.settings.demo)
    return { kind: 'setup', token: await issueSetupToken(database) }
  options.say('正在生成演示城市… / Creating the demo city…')
  await createDemoCity(database, { matters: options.settings.demoMatters })
  return { kind: 'demo' }
}

async function listen(server: FastifyInstance, settings: Settings): Promise<void> {
  try {
    await server.listen({ port: settings.port, host: settings.host })
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    const [zh, en] =
      code === 'EADDRINUSE'
        ? ['已被占用，请用 PORT 指定其他端口', 'is in use; name another one with PORT']
        : ['无法监听，请检查 HOST 和 PORT', 'cannot be listened on; check HOST and PORT']
    throw new StartupProblem(`端口 ${settings.port} ${zh}。`, `Port ${settings.port} ${en}.`, cause)
  }
}

function portOf(server: FastifyInstance, settings: Settings): number {
  const address = server.server.address()
  return typeof address === 'object' && address ? address.port : settings.port
}

function announce(say: (line: string) => void, address: string, settings: Settings, first: FirstStart): void {
  say(`落实 Luoshi: ${address}`)
  if (first.kind === 'setup') {
    say('系统是空的。请用这个一次性链接(72 小时内有效)创建首批管理员:')
    say('The system is empty. Create its first administrators with this one-time link (valid 72 hours):')
    say(`  ${address}/setup?token=${first.token}`)
    return
  }
  if (first.kind === 'demo' && settings.demo) {
    say('演示账号(登录页一键切换) / Demo accounts (one click on the sign-in page):')
    for (const account of demoAccounts) say(`  ${account.signInName.padEnd(14)} ${account.label}`)
    say('从空系统开始 / To start empty: LUOSHI_DATA=./my-data npm start -- --empty')
  }
  say('按 Ctrl-C 停止 / Ctrl-C stops it')
}
