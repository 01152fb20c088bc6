import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addAssignedMatter, expectOk, factsOf, matterRow, noon, startWork } from './test-matter.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())
beforeEach(() => city.clock.set(noon('2026-03-02')))

const url = (id: string, path: string) => `/api/matters/${id}/${path}`
const messagesAbout = (id: string, kind: string) =>
  city.database.read(1, async (tx) => {
    const rows = await tx
      .selectFrom('outbox')
      .select('recipientPersonId')
      .where('subjectId', '=', id)
      .where('kind', '=', kind)
      .execute()
    return rows.map((row) => row.recipientPersonId)
  })

describe('signing for a matter', () => {
  it('begins planning, names the person, and counts the planning window from today', async () => {
    const id = await addAssignedMatter(city)
    const body = { responsiblePersonId: city.person.developmentDeputy }
    const answer = await expectOk(city.as('development').post(url(id, 'acknowledgement'), body))
    expect(answer).toMatchObject({ state: 'planning', version: 2, planVersion: 1 })
    expect(await matterRow(city, id)).toMatchObject({
      acknowledgedBy: city.person.development,
      acknowledgedOn: '2026-03-02',
      planBy: '2026-03-09',
      responsiblePersonId: city.person.developmentDeputy,
    })
  })

  it('R3.1.1 refuses a person of another unit and leaves the matter as it was', async () => {
    const id = await addAssignedMatter(city)
    const body = { responsiblePersonId: city.person.transport }
    const answer = await city.as('development').post(url(id, 'acknowledgement'), body)
    expect(answer.status).toBe(400)
    expect(answer.body.error.fields).toMatchObject([
      { path: 'responsiblePersonId', code: 'person-not-in-unit' },
    ])
    expect((await matterRow(city, id)).state).toBe('assigned')
  })

  it('is not the office’s to do, and happens once', async () => {
    const id = await addAssignedMatter(city)
    expect((await city.as('efficiency').post(url(id, 'acknowledgement'), {})).body.error.code).toBe(
      'not-yours',
    )
    await expectOk(city.as('development').post(url(id, 'acknowledgement'), {}))
    expect((await city.as('developmentHead').post(url(id, 'acknowledgement'), {})).body.error.code).toBe(
      'wrong-state',
    )
  })

  it('a double click has one effect and both clicks get the same answer', async () => {
    const id = await addAssignedMatter(city)
    const key = { 'idempotency-key': randomUUID() }
    const client = city.as('development')
    const [first, second] = await Promise.all([
      client.post(url(id, 'acknowledgement'), {}, key),
      client.post(url(id, 'acknowledgement'), {}, key),
    ])
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).toEqual(first.body)
    expect(await factsOf(city, id)).toEqual(['matter.assigned', 'matter.acknowledged'])
  })
})

