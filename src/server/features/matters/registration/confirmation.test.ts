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

describe('joint confirmation and registration', () => {
  const submit = (name: string, id: string, more: object = {}, version = 1) =>
    desk.submit(name, id, more, version)
  const confirm = (name: string, id: string, version: number) => desk.confirm(name, id, version)

  it('R2.3 registers a decision once all three offices confirmed, by people of different offices', async () => {
    const body = desk.draft()
    await city.as('party').post('/api/matters', body)
    const submitted = await submit('party', body.id)
    expect(submitted.body).toMatchObject({ state: 'awaiting-confirmation', number: null, version: 2 })
    expect((await confirm('appraisal', body.id, 2)).body.error.code).toBe('office-not-asked-to-confirm')
    expect((await confirm('party', body.id, 1)).status).toBe(412)
    expect((await confirm('party', body.id, 2)).body.state).toBe('awaiting-confirmation')
    expect((await confirm('party', body.id, 2)).body.error.code).toBe('already-confirmed-by-you')
    expect((await confirm('government', body.id, 2)).body.state).toBe('awaiting-confirmation')
    expect((await confirm('efficiency', body.id, 2)).body).toMatchObject({ state: 'assigned', version: 3 })
    expect((await confirm('efficiency2', body.id, 3)).status).toBe(409)
    const row = await desk.rowOf(body.id)
    expect(row).toMatchObject({
      state: 'assigned',
      numberYear: 2026,
      assignedOn: '2026-03-02',
      originalDueOn: '2026-06-30',
      acknowledgeBy: '2026-03-03',
      lapseOn: '2026-06-30',
    })
    expect(row?.warnOn).not.toBeNull()
    expect(row?.behindOn).not.toBeNull()
    expect(await desk.kindsOf(body.id)).toEqual([
      'matter.drafted',
      'matter.submitted',
      'matter.confirmed',
      'matter.confirmed',
      'matter.confirmed',
      'matter.registered',
      'matter.assigned',
    ])
  })

  it("tells the lead unit's principal and liaison, and the supporting unit's", async () => {
    const body = desk.draft({ source: 'key-project', title: '城东供水主管网改造' })
    await city.as('government').post('/api/matters', body)
    await submit('government', body.id, { confirm: true })
    if ((await desk.rowOf(body.id))?.state !== 'assigned') await confirm('efficiency', body.id, 2)
    const told = await city.database.read(1, (tx) =>
      tx
        .selectFrom('outbox')
        .select(['recipientPersonId', 'params'])
        .where('subjectId', '=', body.id)
        .where('kind', '=', 'matter.assigned')
        .execute(),
    )
    const people = told.map((one) => one.recipientPersonId)
    expect(people).toEqual(
      expect.arrayContaining([
        city.person.developmentHead,
        city.person.development,
        city.person.transportHead,
        city.person.transport,
      ]),
    )
    expect(people).not.toContain(city.person.education)
    expect(told[0]?.params).toMatchObject({ title: '城东供水主管网改造' })
  })

  it('R2.3 gives numbers without gaps and never twice, whoever registers at the same moment', async () => {
    const bodies = Array.from({ length: 8 }, () =>
      desk.draft({
        source: 'self-determined',
        title: `自行确定事项${randomUUID().slice(0, 8)}`,
        units: [{ unitId: city.unit.education, role: 'lead' }],
      }),
    )
    for (const body of bodies) await city.as('educationHead').post('/api/matters', body)
    const answers = await Promise.all([
      ...bodies.map((body, index) => submit(index % 2 ? 'education' : 'educationHead', body.id)),
      // A command that fails after taking a number gives it back.
      submit('education', bodies[0]?.id ?? '', {}, 7),
    ])
    const registered = answers.filter((answer) => answer.status === 200)
    expect(registered).toHaveLength(8)
    const numbers = await city.database.read(1, (tx) =>
      tx
        .selectFrom('matter')
        .select('numberSeq')
        .where('numberSeq', 'is not', null)
        .orderBy('numberSeq')
        .execute(),
    )
    expect(numbers.map((row) => row.numberSeq)).toEqual(numbers.map((_, index) => index + 1))
  })

  it('returns a draft with a reason and clears what was confirmed', async () => {
    const body = desk.draft()
    await city.as('party').post('/api/matters', body)
    await submit('party', body.id, { confirm: true })
    const returned = await city
      .as('government')
      .post(`/api/matters/${body.id}/return`, { reason: '标准不够明确' }, versionOf(2))
    expect(returned.body).toMatchObject({ state: 'draft', version: 3 })
    expect((await submit('party', body.id, {}, 3)).body.state).toBe('awaiting-confirmation')
    expect((await confirm('party', body.id, 4)).status).toBe(200)
  })

  it('R2.5 warns of an open matter of the same subject and a deadline below the floor; the reason is kept and counted', async () => {
    const first = desk.draft({ source: 'phased', title: '护林防火责任区网格化管理' })
    await city.as('efficiency').post('/api/matters', first)
    await submit('efficiency', first.id, { confirm: true })
    const second = desk.draft({
      source: 'phased',
      title: '护林防火责任区网格化管理工作',
      dueOn: '2026-03-04',
    })
    await city.as('efficiency').post('/api/matters', second)
    const check = await city
      .as('efficiency')
      .get(
        `/api/matter-warnings?matterId=${second.id}&title=${encodeURIComponent(second.title)}&leadUnitId=${city.unit.development}&source=phased&dueOn=2026-03-04`,
      )
    expect(check.body.warnings.map((warning: { code: string }) => warning.code)).toEqual([
      'lead-time-below-floor',
      'similar-open-matter',
    ])
    const refused = await submit('efficiency', second.id)
    expect(refused.status).toBe(422)
    expect(refused.body.error.code).toBe('warnings-need-reason')
    expect(refused.body.error.details.warnings).toHaveLength(2)
    expect(await desk.rowOf(second.id)).toMatchObject({ state: 'draft', version: 1 })
    const issued = await submit('efficiency', second.id, { overrideReason: '上级要求三日内部署到位' })
    expect(issued.status).toBe(200)
    const overrides = await city.database.read(1, (tx) =>
      tx
        .selectFrom('askerOverride')
        .select(['warning', 'officeUnitId', 'reason'])
        .where('matterId', '=', second.id)
        .orderBy('warning')
        .execute(),
    )
    expect(overrides).toEqual(
      ['lead-time-below-floor', 'similar-open-matter'].map((warning) => ({
        warning,
        officeUnitId: city.unit.efficiencyOffice,
        reason: '上级要求三日内部署到位',
      })),
    )
  })

  it('R1.6 registers an inner matter without a number, seen by its unit only', async () => {
    const body = desk.draft({
      source: 'self-determined',
      innerToUnitId: city.unit.development,
      units: [
        { unitId: city.unit.development, role: 'lead', personId: city.person.developmentStaff, duty: '' },
      ],
    })
    expect((await city.as('development').post('/api/matters', body)).status).toBe(200)
    expect((await submit('development', body.id)).body).toMatchObject({ state: 'assigned', number: null })
    const hidden = await city.as('efficiency').delete(`/api/matters/${body.id}/draft`, versionOf(2))
    expect(hidden.status).toBe(404)
  })
})
