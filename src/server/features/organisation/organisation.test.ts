import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const faultsOf = (answer: { body: { error: { fields?: { path: string; code: string }[] } } }) =>
  (answer.body.error.fields ?? []).map((field) => `${field.path} ${field.code}`)

const newUnit = (fields: object = {}) => ({
  id: randomUUID(),
  name: `清河市新设局${randomUUID().slice(0, 4)}`,
  shortName: `新设局${randomUUID().slice(0, 4)}`,
  kind: 'department',
  ownCohort: null,
  parentId: null,
  protocolOrder: 90,
  reason: '机构改革设立',
  ...fields,
})

describe('reading the organisation', () => {
  it('R1.2 shows every unit with its principals, and a post nobody holds as a vacancy', async () => {
    const { status, body } = await city.as('development').get('/api/organisation')
    expect(status).toBe(200)
    const town = body.units.find((unit: { id: string }) => unit.id === city.unit.chengguan)
    expect(town.principals.map((one: { kind: string }) => one.kind)).toEqual([
      'party-secretary',
      'government-head',
    ])
    expect(town.cohort).toBe('towns')
    const subdistrict = body.units.find((unit: { id: string }) => unit.id === city.unit.dongguan)
    expect(subdistrict.vacancies).toEqual(['government-head'])
    expect(subdistrict.cohort).toBe('key-areas')
  })

  it('R1.6 counts the units that have recorded no arrangement of their own', async () => {
    const { body } = await city.as('efficiency').get('/api/organisation')
    const owing = body.units.filter(
      (unit: { kind: string; hasArrangement: boolean }) =>
        unit.kind !== 'city-leadership' && !unit.hasArrangement,
    )
    expect(body.totals.withoutArrangement).toBe(owing.length)
    expect(owing.length).toBeGreaterThan(5)
  })

  it('finds units by alias, pinyin and initials', async () => {
    const client = city.as('education')
    const byInitials = await client.get('/api/organisation/search?q=cgz')
    expect(byInitials.body.units.map((unit: { id: string }) => unit.id)).toContain(city.unit.chengguan)
    const byPinyin = await client.get('/api/organisation/search?q=chengguan')
    expect(byPinyin.body.units.map((unit: { id: string }) => unit.id)).toContain(city.unit.chengguan)
    const people = await client.get(`/api/organisation/search?q=${encodeURIComponent('发展和改革局局长')}`)
    expect(people.body.people.map((one: { id: string }) => one.id)).toEqual([city.person.developmentHead])
  })

  it('answers nothing without sign-in', async () => {
    for (const path of [
      '/api/organisation',
      `/api/units/${city.unit.development}`,
      '/api/people',
      '/api/rights/pending',
    ]) {
      expect((await city.anonymous.get(path)).status).toBe(401)
    }
  })

  it('hides telephone numbers from other units (PR-02)', async () => {
    await city.database.write(1, (tx) =>
      tx
        .updateTable('person')
        .set({ phone: '13800001234' })
        .where('id', '=', city.person.development ?? '')
        .execute(),
    )
    const phoneSeenBy = async (key: string) => {
      const { body } = await city.as(key).get(`/api/people/${city.person.development}`)
      return body.phone
    }
    expect(await phoneSeenBy('developmentHead')).toBe('13800001234')
    expect(await phoneSeenBy('party')).toBe('13800001234')
    expect(await phoneSeenBy('education')).toBe('*********34')
  })

  it('exports units and post-holders as a workbook and records the export', async () => {
    const answer = await city.as('efficiency').get('/api/organisation/export')
    expect(answer.status).toBe(200)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(answer.raw as unknown as ArrayBuffer)
    const sheet = workbook.getWorksheet('职务')
    expect(sheet?.rowCount).toBeGreaterThan(20)
    const log = await city.as('auditAdmin').get('/api/audit?kind=organisation.exported')
    expect(log.body.total.count).toBe(1)
  })
})

