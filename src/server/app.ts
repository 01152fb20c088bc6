import { access } from 'node:fs/promises'
import { join } from 'node:path'
import compress from '@fastify/compress'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { accountsRoutes } from './features/accounts/accounts.routes.ts'
import { filesRoutes } from './features/files/files.routes.ts'
import { identityRoutes } from './features/identity/identity.routes.ts'
import { findCaller } from './features/identity/public.ts'
import { intakeRoutes } from './features/intake/intake.routes.ts'
import { matterActRoutes } from './features/matters/acts/acts.routes.ts'
import { mattersRoutes } from './features/matters/matters.routes.ts'
import { notificationsRoutes } from './features/notifications/notifications.routes.ts'
import { calendarRoutes } from './features/organisation/calendar.routes.ts'
import { organisationRoutes } from './features/organisation/organisation.routes.ts'
import { policyRoutes } from './features/policy/policy.routes.ts'
import { keptPolicy, loadPolicy } from './features/policy/public.ts'
import { answerError } from './platform/answer-error.ts'
import { AppError } from './platform/app-error.ts'
import type { Clock } from './platform/clock.ts'
import type { ConnectionOptions, Database } from './platform/database.ts'
import { createFolderStore } from './platform/file-store.ts'
import { healthRoutes } from './platform/health.ts'
import { createHttpServer } from './platform/http-server.ts'
import type { Jobs } from './platform/jobs.ts'
import { openApiRoutes } from './platform/open-api.ts'
import type { Route } from './platform/route.ts'
import type { Services } from './platform/services.ts'
import type { Settings } from './platform/settings.ts'

/** Every route of the system, in the order of the source document. */
export const allRoutes: readonly Route[] = [
  ...identityRoutes,
  ...accountsRoutes,
  ...organisationRoutes,
  ...calendarRoutes,
  ...policyRoutes,
  ...mattersRoutes,
  ...matterActRoutes,
  ...filesRoutes,
  ...notificationsRoutes,
  ...intakeRoutes,
]

export interface AppParts {
  settings: Settings
  connection: ConnectionOptions
  database: Database
  clock: Clock
  jobs: Jobs
  log: Logger
}

/** Puts the system together by hand: no container, nothing hidden. */
export async function createApp(parts: AppParts): Promise<{ server: FastifyInstance; services: Services }> {
  const { database, settings } = parts
  const services: Services = {
    settings,
    database,
    clock: parts.clock,
    files: createFolderStore(join(settings.dataFolder, 'files')),
    jobs: parts.jobs,
    log: parts.log,
    resolveCaller: (token) => resolveCaller(database, token),
  }
  const server = await createHttpServer(services, allRoutes)
  healthRoutes(server, services)
  openApiRoutes(server, allRoutes)
  await serveWeb(server, settings)
  return { server, services }
}

/** The idle limit is policy: that of the version in force for the session, kept in this process once it was read. */
const resolveCaller = (database: Database, token: string) =>
  findCaller(database, token, async ({ databaseName, jurisdictionId, policyVersion, policyAdoptedAt }) => {
    const known =
      policyVersion === null
        ? undefined
        : keptPolicy({ databaseName, jurisdictionId, version: policyVersion, adoptedAt: policyAdoptedAt })
    const { policy } =
      known ?? (await database.read(jurisdictionId, (tx, { today }) => loadPolicy(tx, jurisdictionId, today)))
    return policy['session.idle-limit']
  })

/** The built web app; every address that is no file and no API answers with its page, so that links can be opened directly. */
async function serveWeb(server: FastifyInstance, settings: Settings): Promise<void> {
  const built = await access(join(settings.webFolder, 'index.html')).then(
    () => true,
    () => false,
  )
  await server.register(compress, { threshold: 2048, encodings: ['br', 'gzip'] })
  if (built) {
    await server.register(staticFiles, {
      root: settings.webFolder,
      wildcard: false,
      setHeaders: (response, path) => {
        response.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api') && built
    if (isPage && !/\.\w{1,5}(\?|$)/.test(request.url)) return reply.sendFile('index.html')
    const language = String(request.headers['accept-language'] ?? '').startsWith('en') ? 'en' : 'zh-CN'
    return answerError(reply, new AppError('not-found'), { language, requestId: request.id })
  })
}
