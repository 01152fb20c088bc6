import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addFile, addSupportingUnit, expectOk, matterRow, noon } from './test-matter.ts'
import { report, reportCalls, url, version } from './test-reports.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())
beforeEach(() => city.clock.set(noon('2026-03-02')))

const { workingMatter, save, submit, answer, reportsOf } = reportCalls(() => city)

describe('审签 inside the unit (R1.7)', () => {
  beforeAll(() =>
    city.database.write(1, (tx) =>
      tx
        .updateTable('unit')
        .set({ signOffRequired: true })
        .where('id', '=', city.unit.development ?? '')
        .execute(),
    ),
  )
  afterAll(() =>
    city.database.write(1, (tx) =>
      tx
        .updateTable('unit')
        .set({ signOffRequired: false })
        .where('id', '=', city.unit.development ?? '')
        .execute(),
    ),
  )
  const signOff = (id: string, reportId: string, at: number, body: object, who = 'developmentHead') =>
    city.as(who).post(url(id, `reports/${reportId}/sign-off`), body, version(at))

  it('keeps a report in the unit until its head lets it out; the head may change it before', async () => {
    const { id } = await workingMatter()
    const reportId = randomUUID()
    expect(await expectOk(submit(id, reportId, 0))).toMatchObject({
      reportState: 'awaiting-sign-off',
      reportVersion: 2,
    })
    expect((await matterRow(city, id)).claimedProgress).toBe(0)
    expect((await answer(id, reportId, { outcome: 'accepted' })).body.error.code).toBe('no-report-to-answer')
    expect((await save(id, reportId, 2)).body.error.code).toBe('report-not-signed-off')
    expect(
      (await signOff(id, reportId, 2, { outcome: 'approved' }, 'developmentDeputy')).body.error.code,
    ).toBe('not-yours')
    await expectOk(save(id, reportId, 2, { ...report, claimedProgress: 15 }, 'developmentHead'))
    expect((await signOff(id, reportId, 2, { outcome: 'approved' })).status).toBe(412)
    expect(await expectOk(signOff(id, reportId, 3, { outcome: 'approved' }))).toMatchObject({
      reportState: 'submitted',
    })
    expect(await reportsOf(id)).toMatchObject([
      { signedOffBy: city.person.developmentHead, claimedProgress: 15 },
    ])
    expect((await matterRow(city, id)).claimedProgress).toBe(15)
  })

  it('goes back to whoever wrote it with a reason, and straight out when the head sends it', async () => {
    const { id } = await workingMatter()
    const reportId = randomUUID()
    await expectOk(submit(id, reportId, 0))
    expect((await signOff(id, reportId, 2, { outcome: 'sent-back' })).body.error.fields[0].path).toBe(
      'reason',
    )
    await expectOk(signOff(id, reportId, 2, { outcome: 'sent-back', reason: '数字请再核实' }))
    expect((await reportsOf(id))[0]?.state).toBe('draft')
    expect(await expectOk(submit(id, reportId, 3, report, 'developmentHead'))).toMatchObject({
      reportState: 'submitted',
    })
  })
})

describe('the office’s answer', () => {
  it('R8.2 keeps what was verified apart from what is claimed', async () => {
    const { id } = await workingMatter()
    const reportId = randomUUID()
    await expectOk(submit(id, reportId, 0, { ...report, claimedProgress: 60 }))
    expect(await expectOk(answer(id, reportId, { outcome: 'accepted', verifiedProgress: 35 }))).toMatchObject(
      {
        reportState: 'accepted',
      },
    )
    expect(await matterRow(city, id)).toMatchObject({ claimedProgress: 60, verifiedProgress: 35 })
  })

  it('R3.1.5, on time: a returned 100 % report counts for nothing, an accepted one for the day it was sent', async () => {
    const { id, plan } = await workingMatter()
    const full = async () => ({
      claimedProgress: 100,
      text: '全部完成并通过竣工验收。',
      values: [{ indicatorId: plan.indicators[0]?.id, value: 12 }],
      fileIds: [await addFile(city, 'development', 'development')],
    })
    city.clock.set(noon('2026-06-29'))
    const first = randomUUID()
    await expectOk(submit(id, first, 0, await full()))
    expect((await matterRow(city, id)).completedOn).toBe('2026-06-29')
    city.clock.set(noon('2026-07-01'))
    await expectOk(answer(id, first, { outcome: 'returned', reason: '竣工资料不全' }))
    expect(await matterRow(city, id)).toMatchObject({
      completedOn: null,
      claimedProgress: 0,
      nextReportOn: '2026-07-03',
    })
    const second = randomUUID()
    await expectOk(submit(id, second, 0, await full()))
    city.clock.set(noon('2026-07-08'))
    await expectOk(answer(id, second, { outcome: 'accepted' }))
    expect(await matterRow(city, id)).toMatchObject({ completedOn: '2026-07-01', lapseOn: '2026-06-30' })
  })

  it('is given once, with a reason for a return, and never by the unit itself', async () => {
    const { id } = await workingMatter()
    const reportId = randomUUID()
    await expectOk(submit(id, reportId, 0))
    expect((await answer(id, reportId, { outcome: 'accepted' }, 'developmentHead')).body.error.code).toBe(
      'not-yours',
    )
    expect((await answer(id, reportId, { outcome: 'returned' })).status).toBe(400)
    expect((await answer(id, randomUUID(), { outcome: 'accepted' })).status).toBe(404)
    const [one, two] = await Promise.all([
      answer(id, reportId, { outcome: 'accepted' }),
      answer(id, reportId, { outcome: 'returned', reason: '证据不足' }, 'efficiency2'),
    ])
    expect([one.status, two.status].sort()).toEqual([200, 409])
  })

  it('is refused to an office that works on the matter', async () => {
    const { id } = await workingMatter({ registering: 'governmentOffice' })
    await addSupportingUnit(city, id, 'governmentOffice')
    const reportId = randomUUID()
    await expectOk(submit(id, reportId, 0))
    expect((await answer(id, reportId, { outcome: 'accepted' }, 'government')).body.error.code).toBe(
      'own-unit-may-not-verify',
    )
  })
})