describe('objection and ruling (R3.1.1)', () => {
  const object = (id: string, who = 'developmentHead') => {
    const objection = {
      id: randomUUID(),
      reason: '供热管网属交通局配套工程',
      proposedUnitId: city.unit.transport,
    }
    return { objection, sent: city.as(who).post(url(id, 'objections'), objection) }
  }
  const rule = (id: string, requestId: string, body: object, who = 'efficiency') =>
    city.as(who).post(url(id, `objections/${requestId}/ruling`), { reason: '经研究', ...body })

  it('needs the head of the unit, within three working days', async () => {
    const id = await addAssignedMatter(city)
    expect((await object(id, 'development').sent).body.error.code).toBe('needs-principal-signature')
    city.clock.set('2026-03-06T00:01:00+08:00')
    expect((await object(id).sent).body.error.code).toBe('objection-window-closed')
    city.clock.set('2026-03-05T23:59:00+08:00')
    expect((await object(id).sent).status).toBe(200)
    expect(await messagesAbout(id, 'objection.raised')).toContain(city.person.efficiency)
  })

  it('R3.1.1 is one at a time, and the matter keeps its owner meanwhile', async () => {
    const id = await addAssignedMatter(city)
    await expectOk(object(id).sent)
    expect((await object(id).sent).body.error.code).toBe('objection-open')
    expect((await matterRow(city, id)).leadUnitId).toBe(city.unit.development)
    await expectOk(city.as('development').post(url(id, 'acknowledgement'), {}))
  })

  it('upheld, another unit leads from today with all its windows', async () => {
    const id = await addAssignedMatter(city, { supporting: ['transport'] })
    const { objection, sent } = object(id)
    await expectOk(sent)
    city.clock.set(noon('2026-03-04'))
    await expectOk(rule(id, objection.id, { outcome: 'upheld', newLeadUnitId: city.unit.transport }))
    expect(await matterRow(city, id)).toMatchObject({
      state: 'assigned',
      leadUnitId: city.unit.transport,
      assignedOn: '2026-03-04',
      acknowledgeBy: '2026-03-05',
      objectUntil: '2026-03-09',
      dueOn: '2026-06-30',
    })
    const units = await city.database.read(1, (tx) =>
      tx.selectFrom('matterUnit').select(['unitId', 'role']).where('matterId', '=', id).execute(),
    )
    expect(units).toEqual([{ unitId: city.unit.transport, role: 'lead' }])
    expect(await messagesAbout(id, 'matter.assigned')).toContain(city.person.transportHead)
    expect((await city.as('developmentHead').post(url(id, 'acknowledgement'), {})).status).toBe(404)
    expect((await factsOf(city, id)).slice(-2)).toEqual(['objection.ruled', 'matter.assigned'])
  })

  it('upheld, only the deadline changes and the original date with it', async () => {
    const id = await addAssignedMatter(city)
    const { objection, sent } = object(id)
    await expectOk(sent)
    await expectOk(rule(id, objection.id, { outcome: 'upheld', newDueOn: '2026-09-30' }))
    expect(await matterRow(city, id)).toMatchObject({
      state: 'assigned',
      leadUnitId: city.unit.development,
      dueOn: '2026-09-30',
      originalDueOn: '2026-09-30',
    })
  })

  it('rejected, everything stays; a ruling that changes nothing is refused', async () => {
    const id = await addAssignedMatter(city)
    const { objection, sent } = object(id)
    await expectOk(sent)
    const empty = await rule(id, objection.id, { outcome: 'upheld' })
    expect(empty.body.error.fields[0].code).toBe('ruling-changes-nothing')
    await expectOk(rule(id, objection.id, { outcome: 'rejected' }))
    expect((await matterRow(city, id)).leadUnitId).toBe(city.unit.development)
    expect((await rule(id, objection.id, { outcome: 'rejected' })).body.error.code).toBe('no-objection-open')
    expect(await messagesAbout(id, 'objection.ruled')).toEqual([city.person.developmentHead])
  })

  it('is not ruled on by the unit itself or an office that does not watch', async () => {
    const id = await addAssignedMatter(city)
    const { objection, sent } = object(id)
    await expectOk(sent)
    for (const who of ['developmentHead', 'appraisal', 'mayor']) {
      expect((await rule(id, objection.id, { outcome: 'rejected' }, who)).body.error.code, who).toBe(
        'not-yours',
      )
    }
  })
})

describe('naming people (定责任)', () => {
  it('lets a supporting unit’s head name that unit’s person and no other', async () => {
    const id = await addAssignedMatter(city, { supporting: ['education'] })
    const name = (who: string, unit: string, person: string) =>
      city.as(who).post(url(id, 'people'), {
        units: [{ unitId: city.unit[unit], personId: city.person[person], duty: '配合保障' }],
      })
    await expectOk(name('educationHead', 'education', 'education'))
    expect((await name('educationHead', 'development', 'development')).body.error.code).toBe('not-yours')
    expect((await name('education', 'education', 'education')).body.error.code).toBe('not-yours')
    await expectOk(name('development', 'development', 'developmentDeputy'))
    const strange = await name('development', 'transport', 'transport')
    expect(strange.body.error.fields).toMatchObject([{ path: 'units.0.unitId', code: 'unit-not-on-matter' }])
    expect((await factsOf(city, id)).slice(1)).toEqual([
      'matter.responsible-person-changed',
      'matter.unit-duty-set',
      'matter.responsible-person-changed',
      'matter.unit-duty-set',
    ])
  })

  it('works on while the work runs', async () => {
    const id = await addAssignedMatter(city)
    await startWork(city, id)
    const units = [{ unitId: city.unit.development, personId: city.person.developmentStaff }]
    await expectOk(city.as('developmentHead').post(url(id, 'people'), { units }))
    expect((await matterRow(city, id)).responsiblePersonId).toBe(city.person.developmentStaff)
  })
})
