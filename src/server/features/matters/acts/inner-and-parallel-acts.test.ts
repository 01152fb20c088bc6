import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { findAlteredMatters } from '../find-altered-matters.ts'
import { addAssignedMatter, expectOk, matterRow, startWork, testPlan } from './test-matter.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const url = (id: string, path: string) => `/api/matters/${id}/${path}`
const report = { claimedProgress: 30, text: '按分工推进,已完成前期工作。' }

describe("a unit's inner matter (R1.6)", () => {
  it('runs with the same tools at the unit’s own desk, unseen by every office', async () => {
    const id = await addAssignedMatter(city, { inner: 'development', source: 'self-determined' })
    const plan = testPlan(city)
    const desk = city.as('development')
    await expectOk(
      desk.post(url(id, 'acknowledgement'), { responsiblePersonId: city.person.developmentStaff }),
    )
    const people = plan.milestones.map((one) => ({
      ...one,
      responsiblePersonId: city.person.developmentStaff ?? null,
    }))
    const body = {
      ...plan,
      milestones: people,
      units: [{ ...plan.units[0], responsiblePersonId: city.person.developmentStaff }],
    }
    const staff = city.as('developmentStaff')
    await expectOk(staff.put(url(id, 'plan'), body, { 'if-match': '1' }))
    await expectOk(staff.post(url(id, 'plan/submission'), {}, { 'if-match': '2' }))
    // The named person does not approve the own plan; the desk does.
    const own = await staff.post(url(id, 'plan/approval'), {}, { 'if-match': '3' })
    expect(own.body.error.code).toBe('not-yours')
    await expectOk(city.as('developmentHead').post(url(id, 'plan/approval'), {}, { 'if-match': '3' }))
    const reportId = randomUUID()
    await expectOk(staff.post(url(id, `reports/${reportId}/submission`), report, { 'if-match': '0' }))
    const answer = { outcome: 'accepted', verifiedProgress: 25 }
    for (const who of ['efficiency', 'efficiencyHead', 'mayor', 'organisation', 'transportHead']) {
      expect((await city.as(who).post(url(id, `reports/${reportId}/answer`), answer)).status, who).toBe(404)
    }
    await expectOk(desk.post(url(id, `reports/${reportId}/answer`), answer))
    expect(await matterRow(city, id)).toMatchObject({
      claimedProgress: 30,
      verifiedProgress: 25,
      numberSeq: null,
    })
    const told = await city.database.read(1, (tx) =>
      tx
        .selectFrom('outbox')
        .innerJoin('post', 'post.personId', 'outbox.recipientPersonId')
        .select('post.unitId')
        .where('outbox.subjectId', '=', id)
        .execute(),
    )
    expect(new Set(told.map((row) => row.unitId))).toEqual(new Set([city.unit.development]))
  })

  it('cannot be handed to another unit', async () => {
    const id = await addAssignedMatter(city, { inner: 'development', source: 'self-determined' })
    const request = { id: randomUUID(), reason: '与交通局有关', proposedUnitId: city.unit.transport }
    const answer = await city.as('developmentDeputy').post(url(id, 'requests/transfer'), request)
    expect(answer.body.error.code).toBe('inner-matter-stays')
    const page = await city.as('developmentDeputy').get(`/api/matters/${id}`)
    expect(page.body.allowedActions).not.toContain('request-transfer')
    expect(page.body.allowedActions).toContain('request-suspension')
  })
})

describe('many people at once', () => {
  it('acts on a parent and its children queue instead of deadlocking, and the roll-up misses none', async () => {
    const parent = await addAssignedMatter(city, { title: '老旧小区综合改造' })
    await startWork(city, parent)
    const children: string[] = []
    for (let count = 0; count < 6; count++) {
      const id = await addAssignedMatter(city, { title: `第${count + 1}片区改造`, parentId: parent })
      await startWork(city, id)
      children.push(id)
    }
    const sent = children.map((id) =>
      city.as('development').post(url(id, `reports/${randomUUID()}/submission`), report, { 'if-match': '0' }),
    )
    const steered = ['tracking', 'periodic'].map((mode) =>
      city.as('efficiency').post(url(parent, 'supervision-mode'), { mode, reason: '调整督办方式' }),
    )
    const answers = await Promise.all([...sent, ...steered])
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200))
    expect((await matterRow(city, parent)).claimedProgress).toBe(30)
    const { faults } = await city.database.read(1, (tx) => findAlteredMatters(tx, 1))
    expect(faults).toEqual([])
  })

  it('of two who decide one request, exactly one does', async () => {
    const id = await addAssignedMatter(city)
    await startWork(city, id)
    const requestId = randomUUID()
    const request = { id: requestId, reason: '汛期提前', proposedDueOn: '2026-08-31' }
    await expectOk(city.as('developmentHead').post(url(id, 'requests/extension'), request))
    const decide = (who: string) =>
      city.as(who).post(url(id, `requests/${requestId}/decision`), { outcome: 'granted', reason: '同意' })
    const answers = await Promise.all([decide('efficiency'), decide('efficiency2'), decide('efficiencyHead')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
    expect((await matterRow(city, id)).extensionsGranted).toBe(1)
  })
})
