import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addDays, localDate } from '../../../../domain/dates/local-date.ts'
import { addAssignedMatter, startWork, testPlan } from '../acts/test-matter.ts'
import { testDesk } from '../registration/test-desk.ts'
import { addMatters, matterOf } from './test-matters.ts'

let city: TestCity
const today = localDate('2026-03-02')
const get = async (name: string, path: string) => {
  const answer = await city.as(name).get(path)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

describe('the workbench (R10)', () => {
  it('tells each kind of user what waits for them, and nobody what waits for others', async () => {
    const desk = testDesk(city)
    const draft = desk.draft({ title: '待会签的事项' })
    await city.as('party').post('/api/matters', draft)
    await desk.submit('party', draft.id, { confirm: true })
    const assigned = await addAssignedMatter(city, { title: '待签收的事项' })
    const running = await addAssignedMatter(city, { title: '推进中的事项', supporting: ['education'] })
    await startWork(city, running, testPlan(city, { supporting: ['education'] }))

    const dutiesOf = async (name: string) =>
      (await get(name, '/api/workbench')).todo.map((row: { title: string; nextAct: { act: string } }) => [
        row.title,
        row.nextAct.act,
      ])
    expect(await dutiesOf('government')).toEqual([['待会签的事项', 'confirm']])
    expect(await dutiesOf('party')).toEqual([])
    expect(await dutiesOf('development')).toContainEqual(['待签收的事项', 'acknowledge'])
    expect(await dutiesOf('education')).toEqual([])
    expect(await dutiesOf('transport')).toEqual([])
    const bench = await get('development', '/api/workbench')
    expect(bench.duties.find((duty: { act: string }) => duty.act === 'acknowledge')).toMatchObject({
      count: 1,
      overdue: 0,
    })
    expect(bench.todo.find((row: { id: string }) => row.id === assigned).nextAct.by).toBe('2026-03-03')
    expect(bench.open).toEqual({ count: 2, capped: false })
    expect(bench.unreadMessages).toBeGreaterThanOrEqual(0)
    const admin = await get('systemAdmin', '/api/workbench')
    expect(admin).toMatchObject({ hasDuties: false, todo: [] })
    expect((await city.anonymous.get('/api/workbench')).status).toBe(401)
  })

  it('opens every matter of a kind of duty in the list, for whoever owes it and for nobody else', async () => {
    const listOf = async (name: string, query: string) =>
      (await get(name, `/api/matters?${query}`)).items.map((row: { title: string }) => row.title)
    expect(await listOf('development', 'waits=acknowledge')).toEqual(['待签收的事项'])
    expect(await listOf('development', 'waits=acknowledge&state=in-progress')).toEqual([])
    expect(await listOf('government', 'waits=confirm')).toEqual(['待会签的事项'])
    expect(await listOf('efficiency', 'waits=acknowledge')).toEqual([])
    expect(await listOf('education', 'waits=acknowledge,save-report')).toEqual([])
    for (const name of ['development', 'government', 'party', 'efficiency']) {
      for (const { act, count } of (await get(name, '/api/workbench')).duties) {
        const list = await get(name, `/api/matters?waits=${act}&pageSize=1`)
        expect(list.total, `${name} ${act}`).toEqual({ count, capped: false })
      }
    }
    expect((await city.as('development').get('/api/matters?waits=fly')).status).toBe(400)
  })

  it('puts what is overdue before what is owed today', async () => {
    city.clock.set('2026-03-09T09:00:00+08:00')
    const bench = await get('development', '/api/workbench')
    const owed = bench.todo.map((row: { nextAct: { by: string | null } }) => row.nextAct.by ?? '2026-03-09')
    expect(owed).toEqual([...owed].sort())
    expect(bench.todo[0].nextAct.overdue).toBe(true)
    city.clock.set('2026-03-02T09:00:00+08:00')
  })
})

describe('board and overview', () => {
  it('R8.2 counts lights per unit and cohort, claimed beside verified, and opens the list behind each number', async () => {
    const inTown = (more: object) => matterOf(city, { leadUnitId: city.unit.chengguan ?? '', ...more })
    const due = { dueOn: addDays(today, -10), lapseOn: addDays(today, -10) }
    await addMatters(
      city,
      [
        inTown({ ...due, title: '逾期', claimedProgress: 40, verifiedProgress: 10 }),
        inTown({
          title: '正常',
          dueOn: addDays(today, 90),
          lapseOn: addDays(today, 90),
          claimedProgress: 20,
        }),
        inTown({ ...due, title: '按期办结', state: 'closed-out', completedOn: addDays(today, -12) }),
        inTown({ ...due, title: '超期办结', state: 'closed-out', completedOn: addDays(today, -8) }),
        inTown({ ...due, title: '已撤销', state: 'cancelled' }),
        inTown({ ...due, title: '内部', scopeUnitId: city.unit.chengguan }),
      ],
      () => [{ unitId: city.unit.dongguan ?? '', role: 'responsible' }],
    )
    const board = await get('efficiency', '/api/board')
    const town = board.units.find((row: { unit: { id: string } }) => row.unit.id === city.unit.chengguan)
    expect(town).toMatchObject({
      cohort: 'towns',
      open: 2,
      lights: { overdue: 1, normal: 1 },
      claimed: 30,
      verified: 5,
      completion: { due: 4, closedInTime: 1, closedLate: 1, rate: 50, inTimeRate: 25 },
    })
    const beside = board.units.find((row: { unit: { id: string } }) => row.unit.id === city.unit.dongguan)
    expect(beside).toMatchObject({ open: 0, completion: { due: 2, closedInTime: 0.5, closedLate: 0.5 } })
    const query = new URLSearchParams({ ...town.filter, light: 'overdue' })
    expect((await get('efficiency', `/api/matters?${query}`)).total.count).toBe(town.lights.overdue)
    const cohort = board.cohorts.find((row: { cohort: string }) => row.cohort === 'towns')
    expect(cohort.open).toBe(2)
    expect((await city.as('developmentStaff').get('/api/board')).status).toBe(403)
  })

  it("R10 shows a leader what is red in what they are in charge of; every chart's numbers are its lists' totals", async () => {
    await city.database.write(1, (tx) =>
      tx
        .insertInto('linkage')
        .values({
          jurisdictionId: 1,
          id: city.unit.chengguan ?? '',
          personId: city.person.mayor ?? '',
          kind: 'linked-town',
          unitId: city.unit.chengguan ?? null,
          validFrom: localDate('2025-01-01'),
          validTo: null,
        })
        .execute(),
    )
    const mine = await get('mayor', '/api/overview')
    expect(mine.scope).toBe('charge')
    expect(mine.red.map((row: { title: string }) => row.title)).toEqual(['逾期'])
    expect(mine.open).toBe(2)
    const others = await get('viceMayor', '/api/overview')
    expect(others.red).toEqual([])
    for (const overview of [mine, await get('mayor', '/api/overview?scope=city')]) {
      const points = [
        ...overview.lights,
        ...overview.states,
        ...overview.bySource,
        ...overview.byCategory,
        ...overview.byCohort.flatMap((group: { lights: object[] }) => group.lights),
        ...overview.byMonth.map((month: { due: number; filter: object }) => ({ ...month, count: month.due })),
      ]
      expect(points.length).toBeGreaterThan(20)
      for (const point of points) {
        const list = await get('mayor', `/api/matters?pageSize=1&${new URLSearchParams(point.filter)}`)
        expect(list.total.count, JSON.stringify(point)).toBe(point.count)
      }
    }
    expect((await city.as('development').get('/api/overview')).status).toBe(403)
  })
})
