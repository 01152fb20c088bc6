import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addAssignedMatter, expectOk, startWork, testPlan } from '../acts/test-matter.ts'
import { testDesk, versionOf } from '../registration/test-desk.ts'

let city: TestCity
let id: string
const page = async (name: string, matterId = id) => (await city.as(name).get(`/api/matters/${matterId}`)).body
const history = async (name: string, query = '') => {
  const answer = await city.as(name).get(`/api/matters/${id}/timeline${query}`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

beforeAll(async () => {
  city = await startTestCity()
  id = await addAssignedMatter(city, { supporting: ['education'], leadOfficial: 'viceMayor' })
  await startWork(city, id, testPlan(city, { supporting: ['education'] }))
})
afterAll(() => city.close())

describe("a matter's page", () => {
  it('R3.1 shows units, plan with latest starts and slack, progress claimed beside verified and scheduled', async () => {
    const shown = await page('efficiency')
    expect(shown).toMatchObject({ id, state: 'in-progress', light: { light: 'normal' } })
    expect(shown.units.map((unit: { role: string }) => unit.role)).toEqual(['lead', 'supporting'])
    expect(shown.plan.milestones.length).toBeGreaterThan(1)
    for (const milestone of shown.plan.milestones) {
      expect(milestone.latestStart <= milestone.latestFinish).toBe(true)
      expect(milestone.baselineOn).toBe(milestone.dueOn)
      expect(typeof milestone.slack).toBe('number')
    }
    expect(shown.progress).toMatchObject({ claimed: 0, verified: 0, scheduled: 0, lag: { level: 'none' } })
    expect(shown.indicators.length).toBeGreaterThan(0)
  })

  it('R11 carries exactly the actions open to the caller, and is absent for a stranger', async () => {
    expect((await page('development')).allowedActions).toContain('save-report')
    expect((await page('efficiency')).allowedActions).not.toContain('save-report')
    expect((await page('education')).allowedActions).toEqual(expect.arrayContaining(['attach']))
    const stranger = await city.as('transport').get(`/api/matters/${id}`)
    const absent = await city.as('transport').get(`/api/matters/${randomUUID()}`)
    expect([stranger.status, absent.status]).toEqual([404, 404])
    expect(stranger.body.error.message).toBe(absent.body.error.message)
    expect((await city.as('transport').get(`/api/matters/${id}/timeline`)).status).toBe(404)
    expect((await city.anonymous.get(`/api/matters/${id}`)).status).toBe(401)
  })

  it('R2.7 shows the verbatim instruction to its readers only', async () => {
    const desk = testDesk(city)
    const body = desk.draft({
      source: 'leader-instruction',
      instructionText: '请抓紧办理,月底前报我。',
      instructionReaderIds: [city.person.developmentHead],
    })
    await expectOk(city.as('efficiency').post('/api/matters', body))
    await desk.submit('efficiency', body.id, { confirm: true, overrideReason: '领导要求' })
    const access = async (name: string) => (await page(name, body.id)).instruction
    expect(await access('efficiency')).toMatchObject({ access: 'readable', text: '请抓紧办理,月底前报我。' })
    expect((await access('developmentHead')).access).toBe('readable')
    for (const name of ['development', 'transport', 'appraisal', 'mayor']) {
      expect(await access(name), name).toEqual({ access: 'restricted', text: '', readers: null })
    }
    const told = await city.as('transport').get(`/api/matters/${body.id}/timeline`)
    expect(JSON.stringify(told.body)).not.toContain('月底前报我')
  })

  it('R11 keeps a report draft in its unit, and a report from other units beside it', async () => {
    const report = {
      id: randomUUID(),
      claimedProgress: 20,
      text: '已完成施工图审查和现场踏勘,正在组织招标,各项工作按计划推进。',
    }
    expectOk(
      await city.as('development').put(`/api/matters/${id}/reports/${report.id}`, report, versionOf(0)),
    )
    expect((await page('development')).reports).toHaveLength(1)
    expect((await page('efficiency')).reports).toHaveLength(0)
    expect((await page('education')).reports).toHaveLength(0)
  })

  it('R2.4 shows parent and children with their own lights', async () => {
    const parent = await addAssignedMatter(city, { title: '总事项' })
    const child = await addAssignedMatter(city, { title: '子事项', parentId: parent, weight: 2 })
    expect((await page('efficiency', parent)).children).toMatchObject([
      { id: child, title: '子事项', weight: 2, light: { light: 'normal' } },
    ])
    expect((await page('efficiency', child)).parent).toMatchObject({ id: parent, title: '总事项' })
  })
})

describe('the history of a matter', () => {
  it('tells each fact once, newest first, with who in which post and the clause of what the system did', async () => {
    const { entries, nextBefore } = await history('efficiency')
    expect(nextBefore).toBeNull()
    const kinds = entries.map((entry: { kind: string }) => entry.kind)
    expect(kinds).toContain('matter.acknowledged')
    expect(kinds).toContain('plan.approved')
    expect(kinds).not.toContain('plan.saved')
    const signed = entries.find((entry: { kind: string }) => entry.kind === 'matter.acknowledged')
    expect(signed.actor).toContain('市发展和改革局')
    const assigned = entries.find((entry: { kind: string }) => entry.kind === 'matter.assigned')
    expect(assigned).toMatchObject({ actor: null, clause: '三(一)' })
    const own = await history('development')
    expect(own.entries.map((entry: { kind: string }) => entry.kind)).toContain('plan.saved')
  })

  it('comes in pages without gaps', async () => {
    const whole = (await history('development')).entries.map((entry: { seq: number }) => entry.seq)
    const seen: number[] = []
    let before = ''
    for (;;) {
      const part = await history('development', `?limit=2${before}`)
      seen.push(...part.entries.map((entry: { seq: number }) => entry.seq))
      if (part.nextBefore === null) break
      before = `&before=${part.nextBefore}`
    }
    expect(seen).toEqual(whole)
  })
})
