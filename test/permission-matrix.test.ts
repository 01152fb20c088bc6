import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { can } from '../src/domain/permissions/can.ts'
import { permissionMatrix } from '../src/domain/permissions/permission-matrix.ts'
import { allRoutes } from '../src/server/app.ts'
import { testAdministrators, testPeople } from './test-city.ts'
import { startTestCity, type TestCity } from './test-server.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const nowhere = '00000000-0000-4000-8000-000000000000'
const addressOf = (endpoint: Endpoint): string => endpoint.path.replace(/:(\w+)/g, nowhere)
const guarded = allRoutes.map((route) => route.endpoint).filter((endpoint) => endpoint.access !== 'public')

function call(who: ReturnType<TestCity['as']>, endpoint: Endpoint) {
  const path = addressOf(endpoint)
  if (endpoint.transfer === 'upload') {
    return who.upload(path, { name: 'a.bin', mediaType: 'application/octet-stream', bytes: Buffer.from('x') })
  }
  switch (endpoint.method) {
    case 'GET':
      return who.get(path)
    case 'POST':
      return who.post(path, {}, { 'if-match': '1' })
    case 'PUT':
      return who.put(path, {}, { 'if-match': '1' })
    case 'PATCH':
      return who.patch(path, {}, { 'if-match': '1' })
    case 'DELETE':
      return who.delete(path, { 'if-match': '1' })
  }
}

describe('every endpoint (AZ-01)', () => {
  it('has one row in the permission matrix, a name and an address of its own', () => {
    expect(guarded.length).toBeGreaterThan(40)
    for (const endpoint of guarded) expect(permissionMatrix).toHaveProperty([endpoint.access])
    const addresses = allRoutes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it.each(guarded.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s asks for sign-in',
    async (_id, endpoint) => {
      const answer = await call(city.anonymous, endpoint)
      expect(answer.status).toBe(401)
      expect(answer.body.error.code).toBe('not-signed-in')
    },
  )
})

describe('every cell of endpoint × person (AZ-02, T3)', () => {
  const people = [...testPeople.map((one) => one.key), ...testAdministrators.map((one) => one.key)]

  it.each(people)('%s gets exactly what the matrix opens', async (key) => {
    const me = await city.as(key).get('/api/session')
    const differences: string[] = []
    for (const endpoint of guarded) {
      const allowed = me.body.operations.includes(endpoint.access)
      const answer = await call(city.as(key), endpoint)
      const refusedByMatrix =
        answer.status === 403 &&
        ['operation-not-allowed', 'administrator-without-business-rights'].includes(answer.body?.error?.code)
      if (refusedByMatrix === allowed)
        differences.push(`${endpoint.id}: ${answer.status} ${answer.body?.error?.code ?? ''}`)
      if (answer.status >= 500) differences.push(`${endpoint.id}: ${answer.status}`)
    }
    expect(differences).toEqual([])
  })

  it('tells the web app the same operations as the matrix opens', async () => {
    for (const key of people) {
      const me = await city.as(key).get('/api/session')
      const actor = {
        personId: me.body.personId,
        posts: me.body.posts,
        adminRoles: me.body.adminRoles,
        delegations: [],
      }
      for (const operation of Object.keys(permissionMatrix) as (keyof typeof permissionMatrix)[]) {
        expect(me.body.operations.includes(operation), `${key} ${operation}`).toBe(
          can(actor, operation).allowed,
        )
      }
    }
  })
})
