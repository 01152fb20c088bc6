import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const faultsOf = (answer: { body: { error: { fields?: { path: string; code: string }[] } } }) =>
  (answer.body.error.fields ?? []).map((field) => `${field.path} ${field.code}`)

describe('leading group, division of labour and linkage', () => {
  it('R1.3 replaces the list on the version it was read in', async () => {
    const client = city.as('efficiency')
    const before = (await client.get('/api/organisation/duties')).body.leadingGroup
    const members = [
      { personId: city.person.discipline, role: 'head' },
      { personId: city.person.organisation, role: 'member' },
    ]
    const path = '/api/organisation/leading-group'
    const ifMatch = { 'if-match': String(before.version) }
    const saved = await client.put(path, { members, reason: '成立领导小组' }, ifMatch)
    expect(saved.status).toBe(200)
    expect((await client.put(path, { members, reason: '成立领导小组' }, ifMatch)).status).toBe(412)
    const after = (await client.get('/api/organisation/duties')).body.leadingGroup
    expect(after.members.map((one: { role: string }) => one.role)).toEqual(['head', 'member'])
    const headless = await client.put(
      path,
      { members: [members[1], members[1]], reason: '调整' },
      { 'if-match': String(after.version) },
    )
    expect(faultsOf(headless)).toEqual(['members.1.personId member-twice', 'members leading-group-one-head'])
  })

  it('R1.4 keeps a new focus waiting until the security administrator confirms', async () => {
    const watch = {
      id: randomUUID(),
      watchId: randomUUID(),
      officeUnitId: city.unit.partyOffice,
      categories: [],
      cohorts: ['towns'],
      sources: [],
      clause: '四(二)',
      reason: '按分工',
    }
    const path = '/api/organisation/watch-duties'
    expect((await city.as('party').post(path, watch)).status).toBe(403)
    expect((await city.as('efficiency').post(path, watch)).body).toEqual({ state: 'pending' })
    const watches = async () => (await city.as('efficiency').get('/api/organisation/duties')).body.watches
    expect(await watches()).toEqual([])
    expect((await city.as('securityAdmin').post(`/api/rights/${watch.id}/confirm`)).status).toBe(200)
    expect(await watches()).toMatchObject([{ id: watch.watchId, cohorts: ['towns'], clause: '四(二)' }])
    const wrong = await city
      .as('efficiency')
      .post(path, { ...watch, id: randomUUID(), officeUnitId: city.unit.education, categories: ['nothing'] })
    expect(faultsOf(wrong)).toEqual(['officeUnitId not-a-supervision-office', 'categories category-unknown'])
    const removed = await city
      .as('efficiency')
      .post(`${path}/${watch.watchId}/remove`, { reason: '调整分工' })
    expect(removed.status).toBe(200)
    expect(await watches()).toEqual([])
  })

  it('R1.5 links city leaders only, and ends a linkage on its last day', async () => {
    const linkage = {
      id: randomUUID(),
      personId: city.person.mayor,
      kind: 'linked-town',
      unitId: city.unit.chengguan,
      subject: '',
      validFrom: '2026-03-01',
      reason: '联系镇街安排',
    }
    const path = '/api/organisation/linkages'
    const wrong = await city
      .as('efficiency')
      .post(path, { ...linkage, personId: city.person.development, kind: 'sponsored-project', unitId: null })
    expect(faultsOf(wrong)).toEqual(['personId not-a-city-leader', 'subject required'])
    await city.as('efficiency').post(path, linkage)
    await city.as('securityAdmin').post(`/api/rights/${linkage.id}/confirm`)
    const unit = await city.as('chengguan').get(`/api/units/${city.unit.chengguan}`)
    expect(unit.body.leaders).toMatchObject([{ personId: city.person.mayor, kind: 'linked-town' }])
    const end = { lastDay: '2026-03-01', reason: '分工调整' }
    expect((await city.as('efficiency').post(`${path}/${linkage.id}/end`, end)).status).toBe(200)
  })
})