describe('editing units', () => {
  it('adds a unit once however often the button is pressed', async () => {
    const body = newUnit()
    const key = { 'idempotency-key': randomUUID() }
    const first = await city.as('efficiency').post('/api/units', body, key)
    const second = await city.as('efficiency').post('/api/units', body, key)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).toEqual(first.body)
    const read = await city.as('efficiency').get(`/api/units/${body.id}`)
    expect(read.body.history).toHaveLength(1)
    expect(read.body.history[0].reason).toBe('机构改革设立')
  })

  it('refuses a name another unit goes by, with every fault at once', async () => {
    const answer = await city
      .as('efficiency')
      .post(
        '/api/units',
        newUnit({ name: '中共清河市委办公室', shortName: '城关镇', parentId: randomUUID() }),
      )
    expect(answer.status).toBe(400)
    expect(faultsOf(answer)).toEqual([
      'name unit-name-taken',
      'shortName unit-name-taken',
      'parentId unit-unknown',
    ])
  })

  it('is for the lead office and the system administrator only', async () => {
    expect((await city.as('development').post('/api/units', newUnit())).status).toBe(403)
    expect((await city.as('party').post('/api/units', newUnit())).status).toBe(403)
    expect((await city.as('securityAdmin').post('/api/units', newUnit())).status).toBe(403)
    expect((await city.as('systemAdmin').post('/api/units', newUnit())).status).toBe(200)
  })

  it('keeps a changed name as a former name, and refuses an edit based on an older version', async () => {
    const unit = newUnit()
    const client = city.as('efficiency')
    await client.post('/api/units', unit)
    const { id, ...fields } = unit
    const renamed = { ...fields, name: `${fields.name}(更名)`, reason: '更名' }
    const first = await client.put(`/api/units/${id}`, renamed, { 'if-match': '1' })
    expect(first.body).toEqual({ version: 2 })
    const stale = await client.put(`/api/units/${id}`, fields, { 'if-match': '1' })
    expect(stale.status).toBe(412)
    const missing = await client.put(`/api/units/${id}`, fields)
    expect(missing.status).toBe(428)
    const { body } = await client.get(`/api/units/${id}`)
    expect(body.aliases).toMatchObject([{ alias: unit.name, kind: 'former-name' }])
    expect(body.history[0].changes).toEqual([{ field: 'name', before: unit.name, after: renamed.name }])
  })

  it('lets nobody put a unit below itself', async () => {
    const [upper, lower] = [newUnit(), newUnit()]
    const client = city.as('efficiency')
    await client.post('/api/units', upper)
    await client.post('/api/units', { ...lower, parentId: upper.id })
    const { id, ...fields } = upper
    const answer = await client.put(
      `/api/units/${id}`,
      { ...fields, parentId: lower.id },
      { 'if-match': '1' },
    )
    expect(faultsOf(answer)).toEqual(['parentId unit-below-itself'])
  })

  it('closes a unit with its posts, deleting nothing', async () => {
    const unit = newUnit()
    const client = city.as('efficiency')
    await client.post('/api/units', unit)
    const post = await insertPost(unit.id, 'developmentStaff')
    const closed = await client.post(
      `/api/units/${unit.id}/close`,
      { endedOn: '2026-03-31', reason: '撤并' },
      { 'if-match': '1' },
    )
    expect(closed.status).toBe(200)
    const { body } = await client.get(`/api/units/${unit.id}`)
    expect(body.posts).toMatchObject([{ postId: post, validTo: '2026-03-31' }])
    expect(body.allowedActions).toEqual([])
    const again = await client.post(
      `/api/units/${unit.id}/close`,
      { endedOn: '2026-04-30', reason: '撤并' },
      { 'if-match': '2' },
    )
    expect(again.status).toBe(409)
  })

  it('gives a name to one unit only, and takes a wrong one away', async () => {
    const client = city.as('efficiency')
    const alias = { id: randomUUID(), alias: '发改委老名字', kind: 'alias' }
    expect((await client.post(`/api/units/${city.unit.development}/aliases`, alias)).status).toBe(200)
    const taken = await client.post(`/api/units/${city.unit.education}/aliases`, {
      ...alias,
      id: randomUUID(),
    })
    expect(faultsOf(taken)).toEqual(['alias unit-name-taken'])
    const path = `/api/units/${city.unit.development}/aliases/${alias.id}/remove`
    expect((await client.post(path, { reason: '认错了单位' })).status).toBe(200)
    expect((await client.post(path, { reason: '认错了单位' })).status).toBe(404)
  })

  it('R1.6 lets a unit record its own arrangement and nobody else’s', async () => {
    const body = { ownArrangement: '成立工作专班,每月调度。', signOffRequired: true, reason: '建章立制' }
    const own = `/api/units/${city.unit.development}/arrangements`
    const { version } = (await city.as('development').get(`/api/units/${city.unit.development}`)).body
    const ifMatch = { 'if-match': String(version) }
    expect((await city.as('education').put(own, body, ifMatch)).status).toBe(403)
    expect((await city.as('efficiency').put(own, body, ifMatch)).status).toBe(403)
    expect((await city.as('development').put(own, body, ifMatch)).status).toBe(200)
    expect((await city.as('development').put(own, body, ifMatch)).status).toBe(412)
    const read = await city.as('development').get(`/api/units/${city.unit.development}`)
    expect(read.body).toMatchObject({ ownArrangement: body.ownArrangement, signOffRequired: true })
  })

  async function insertPost(unitId: string, key: string): Promise<string> {
    const id = randomUUID()
    const answer = await city.as('systemAdmin').post('/api/posts', {
      id,
      personId: city.person[key],
      unitId,
      kind: 'staff',
      title: '科员',
      validFrom: '2026-01-01',
      reason: '调入',
    })
    expect(answer.body).toEqual({ state: 'pending' })
    expect((await city.as('securityAdmin').post(`/api/rights/${id}/confirm`)).status).toBe(200)
    return id
  }
})
