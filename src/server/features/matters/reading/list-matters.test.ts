import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addDays, localDate } from '../../../../domain/dates/local-date.ts'
import { addMatters, matterOf } from './test-matters.ts'

let city: TestCity
const today = localDate('2026-03-02')

beforeAll(async () => {
  city = await startTestCity()
  const row = (title: string, more: Parameters<typeof matterOf>[1] = {}) => matterOf(city, { title, ...more })
  await addMatters(
    city,
    [
      row('农村公路整修', {
        lapseOn: addDays(today, -3),
        dueOn: addDays(today, -3),
        sourceKind: 'key-project',
        claimedProgress: 40,
        numberYear: 2026,
        numberSeq: 7,
      }),
      row('护林防火网格化', {
        behindOn: addDays(today, -1),
        dueOn: addDays(today, 60),
        lapseOn: addDays(today, 60),
        leadUnitId: city.unit.chengguan ?? '',
        categoryCode: 'forest-fire-prevention',
        claimedProgress: 10,
        numberYear: 2026,
        numberSeq: 8,
      }),
      row('招商引资项目落地', {
        dueOn: addDays(today, 90),
        lapseOn: addDays(today, 90),
        leadUnitId: city.unit.education ?? '',
        leadOfficialId: city.person.mayor ?? null,
        categoryCode: 'investment-attraction',
        claimedProgress: 70,
        numberYear: 2025,
        numberSeq: 900,
      }),
      row('已办结的事项', {
        state: 'closed-out',
        closedOn: addDays(today, -9),
        dueOn: addDays(today, -5),
        lapseOn: addDays(today, -5),
      }),
      row('市委办草拟的事项', {
        state: 'draft',
        registeringUnitId: city.unit.partyOffice ?? '',
        assignedOn: null,
      }),
      row('发改局内部事项', {
        scopeUnitId: city.unit.development ?? '',
        registeringUnitId: city.unit.development ?? '',
      }),
    ],
    (matter) =>
      matter.title === '护林防火网格化' ? [{ unitId: city.unit.development ?? '', role: 'supporting' }] : [],
  )
})
afterAll(() => city.close())

