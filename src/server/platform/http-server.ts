import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import type { FieldProblem } from '../../contract/error-codes.ts'
import { can } from '../../domain/permissions/can.ts'
import { permissionMatrix } from '../../domain/permissions/permission-matrix.ts'
import { answerError } from './answer-error.ts'
import { AppError } from './app-error.ts'
import type { Caller, Download, Input, Language, RequestFacts } from './request-context.ts'
import { refuseCrossSite, setSecurityHeaders } from './request-guards.ts'
import type { PublicAnswer, Route } from './route.ts'
import { commandContext, runCommand } from './run-command.ts'
import { sendDownload } from './send-download.ts'
import type { Services } from './services.ts'
import { cookieNameFor, cookieOptionsFor, mayUseCookies } from './session-cookie.ts'
import { invalidInput, parsePart } from './validate-input.ts'

/** Builds the HTTP server from a list of routes. A route without a row in the permission matrix fails here, at start. */
export async function createHttpServer(
  services: Services,
  routes: readonly Route[],
): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  })
  await server.register(cookie)
  await server.register(multipart, { limits: { files: 1, fields: 10, fileSize: 100 * 1_048_576 } })
  server.addHook('onRequest', async (request, reply) => setSecurityHeaders(request, reply))
  server.setErrorHandler((error, request, reply) => {
    const facts = factsOf(services, request)
    if (!(error instanceof AppError) || error.code === 'internal-error') {
      const level = (error as { statusCode?: number }).statusCode ? 'info' : 'error'
      services.log[level](
        { err: error, requestId: request.id, path: request.routeOptions.url },
        'request failed',
      )
    }
    return answerError(reply, error, facts)
  })
  const seen = new Set<string>()
  for (const { endpoint, handler } of routes) {
    if (endpoint.access !== 'public' && !(endpoint.access in permissionMatrix)) {
      throw new Error(`Endpoint ${endpoint.id} declares no access rule.`)
    }
    if (seen.has(endpoint.id)) throw new Error(`Endpoint ${endpoint.id} is bound twice.`)
    seen.add(endpoint.id)
    server.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: (request, reply) => answer(services, { endpoint, handler }, request, reply),
    })
  }
  return server
}

function factsOf(services: Services, request: FastifyRequest): RequestFacts {
  const wanted = String(request.headers['accept-language'] ?? '').toLowerCase()
  const language: Language = wanted.startsWith('en') ? 'en' : 'zh-CN'
  return {
    requestId: request.id,
    language,
    clientAddress: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 200),
    sessionToken: request.cookies?.[cookieNameFor(services.settings, request)],
    cookiesRefused: !mayUseCookies(services.settings, request),
  }
}

async function answer(
  services: Services,
  { endpoint, handler }: Route,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const facts = factsOf(services, request)
  if (endpoint.method !== 'GET') refuseCrossSite(request, endpoint.transfer === 'upload')
  if (handler.kind === 'public') {
    const input = parseInput(endpoint, request, facts.language, false)
    const result = (await handler.run(services, facts, input)) as PublicAnswer<Endpoint>
    if (result.session === null)
      reply.clearCookie(
        cookieNameFor(services.settings, request),
        cookieOptionsFor(services.settings, request),
      )
    else if (result.session) {
      reply.setCookie(cookieNameFor(services.settings, request), result.session.token, {
        ...cookieOptionsFor(services.settings, request),
        expires: result.session.expiresAt,
      })
    }
    return endpoint.transfer === 'download'
      ? sendDownload(reply, result.body as unknown as Download)
      : sendJson(reply, endpoint.response.parse(result.body))
  }
  const caller = await requireCaller(services, facts)
  if (caller.mustChangePassword && !endpoint.whilePasswordExpired) throw new AppError('must-change-password')
  if (endpoint.access !== 'public') {
    const decision = can(caller.actor, endpoint.access)
    if (!decision.allowed) throw new AppError(decision.code)
  }
  if (handler.kind === 'upload') {
    const part = await request.file()
    if (!part) throw new AppError('malformed-request')
    const result = await services.database.read(caller.jurisdictionId, async (tx, moment) =>
      handler.run(
        services,
        { tx, ...moment, jurisdictionId: caller.jurisdictionId, caller, actor: caller.actor, request: facts },
        { name: part.filename, mediaType: part.mimetype, stream: part.file },
      ),
    )
    return sendJson(reply, endpoint.response.parse(result))
  }
  const isCommand = handler.kind === 'command'
  const input = parseInput(endpoint, request, facts.language, isCommand)
  if (isCommand) {
    const result = await runCommand(services, caller, facts, endpoint, input, handler.run)
    return endpoint.transfer === 'download'
      ? sendDownload(reply, result as Download)
      : sendJson(reply, result)
  }
  const context = { jurisdictionId: caller.jurisdictionId, caller, actor: caller.actor, request: facts }
  const result =
    handler.kind === 'recorded'
      ? await services.database.write(caller.jurisdictionId, (tx, moment) =>
          handler.run(commandContext({ tx, ...moment, ...context }, services), input),
        )
      : await services.database.read(caller.jurisdictionId, (tx, moment) => {
          const reading = { tx, ...moment, ...context }
          return handler.kind === 'download'
            ? handler.run(services, reading, input)
            : handler.run(reading, input)
        })
  return endpoint.transfer === 'download'
    ? sendDownload(reply, result as unknown as Download)
    : sendJson(reply, endpoint.response.parse(result))
}

const sendJson = (reply: FastifyReply, body: unknown) =>
  reply.type('application/json; charset=utf-8').send(JSON.stringify(body ?? null))

async function requireCaller(services: Services, facts: RequestFacts): Promise<Caller> {
  if (!facts.sessionToken) throw new AppError('not-signed-in')
  const caller = await services.resolveCaller(facts.sessionToken)
  if (caller === 'expired') throw new AppError('session-expired')
  if (!caller) throw new AppError('not-signed-in')
  return caller
}

const uuid = z.uuid()

function parseInput(
  endpoint: Endpoint,
  request: FastifyRequest,
  language: Language,
  isCommand: boolean,
): Input<Endpoint> {
  const problems: FieldProblem[] = []
  const take = (schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return undefined
    const parsed = parsePart(schema, value, language)
    if ('data' in parsed) return parsed.data
    problems.push(...parsed.problems)
    return undefined
  }
  // An id that is no id is answered like one that names nothing.
  const params = endpoint.params ? endpoint.params.safeParse(request.params) : undefined
  if (params && !params.success) throw new AppError('not-found')
  const query = take(endpoint.query, request.query)
  const body = take(endpoint.body, request.body ?? {})
  if (problems.length > 0) throw invalidInput(problems)
  const key = request.headers['idempotency-key']
  if (isCommand && !uuid.safeParse(key).success) throw new AppError('idempotency-key-missing')
  let version = 0
  if (endpoint.needsVersion) {
    const match = /^"?(\d{1,9})"?$/.exec(String(request.headers['if-match'] ?? ''))
    if (!match) throw new AppError('version-missing')
    version = Number(match[1])
  }
  return { params: params?.data, query, body, version, commandId: String(key ?? '') } as Input<Endpoint>
}
