import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import {
  addAssignedMatter,
  addFile,
  addSupportingUnit,
  expectOk,
  matterRow,
  noon,
  startWork,
} from './test-matter.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())
beforeEach(() => city.clock.set(noon('2026-03-02')))

const url = (id: string, path: string) => `/api/matters/${id}/${path}`
const met = { verdict: 'met', note: '资料齐全,现场核实' }

async function inAcceptance(options: Parameters<typeof addAssignedMatter>[1] = {}) {
  const id = await addAssignedMatter(city, options)
  const { indicators } = await startWork(city, id)
  await expectOk(city.as('efficiency').post(url(id, 'acceptance'), {}))
  return { id, items: indicators.map((indicator) => indicator.id) }
}
const decide = (id: string, item: string | undefined, body: object, who = 'efficiency') =>
  city.as(who).put(url(id, `acceptance/items/${item}`), body)
const conclude = (id: string, who = 'efficiency') => city.as(who).post(url(id, 'acceptance/conclusion'), {})

async function closedOut(options: Parameters<typeof addAssignedMatter>[1] = {}) {
  const { id, items } = await inAcceptance(options)
  for (const item of items) await expectOk(decide(id, item, met))
  await expectOk(conclude(id))
  return id
}

describe('照单验收 (R3.1.3)', () => {
  it('is done item by item, and not concluded before each is decided', async () => {
    const { id, items } = await inAcceptance()
    await expectOk(decide(id, items[0], met))
    expect((await conclude(id)).body.error.code).toBe('acceptance-incomplete')
    await expectOk(decide(id, items[1], met))
    await expectOk(decide(id, items[1], { verdict: 'exceeded', note: '一次验收获评优良' }))
    expect(await expectOk(conclude(id))).toMatchObject({ outcome: 'closed-out', verifiedProgress: 100 })
    expect(await matterRow(city, id)).toMatchObject({
      state: 'closed-out',
      closedOn: '2026-03-02',
      completedOn: '2026-03-02',
    })
  })

  it('that fails voids a claim of the same day; one sent after it counts', async () => {
    const id = await addAssignedMatter(city)
    const { indicators } = await startWork(city, id)
    const claim = async (time: string) => {
      city.clock.set(`2026-03-02T${time}+08:00`)
      const report = randomUUID()
      const body = {
        claimedProgress: 100,
        text: '管网改造已全部完成并通过验收。',
        values: [{ indicatorId: indicators[0]?.id, value: 12.6 }],
        fileIds: [await addFile(city, 'development', 'development')],
      }
      await expectOk(
        city.as('development').post(url(id, `reports/${report}/submission`), body, { 'if-match': '0' }),
      )
      await expectOk(city.as('efficiency').post(url(id, `reports/${report}/answer`), { outcome: 'accepted' }))
    }
    await claim('09:00:00')
    expect((await matterRow(city, id)).completedOn).toBe('2026-03-02')
    await expectOk(city.as('efficiency').post(url(id, 'acceptance'), {}))
    for (const { id: item } of indicators) await decide(id, item, { verdict: 'not-met', note: '缺验收意见' })
    city.clock.set('2026-03-02T10:00:00+08:00')
    expect(await expectOk(conclude(id))).toMatchObject({ outcome: 'back-to-work' })
    expect((await matterRow(city, id)).completedOn).toBeNull()
    await claim('11:00:00')
    expect((await matterRow(city, id)).completedOn).toBe('2026-03-02')
  })

  it('is closed to the unit, its head, and every office that works on the matter', async () => {
    const { id, items } = await inAcceptance({ registering: 'governmentOffice' })
    await addSupportingUnit(city, id, 'governmentOffice')
    expect((await decide(id, items[0], met, 'developmentHead')).body.error.code).toBe('not-yours')
    expect((await decide(id, items[0], met, 'government')).body.error.code).toBe('own-unit-may-not-verify')
    expect((await conclude(id, 'developmentHead')).body.error.code).toBe('not-yours')
  })

  it('asks for evidence in words or files, and for a miss always what is missing', async () => {
    const { id, items } = await inAcceptance()
    const bare = await decide(id, items[0], { verdict: 'met' })
    expect(bare.body.error.fields).toMatchObject([{ path: 'note', code: 'verdict-evidence-missing' }])
    const missed = await decide(id, items[0], {
      verdict: 'not-met',
      fileIds: [await addFile(city, 'efficiency', 'efficiencyOffice')],
    })
    expect(missed.body.error.fields).toMatchObject([{ path: 'note', code: 'verdict-reason-missing' }])
    const photo = await addFile(city, 'efficiency2', 'efficiencyOffice')
    await expectOk(decide(id, items[0], { verdict: 'met', value: 12.2, fileIds: [photo] }))
    const stored = await city.database.read(1, (tx) =>
      tx
        .selectFrom('indicator')
        .select(['verdict', 'latestValue', 'verdictBy'])
        .where('id', '=', items[0] ?? '')
        .executeTakeFirst(),
    )
    expect(stored).toEqual({ verdict: 'met', latestValue: 12.2, verdictBy: city.person.efficiency })
    expect((await decide(id, randomUUID(), met)).status).toBe(404)
  })

  it('waits for the answer to an open report: nothing reported goes unanswered', async () => {
    const id = await addAssignedMatter(city)
    const { indicators } = await startWork(city, id)
    const reportId = randomUUID()
    const report = { claimedProgress: 90, text: '主体工程完工,正在扫尾。' }
    await expectOk(
      city.as('development').post(url(id, `reports/${reportId}/submission`), report, { 'if-match': '0' }),
    )
    await expectOk(city.as('efficiency').post(url(id, 'acceptance'), {}))
    for (const { id: item } of indicators) await expectOk(decide(id, item, met))
    expect((await conclude(id)).body.error.code).toBe('report-awaits-answer')
    await expectOk(city.as('efficiency').post(url(id, `reports/${reportId}/answer`), { outcome: 'accepted' }))
    await expectOk(conclude(id))
    // Without an accepted 100 % report the acceptance day counts.
    expect((await matterRow(city, id)).completedOn).toBe('2026-03-02')
  })

  it('a second click on the conclusion has one effect', async () => {
    const { id, items } = await inAcceptance()
    for (const item of items) await expectOk(decide(id, item, met))
    const key = { 'idempotency-key': randomUUID() }
    const send = () => city.as('efficiency').post(url(id, 'acceptance/conclusion'), {}, key)
    const [one, two] = await Promise.all([send(), send()])
    expect([one.status, two.status]).toEqual([200, 200])
    expect(one.body).toEqual(two.body)
    expect((await conclude(id, 'efficiency2')).body.error.code).toBe('wrong-state')
  })
})