const titles = async (name: string, query: string) => {
  const answer = await city.as(name).get(`/api/matters?${query}`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body.items.map((item: { title: string }) => item.title)
}

describe('the list of matters', () => {
  it('R11 scopes by part: an office sees all but inner ones, a unit what it has a part in', async () => {
    expect((await titles('efficiency', '')).sort()).toEqual(
      ['农村公路整修', '已办结的事项', '市委办草拟的事项', '护林防火网格化', '招商引资项目落地'].sort(),
    )
    expect((await titles('development', '')).sort()).toEqual(
      ['农村公路整修', '发改局内部事项', '已办结的事项', '护林防火网格化'].sort(),
    )
    expect(await titles('education', '')).toEqual(['招商引资项目落地'])
    expect(await titles('mayor', 'mine=yes')).toEqual(['招商引资项目落地'])
    expect((await city.as('systemAdmin').get('/api/matters')).status).toBe(403)
    expect((await city.anonymous.get('/api/matters')).status).toBe(401)
  })

  it('filters by light, cohort, source, category with what is below it, unit and role, dates', async () => {
    expect(await titles('efficiency', 'light=overdue')).toEqual(['农村公路整修'])
    expect(await titles('efficiency', 'light=')).toEqual([])
    expect(await titles('efficiency', 'light=overdue,behind&sort=light')).toEqual([
      '农村公路整修',
      '护林防火网格化',
    ])
    expect(await titles('efficiency', 'cohort=towns')).toEqual(['护林防火网格化'])
    expect(await titles('efficiency', 'source=key-project')).toEqual(['农村公路整修'])
    expect(await titles('efficiency', 'category=phased-work')).toEqual(['护林防火网格化'])
    expect(await titles('efficiency', `unitId=${city.unit.development}&unitRole=supporting`)).toEqual([
      '护林防火网格化',
    ])
    expect(await titles('efficiency', 'dueFrom=2026-05-20&dueTo=2026-06-30')).toEqual(['招商引资项目落地'])
    expect(await titles('efficiency', 'state=closed-out')).toEqual(['已办结的事项'])
    expect(await titles('efficiency', `leadOfficialId=${city.person.mayor}`)).toEqual(['招商引资项目落地'])
    expect(await titles('efficiency', 'inner=only')).toEqual([])
    expect(await titles('development', 'scope=unit&inner=only')).toEqual(['发改局内部事项'])
  })

  it('finds by words of the title, by number, and by the initials of the pinyin', async () => {
    const q = (text: string) => titles('efficiency', `q=${encodeURIComponent(text)}`)
    expect(await q('公路')).toEqual(['农村公路整修'])
    expect(await q('ncgl')).toEqual(['农村公路整修'])
    expect(await q('gl')).toEqual(['农村公路整修'])
    expect(await q('火')).toEqual(['护林防火网格化'])
    expect(await q('〔2026〕立项00008')).toEqual(['护林防火网格化'])
    expect(await q('%')).toEqual([])
    expect(await q('没有的字')).toEqual([])
  })

  it('sorts by deadline, number, progress and light, and turns each round', async () => {
    expect((await titles('efficiency', 'sort=due')).slice(0, 2)).toEqual(['已办结的事项', '农村公路整修'])
    expect(await titles('efficiency', 'sort=number&state=in-progress')).toEqual([
      '护林防火网格化',
      '农村公路整修',
      '招商引资项目落地',
    ])
    expect(await titles('efficiency', 'sort=progress&state=in-progress&order=reverse')).toEqual([
      '招商引资项目落地',
      '农村公路整修',
      '护林防火网格化',
    ])
    expect(await titles('efficiency', 'sort=light')).toEqual([
      '农村公路整修',
      '护林防火网格化',
      '招商引资项目落地',
      '已办结的事项',
      '市委办草拟的事项',
    ])
  })

  it('pages with an exact total and rows that say what the caller owes next', async () => {
    const answer = await city.as('efficiency').get('/api/matters?pageSize=2&page=2&sort=light')
    expect(answer.body.total).toEqual({ count: 5, capped: false })
    expect(answer.body.items).toHaveLength(2)
    const beyond = await city.as('efficiency').get('/api/matters?pageSize=2&page=9')
    expect(beyond.body).toEqual({ items: [], total: { count: 5, capped: false } })
    const mine = await city.as('party').get('/api/matters?state=draft')
    expect(mine.body.items[0]).toMatchObject({
      nextAct: { act: 'submit', by: null, overdue: false },
      light: { light: 'none', reason: { code: 'not-registered' } },
      leadUnit: { shortName: '市发展和改革局' },
    })
    const overdue = await city.as('efficiency').get('/api/matters?light=overdue')
    expect(overdue.body.items[0]).toMatchObject({
      number: '〔2026〕立项00007',
      light: { light: 'overdue', reason: { code: 'deadline-passed', params: { dueOn: '2026-02-27' } } },
    })
  })

  it('refuses filters that mean nothing, naming each', async () => {
    const answer = await city.as('efficiency').get('/api/matters?light=purple&dueFrom=2026-02-30&page=0')
    expect(answer.status).toBe(400)
    expect(
      answer.body.error.fields.map((field: { path: string }) => field.path.split('.')[0]).sort(),
    ).toEqual(['dueFrom', 'light', 'page'])
    const nobody = await city.as('efficiency').get(`/api/matters?unitId=${randomUUID()}`)
    expect(nobody.body.total.count).toBe(0)
  })
})

describe('totals beyond ten thousand', () => {
  it('are capped, and every page still comes in its order', async () => {
    const many = Array.from({ length: 10_050 }, (_, index) =>
      matterOf(city, {
        title: '常规事项',
        source: undefined,
        sourceKind: 'phased',
        state: index % 2 ? 'in-progress' : 'closed-out',
        closedOn: index % 2 ? null : today,
        dueOn: addDays(today, index % 400),
        lapseOn: addDays(today, index % 400),
        claimedProgress: index % 101,
      } as Parameters<typeof matterOf>[1]),
    )
    await addMatters(city, many)
    for (const sort of ['due', 'light', 'progress', 'updated', 'number']) {
      const pages = await Promise.all(
        [1, 2, 100].map((page) =>
          city.as('efficiency').get(`/api/matters?source=phased&sort=${sort}&page=${page}&pageSize=100`),
        ),
      )
      for (const page of pages) expect(page.body.total).toEqual({ count: 10_000, capped: true })
      const ids = pages.flatMap((page) => page.body.items.map((item: { id: string }) => item.id))
      expect(new Set(ids).size, sort).toBe(300)
      const due = pages.flatMap((page) => page.body.items.map((item: { dueOn: string }) => item.dueOn))
      if (sort === 'due') expect(due).toEqual([...due].sort())
      if (sort === 'light') expect(pages[0]?.body.items[0].light.light).not.toBe('done')
    }
  }, 60_000)
})
