import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { type TestDesk, testDesk, versionOf } from './test-desk.ts'

let city: TestCity
let desk: TestDesk
beforeAll(async () => {
  city = await startTestCity()
  desk = testDesk(city)
})
afterAll(() => city.close())

describe('drafting', () => {
  it('R2.3 keeps a draft with its units, the cycle of the policy and what text search reads', async () => {
    const body = desk.draft({ title: '农村公路整修' })
    const answer = await city.as('party').post('/api/matters', body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body).toEqual({ id: body.id, version: 1, state: 'draft', number: null })
    expect(await desk.rowOf(body.id)).toMatchObject({
      searchPinyin: 'ncglzx',
      reportingCycle: 'weekly',
      supervisionMode: 'tracking',
      registeringUnitId: city.unit.partyOffice,
    })
    expect(await desk.kindsOf(body.id)).toEqual(['matter.drafted'])
  })

  it('has one effect when sent twice, and refuses the same id with another body', async () => {
    const body = desk.draft()
    const key = { 'idempotency-key': randomUUID() }
    const first = await city.as('party').post('/api/matters', body, key)
    const again = await city.as('party').post('/api/matters', body, key)
    expect(again.body).toEqual(first.body)
    expect(await desk.kindsOf(body.id)).toEqual(['matter.drafted'])
    const other = await city.as('party').post('/api/matters', { ...body, title: '另一件事' })
    expect(other.status).toBe(422)
    expect(other.body.error.code).toBe('command-id-reused')
  })

  it('R2.3 lets a unit register only its own self-determined work', async () => {
    const refused = await city.as('development').post('/api/matters', desk.draft())
    expect(refused.status).toBe(403)
    const foreign = desk.draft({
      source: 'self-determined',
      units: [{ unitId: city.unit.education, role: 'lead' }],
    })
    expect((await city.as('development').post('/api/matters', foreign)).status).toBe(403)
    const own = desk.draft({
      source: 'self-determined',
      units: [{ unitId: city.unit.development, role: 'lead' }],
    })
    expect((await city.as('development').post('/api/matters', own)).status).toBe(200)
  })

  it('names every fault at once', async () => {
    const answer = await city.as('party').post(
      '/api/matters',
      desk.draft({
        category: 'nowhere',
        dueOn: null,
        leadOfficialId: city.person.development,
        units: [
          { unitId: randomUUID(), role: 'lead' },
          { unitId: city.unit.education, role: 'lead', personId: city.person.transport },
          { unitId: city.unit.education, role: 'supporting' },
        ],
      }),
    )
    expect(answer.status).toBe(400)
    const codes = answer.body.error.fields.map((field: { path: string; code: string }) => [
      field.path,
      field.code,
    ])
    expect(codes).toEqual(
      expect.arrayContaining([
        ['units', 'one-lead-unit'],
        ['dueOn', 'required'],
        ['units.0.unitId', 'unit-unknown'],
        ['units.1.personId', 'person-not-in-unit'],
        ['units.2.unitId', 'unit-twice'],
        ['leadOfficialId', 'not-a-city-leader'],
        ['category', 'category-unknown'],
      ]),
    )
    for (const field of answer.body.error.fields) expect(field.message).not.toBe(field.code)
  })

  it('R2.6 refuses a classified marking in the field or as a heading, and stores nothing', async () => {
    for (const marked of [{ classification: '机密' }, { content: '秘密★1年\n关于某事的通知' }]) {
      const body = desk.draft(marked)
      const answer = await city.as('party').post('/api/matters', body)
      expect(answer.status).toBe(422)
      expect(answer.body.error.code).toBe('classified-refused')
      expect(await desk.rowOf(body.id)).toBeUndefined()
    }
    const prose = desk.draft({ content: '领导批示为工作秘密,不得擅自扩散。' })
    expect((await city.as('party').post('/api/matters', prose)).status).toBe(200)
  })

  it('edits only the version that was read, and answers for an unseen draft as for none', async () => {
    const body = desk.draft()
    await city.as('party').post('/api/matters', body)
    const { id, ...said } = body
    const path = `/api/matters/${id}/draft`
    const edited = await city.as('party').put(path, { ...said, title: '改过的标题' }, versionOf(1))
    expect(edited.body).toMatchObject({ version: 2, state: 'draft' })
    const stale = await city.as('party').put(path, { ...said, title: '迟到的标题' }, versionOf(1))
    expect(stale.status).toBe(412)
    expect(await desk.rowOf(id)).toMatchObject({ title: '改过的标题', version: 2 })
    expect((await city.as('party').put(path, said)).status).toBe(428)
    const unseen = await city.as('development').put(path, said, versionOf(2))
    const absent = await city.as('development').put(`/api/matters/${randomUUID()}/draft`, said, versionOf(2))
    expect(unseen.status).toBe(404)
    expect(unseen.body.error.code).toBe(absent.body.error.code)
    expect(unseen.body.error.message).toBe(absent.body.error.message)
  })

  it('deletes a draft, keeps its history, and never takes its id again', async () => {
    const body = desk.draft()
    await city.as('party').post('/api/matters', body)
    expect((await city.as('party').delete(`/api/matters/${body.id}/draft`, versionOf(9))).status).toBe(412)
    expect((await city.as('party').delete(`/api/matters/${body.id}/draft`, versionOf(1))).body).toEqual({
      done: true,
    })
    expect(await desk.rowOf(body.id)).toBeUndefined()
    expect(await desk.kindsOf(body.id)).toEqual(['matter.drafted', 'matter.draft-deleted'])
    expect((await city.as('party').post('/api/matters', body)).status).toBe(422)
  })
})
