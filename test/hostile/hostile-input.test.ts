import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import { statusOf } from '../../src/contract/error-codes.ts'
import { errorMessages } from '../../src/contract/error-messages.ts'
import { allRoutes } from '../../src/server/app.ts'
import { startTestCity, type TestAnswer, type TestCity, type TestClient } from '../test-server.ts'
import { arbitraryOf } from './arbitrary-of.ts'
import { type Furniture, furnish } from './furnish.ts'
import { takeSnapshot } from './snapshot.ts'

/** The same inputs every time; change it to look elsewhere. */
const seed = 20_260_302
/** Workbooks take long to write, so files are asked for less often. */
const runs = { fitting: 7, hostile: 4, denied: 2, download: 3 }
/** The two that the system is mostly about; where neither may do it, somebody who may comes in. */
const usual = ['efficiency', 'development']
const others = ['developmentHead', 'party', 'systemAdmin', 'securityAdmin', 'auditAdmin', 'mayor']

let city: TestCity
let furniture: Furniture
let snapshot: Awaited<ReturnType<typeof takeSnapshot>>
const operations = new Map<string, string[]>()
/** Endpoints that answered something other than a refusal at least once. */
const reached = new Set<string>()

beforeAll(async () => {
  city = await startTestCity()
  furniture = await furnish(city)
  for (const key of [...usual, ...others]) {
    operations.set(key, (await city.as(key).get('/api/session')).body.operations)
  }
  snapshot = await takeSnapshot(city.connection)
})
afterAll(async () => {
  await snapshot.close()
  await city.close()
})

const may = (key: string, { access }: Endpoint): boolean =>
  access === 'public' || operations.get(key)?.includes(access) === true

function callersOf(endpoint: Endpoint): string[] {
  if (usual.some((key) => may(key, endpoint))) return usual
  return [...usual, ...others.filter((key) => may(key, endpoint)).slice(0, 1)]
}

/** Another stream of inputs for every endpoint and caller, the same in every run. */
const seedOf = (endpoint: Endpoint, caller: string): number =>
  createHash('sha256').update(`${seed} ${endpoint.id} ${caller}`).digest().readInt32BE()

const inner =
  /\bat .+:\d+:\d+|node_modules|\/src\/|\.ts\b|select .+ from|insert into|syntax error|violates|constraint|relation "|SQLSTATE|kysely|ECONN/i

/** What every answer must be, whatever was asked. */
function expectDecent(endpoint: Endpoint, answer: TestAnswer, asked: unknown) {
  const about = `${endpoint.id} ${JSON.stringify(asked)?.slice(0, 1500)} → ${answer.status} ${answer.raw.toString('utf8', 0, 800)}`
  expect(answer.status, about).toBeLessThan(500)
  if (answer.status === 200) {
    reached.add(endpoint.id)
    if (endpoint.transfer === 'download' && answer.body === undefined) return
    const parsed = endpoint.response.safeParse(answer.body)
    expect(parsed.error?.issues ?? [], about).toEqual([])
    return
  }
  const { error } = answer.body ?? {}
  expect(Object.keys(errorMessages), about).toContain(error?.code)
  expect(statusOf(error.code), about).toBe(answer.status)
  expect(error.message.length, about).toBeGreaterThan(3)
  expect(error.message, about).not.toMatch(/\{\w+\}/)
  expect(JSON.stringify(answer.body), about).not.toMatch(inner)
}

type Made = { params: unknown; query: unknown; body: unknown; version: string }

/** Made inputs of an endpoint: some that fit, then some that are hostile here and there. */
function inputsOf(endpoint: Endpoint, caller: string): Made[] {
  const make = (hostility: number, numRuns: number) => {
    const making = { known: furniture.known, hostility }
    const part = (schema: unknown) => (schema ? arbitraryOf(schema, making) : fc.constant({}))
    const arbitrary = fc.record({
      params: part(endpoint.params),
      query: part(endpoint.query),
      body: part(endpoint.body),
      version: fc.constantFrom(
        'known',
        ...(hostility > 0 ? ['', '*', 'W/"1"', '"-1"', '999999999', `1' or '1'='1`] : []),
      ),
    })
    return fc
      .sample(arbitrary, { seed: seedOf(endpoint, caller), numRuns })
      .map((made, index) => fitTogether(made, index))
  }
  if (!may(caller, endpoint)) return make(7, runs.denied)
  const fitting = endpoint.transfer === 'download' ? runs.download : runs.fitting
  return [...make(0, fitting), ...make(7, runs.hostile)]
}