describe('after the close-out', () => {
  it('is archived by the office; an archived matter takes no act any more', async () => {
    const id = await closedOut()
    expect((await city.as('development').post(url(id, 'archive'), {})).body.error.code).toBe('not-yours')
    await expectOk(city.as('efficiency').post(url(id, 'archive'), {}))
    expect(
      (await city.as('efficiency').post(url(id, 'reopening'), { reason: '有问题' })).body.error.code,
    ).toBe('wrong-state')
  })

  it('R3.1.5 is reopened on request: work goes on and the claim of completion no longer counts', async () => {
    const id = await closedOut()
    city.clock.set(noon('2026-05-06'))
    const requestId = randomUUID()
    const request = { id: requestId, reason: '群众反映仍有漏水点', proposedDueOn: '2026-05-29' }
    await expectOk(city.as('development').post(url(id, 'requests/reopening'), request))
    expect((await city.as('efficiency').post(url(id, 'archive'), {})).body.error.code).toBe('request-open')
    await expectOk(
      city
        .as('efficiency')
        .post(url(id, `requests/${requestId}/decision`), { outcome: 'granted', reason: '同意' }),
    )
    expect(await matterRow(city, id)).toMatchObject({
      state: 'in-progress',
      closedOn: null,
      completedOn: null,
      verifiedProgress: 99,
      dueOn: '2026-05-29',
      originalDueOn: '2026-06-30',
    })
  })

  it('is reopened by whoever approves that, without a request, never to a past date', async () => {
    const id = await closedOut()
    const reopen = (newDueOn: string, who = 'efficiency') =>
      city.as(who).post(url(id, 'reopening'), { reason: '复查发现问题', newDueOn })
    expect((await reopen('2026-05-29', 'appraisal')).body.error.code).toBe('not-yours')
    expect((await reopen('2026-03-01')).body.error.fields[0].code).toBe('date-in-the-past')
    await expectOk(reopen('2026-07-31'))
    expect((await matterRow(city, id)).state).toBe('in-progress')
  })
})

describe('a parent and its children (R2.4)', () => {
  it('rolls up claimed and verified progress, takes no report, and is accepted after its children', async () => {
    const parent = await addAssignedMatter(city, { title: '老旧小区综合改造' })
    const { indicators } = await startWork(city, parent)
    const first = await addAssignedMatter(city, { title: '东区改造', parentId: parent, weight: 3 })
    const second = await addAssignedMatter(city, { title: '西区改造', parentId: parent, weight: 1 })
    await startWork(city, first)
    const version = (await matterRow(city, parent)).version
    const reportId = randomUUID()
    const report = { claimedProgress: 40, text: '完成外墙保温与管网更换。' }
    await expectOk(
      city.as('development').post(url(first, `reports/${reportId}/submission`), report, { 'if-match': '0' }),
    )
    await expectOk(
      city
        .as('efficiency')
        .post(url(first, `reports/${reportId}/answer`), { outcome: 'accepted', verifiedProgress: 20 }),
    )
    expect(await matterRow(city, parent)).toMatchObject({
      claimedProgress: 30,
      verifiedProgress: 15,
      version,
    })
    const own = await city
      .as('development')
      .post(url(parent, `reports/${randomUUID()}/submission`), report, { 'if-match': '0' })
    expect(own.body.error.code).toBe('parent-takes-no-reports')
    expect((await city.as('efficiency').post(url(parent, 'acceptance'), {})).body.error.code).toBe(
      'children-still-open',
    )
    for (const child of [first, second]) {
      const withdrawn = await city.as('efficiency').post(url(child, 'withdrawal'), { reason: '合并办理' })
      if (child === second) expect(withdrawn.status).toBe(200)
    }
    await expectOk(city.as('efficiency').post(url(first, 'acceptance'), {}))
    const items = await city.database.read(1, (tx) =>
      tx.selectFrom('indicator').select('id').where('matterId', '=', first).execute(),
    )
    for (const item of items) await expectOk(decide(first, item.id, met))
    await expectOk(conclude(first))
    expect((await matterRow(city, parent)).verifiedProgress).toBe(100)
    await expectOk(city.as('efficiency').post(url(parent, 'acceptance'), {}))
    for (const { id } of indicators) await expectOk(decide(parent, id, met))
    await expectOk(conclude(parent))
    expect(
      (await city.as('efficiency').post(url(first, 'reopening'), { reason: '复查' })).body.error.code,
    ).toBe('wrong-state')
  })
})
