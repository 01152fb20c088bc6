import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { findAlteredMatters } from '../find-altered-matters.ts'
import {
  addAssignedMatter,
  addFile,
  expectOk,
  factsOf,
  matterRow,
  noon,
  startWork,
  testPlan,
} from './test-matter.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

describe('the full life of a matter', () => {
  it('R2, R3.1 runs from assignment to the archive, and only what was verified counts as done', async () => {
    const id = await addAssignedMatter(city, { supporting: ['education'], leadOfficial: 'viceMayor' })
    const at = (path: string) => `/api/matters/${id}/${path}`
    const plan = await startWork(city, id, testPlan(city, { supporting: ['education'] }))
    expect(await matterRow(city, id)).toMatchObject({
      state: 'in-progress',
      acknowledgedOn: '2026-03-02',
      responsiblePersonId: city.person.developmentDeputy,
      planState: 'approved',
      warnOn: '2026-06-23',
    })

    // A first report is returned, its second version accepted; the office has seen less than was claimed.
    city.clock.set(noon('2026-04-14'))
    const report = {
      claimedProgress: 40,
      text: '施工图已审查合格,开始管沟开挖。',
      problem: '',
      values: [],
      fileIds: [],
    }
    const first = randomUUID()
    await expectOk(
      city.as('development').post(at(`reports/${first}/submission`), report, { 'if-match': '0' }),
    )
    expect((await matterRow(city, id)).claimedProgress).toBe(40)
    await expectOk(
      city
        .as('efficiency')
        .post(at(`reports/${first}/answer`), { outcome: 'returned', reason: '没有附审查意见' }),
    )
    expect((await matterRow(city, id)).claimedProgress).toBe(0)
    const second = randomUUID()
    await expectOk(
      city.as('development').post(at(`reports/${second}/submission`), report, { 'if-match': '0' }),
    )
    await expectOk(
      city
        .as('efficiency')
        .post(at(`reports/${second}/answer`), { outcome: 'accepted', verifiedProgress: 30 }),
    )
    expect(await matterRow(city, id)).toMatchObject({ claimedProgress: 40, verifiedProgress: 30 })
    await expectOk(
      city
        .as('development')
        .post(at(`milestones/${plan.milestones[0]?.id}/completion`), { note: '审查合格' }),
    )

    // An extension is asked by the unit's head in time and granted.
    city.clock.set(noon('2026-06-25'))
    const extension = randomUUID()
    await expectOk(
      city.as('developmentHead').post(at('requests/extension'), {
        id: extension,
        reason: '汛期提前,沟槽积水无法施工',
        proposedDueOn: '2026-07-31',
      }),
    )
    await expectOk(
      city.as('efficiency').post(at(`requests/${extension}/decision`), {
        outcome: 'granted',
        reason: '情况属实',
        grantedDueOn: '2026-07-20',
      }),
    )
    expect(await matterRow(city, id)).toMatchObject({
      dueOn: '2026-07-20',
      originalDueOn: '2026-06-30',
      extensionsGranted: 1,
    })
    const moved = await city.database.read(1, (tx) =>
      tx
        .selectFrom('milestone')
        .select(['baselineOn', 'dueOn'])
        .where('matterId', '=', id)
        .orderBy('sortOrder')
        .execute(),
    )
    expect(moved).toEqual([
      { baselineOn: '2026-04-15', dueOn: '2026-04-15' },
      { baselineOn: '2026-06-30', dueOn: '2026-07-20' },
    ])

    // Completion is claimed with evidence in time and answered late: the day of the report counts.
    city.clock.set(noon('2026-07-17'))
    const last = randomUUID()
    const [length, standard] = plan.indicators
    await expectOk(
      city.as('development').post(
        at(`reports/${last}/submission`),
        {
          claimedProgress: 100,
          text: '全线完工并通过竣工验收。',
          values: [{ indicatorId: length?.id, value: 12.6 }],
          fileIds: [await addFile(city, 'development', 'development')],
        },
        { 'if-match': '0' },
      ),
    )
    city.clock.set(noon('2026-07-23'))
    await expectOk(city.as('efficiency').post(at(`reports/${last}/answer`), { outcome: 'accepted' }))
    expect(await matterRow(city, id)).toMatchObject({
      completedOn: '2026-07-17',
      claimedProgress: 100,
      verifiedProgress: 30,
    })

    // The first acceptance finds a miss, the second closes the matter out.
    await expectOk(city.as('efficiency').post(at('acceptance'), {}))
    await expectOk(
      city
        .as('efficiency')
        .put(at(`acceptance/items/${length?.id}`), { verdict: 'exceeded', note: '现场丈量 12.6 公里' }),
    )
    await expectOk(
      city
        .as('efficiency')
        .put(at(`acceptance/items/${standard?.id}`), { verdict: 'not-met', note: '缺环保验收意见' }),
    )
    const failed = await expectOk(
      city.as('efficiency').post(at('acceptance/conclusion'), { remark: '补齐环保验收' }),
    )
    expect(failed).toMatchObject({
      outcome: 'back-to-work',
      state: 'in-progress',
      verifiedProgress: 75,
      missing: [{ indicatorId: standard?.id, name: '通过竣工验收' }],
    })
    expect((await matterRow(city, id)).completedOn).toBeNull()
    await expectOk(city.as('efficiency').post(at('acceptance'), {}))
    for (const indicator of [length, standard]) {
      await expectOk(
        city
          .as('efficiency')
          .put(at(`acceptance/items/${indicator?.id}`), { verdict: 'met', note: '资料齐全' }),
      )
    }
    const closed = await expectOk(city.as('efficiency').post(at('acceptance/conclusion'), {}))
    expect(closed).toMatchObject({ outcome: 'closed-out', state: 'closed-out', verifiedProgress: 100 })
    expect(await matterRow(city, id)).toMatchObject({ closedOn: '2026-07-23', completedOn: '2026-07-23' })
    await expectOk(city.as('efficiency').post(at('archive'), {}))

    expect(await factsOf(city, id)).toEqual([
      'matter.assigned',
      'matter.acknowledged',
      'matter.responsible-person-changed',
      'matter.unit-duty-set',
      'matter.responsible-person-changed',
      'matter.unit-duty-set',
      'plan.saved',
      'plan.submitted',
      'plan.approved',
      'progress.reported',
      'report.returned',
      'progress.reported',
      'report.accepted',
      'milestone.completed',
      'extension.requested',
      'extension.granted',
      'progress.reported',
      'report.accepted',
      'acceptance.started',
      'acceptance.item-decided',
      'acceptance.item-decided',
      'acceptance.failed',
      'acceptance.started',
      'acceptance.item-decided',
      'acceptance.item-decided',
      'matter.accepted',
      'matter.closed-out',
      'matter.archived',
    ])
    const { faults } = await city.database.read(1, (tx) => findAlteredMatters(tx, 1))
    expect(faults).toEqual([])
  })
})