/** What belongs to a matter is named together with that matter, and edits carry one of the versions there are. */
function fitTogether(made: Made, index: number): Made {
  const params = Object.fromEntries(fieldsOf(made.params))
  for (const [name, value] of Object.entries(params)) {
    const matterId = name === 'matterId' ? undefined : furniture.matterOf.get(String(value))
    if (matterId !== undefined && 'matterId' in params) params.matterId = matterId
  }
  if (made.version !== 'known') return { ...made, params }
  const versions = Object.values(params).flatMap((id) => furniture.versionsOf(id))
  return { ...made, params, version: versions[index % versions.length] ?? '"1"' }
}

const fieldsOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

function addressOf(endpoint: Endpoint, params: unknown, query: unknown): string {
  const given = new Map(fieldsOf(params))
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name) => {
    const value = String(given.get(name) ?? 'x').slice(0, 150)
    return encodeURIComponent(value.toWellFormed()) || 'x'
  })
  const search = new URLSearchParams()
  for (const [name, value] of fieldsOf(query)) {
    if (value !== undefined)
      search.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  return search.size === 0 ? path : `${path}?${search}`
}

function send(
  client: TestClient,
  endpoint: Endpoint,
  input: { body: unknown; version: string },
  address: string,
) {
  const headers: Record<string, string> = endpoint.needsVersion ? { 'if-match': input.version } : {}
  if (endpoint.transfer === 'upload') {
    const name = String(input.version).replaceAll(/["\r\n]/g, '_')
    return client.upload(address, { name: `${name}.pdf`, mediaType: 'x/y', bytes: Buffer.from('%PDF-1.7 x') })
  }
  switch (endpoint.method) {
    case 'GET':
      return client.get(address)
    case 'DELETE':
      return client.delete(address, headers)
    case 'POST':
      return client.post(address, input.body, headers)
    case 'PUT':
      return client.put(address, input.body, headers)
    case 'PATCH':
      return client.patch(address, input.body, headers)
  }
}

describe('hostile input to every endpoint', () => {
  it.each(allRoutes.map(({ endpoint }) => [endpoint.id, endpoint] as const))('%s', async (_id, endpoint) => {
    let changed = false
    for (const caller of callersOf(endpoint)) {
      // Sessions that an input has ended, or that have grown old, begin anew.
      city.clock.advanceMinutes(11)
      for (const input of inputsOf(endpoint, caller)) {
        const address = addressOf(endpoint, input.params, input.query)
        const answer = await send(city.as(caller), endpoint, input, address)
        expectDecent(endpoint, answer, { caller, address, body: input.body, version: input.version })
        changed ||= endpoint.method !== 'GET' && answer.status === 200
      }
    }
    if (changed) await snapshot.restore()
  })

  it('went deep enough to mean something: most endpoints also answered with what was asked for', () => {
    expect(reached.size).toBeGreaterThan(allRoutes.length / 2)
  })

  it.each([
    ['a broken body', 'application/json', '{"language": '],
    ['no body where one is needed', 'application/json', ''],
    [
      'a body of another kind',
      'text/xml',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    ],
    ['a body far too deep', 'application/json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['a body far too large', 'application/json', JSON.stringify({ language: 'x'.repeat(2_000_000) })],
    ['a prototype', 'application/json', '{"__proto__": {"language": "en"}}'],
    ['bytes that are no text', 'application/json', '\u00ff\u00fe{}'],
    ['an upload where none is expected', 'multipart/form-data; boundary=x', '--x--'],
  ])('is refused in order: %s', async (_what, contentType, payload) => {
    const { server } = city
    const headers = { host: 'localhost', 'content-type': contentType }
    for (const url of ['/api/session', '/api/session/demo', '/api/setup']) {
      const answer = await server.inject({ method: 'POST', url, headers, payload })
      expect([url, answer.statusCode < 500 && answer.statusCode >= 400]).toEqual([url, true])
      expect(JSON.parse(answer.payload).error.message).not.toMatch(inner)
    }
  })
})
