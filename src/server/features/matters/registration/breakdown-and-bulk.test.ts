import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { findAlteredMatters } from '../find-altered-matters.ts'
import { type TestDesk, testDesk, versionOf } from './test-desk.ts'

let city: TestCity
let desk: TestDesk
beforeAll(async () => {
  city = await startTestCity()
  desk = testDesk(city)
})
afterAll(() => city.close())

describe('breaking down and acting on many', () => {
  it('R2.4 breaks a matter down into weighted drafts that inherit source and deadline', async () => {
    const parent = desk.draft({ title: '城区雨污分流三年行动' })
    await city.as('party').post('/api/matters', parent)
    const children = ['一期', '二期'].map((part, index) => ({
      id: randomUUID(),
      title: `雨污分流${part}`,
      weight: index + 1,
      units: [{ unitId: city.unit.transport, role: 'lead' }],
    }))
    const answer = await city.as('party').post(`/api/matters/${parent.id}/children`, { children })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(await desk.rowOf(children[1]?.id ?? '')).toMatchObject({
      parentId: parent.id,
      weight: 2,
      sourceKind: 'decision',
      dueOn: '2026-06-30',
      state: 'draft',
    })
    expect(await desk.rowOf(parent.id)).toMatchObject({ hasChildren: true })
    expect(await desk.kindsOf(parent.id)).toContain('matter.broken-down')
  })

  it('R1.6 lets a lead unit break its matter down among its own people, without touching the roll-up', async () => {
    const parent = desk.draft({ source: 'phased', title: '村两委换届选举组织准备' })
    await city.as('efficiency').post('/api/matters', parent)
    await city.as('efficiency').post(`/api/matters/${parent.id}/submit`, { confirm: true }, versionOf(1))
    const children = [
      {
        id: randomUUID(),
        title: '摸底台账',
        units: [{ unitId: city.unit.development, role: 'lead', personId: city.person.developmentStaff }],
      },
    ]
    const path = `/api/matters/${parent.id}/children`
    const outward = await city.as('development').post(path, { children })
    expect(outward.status).toBe(403)
    const inward = await city.as('development').post(path, { children, innerToUnitId: city.unit.development })
    expect(inward.status, JSON.stringify(inward.body)).toBe(200)
    expect(await desk.rowOf(parent.id)).toMatchObject({ hasChildren: false })
  })

  it('acts on many at once: each done or refused by itself, stale versions told apart', async () => {
    const bodies = ['甲', '乙', '丙'].map((part) => desk.draft({ title: `批量事项${part}${randomUUID()}` }))
    for (const body of bodies) await city.as('party').post('/api/matters', body)
    const items = bodies.map((body, index) => ({ id: body.id, version: index === 1 ? 5 : 1 }))
    items.push({ id: randomUUID(), version: 1 })
    const answer = await city.as('party').post('/api/matters/bulk', { action: 'submit', items })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body.results).toEqual([
      { id: items[0]?.id, done: true, version: 2 },
      { id: items[1]?.id, done: false, code: 'version-stale' },
      { id: items[2]?.id, done: true, version: 2 },
      { id: items[3]?.id, done: false, code: 'not-found' },
    ])
    expect(await desk.kindsOf(items[0]?.id ?? '')).toEqual([
      'matter.drafted',
      'matter.submitted',
      'matter.confirmed',
    ])
    expect(await desk.rowOf(items[1]?.id ?? '')).toMatchObject({ state: 'draft', version: 1 })
  })

  it('R8.6 every row still agrees with its last event, and a row altered by hand is named', async () => {
    const before = await city.database.read(1, (tx) => findAlteredMatters(tx, 1))
    expect(before.checked).toBe(8)
    expect(before.faults).toEqual([])
    const victim = await city.database.write(1, async (tx) => {
      const row = await tx
        .selectFrom('matter')
        .select('id')
        .where('state', '=', 'assigned')
        .limit(1)
        .executeTakeFirstOrThrow()
      await tx.updateTable('matter').set({ dueOn: null }).where('id', '=', row.id).execute()
      return row.id
    })
    const after = await city.database.read(1, (tx) => findAlteredMatters(tx, 1))
    expect(after.faults).toMatchObject([{ subjectId: victim, fault: 'row-altered', detail: 'dueOn' }])
  })

  it('R2.5 does not hold against the parts of one whole that they are alike', async () => {
    const parent = desk.draft({ title: '建设区域养老服务中心' })
    await city.as('party').post('/api/matters', parent)
    const children = ['城东', '城西'].map((part) => ({
      id: randomUUID(),
      title: `建设${part}区域养老服务中心`,
      units: [{ unitId: city.unit.development, role: 'lead' }],
    }))
    await city.as('party').post(`/api/matters/${parent.id}/children`, { children })
    const warningsOf = async (matterId: string) => {
      const query = new URLSearchParams({
        matterId,
        title: children[1]?.title ?? '',
        leadUnitId: city.unit.development ?? '',
        source: 'decision',
        dueOn: '2026-12-30',
      })
      const { body } = await city.as('efficiency').get(`/api/matter-warnings?${query}`)
      return body.warnings.map((warning: { code: string }) => warning.code)
    }
    const [first, second] = children.map((child) => child.id)
    await city.as('party').post(`/api/matters/${first}/submit`, { confirm: true }, versionOf(1))
    expect(await warningsOf(second ?? '')).not.toContain('similar-open-matter')
    expect(await warningsOf(randomUUID())).toContain('similar-open-matter')
  })
})
