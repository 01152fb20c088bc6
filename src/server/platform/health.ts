import type { FastifyInstance } from 'fastify'
import type { Services } from './services.ts'

/** `/live`: the process answers. `/ready`: it can also reach its database. */
export function healthRoutes(server: FastifyInstance, services: Services): void {
  server.get('/live', async () => ({ status: 'live' }))
  server.get('/ready', async (_request, reply) => {
    try {
      await services.database.ping()
      return { status: 'ready' }
    } catch {
      return reply.status(503).header('retry-after', '5').send({ status: 'database unavailable' })
    }
  })
}
