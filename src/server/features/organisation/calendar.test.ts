import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'
import { localDate } from '../../../domain/dates/local-date.ts'
import { loadCalendar } from './load-calendar.ts'
import { seedDaysOf } from './seed-calendar.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const day = (text: string, kind: 'holiday' | 'workday', name: string) => ({ day: text, kind, name })

const faultsOf = (answer: { body: { error: { fields?: { path: string; code: string }[] } } }) =>
  (answer.body.error.fields ?? []).map((field) => `${field.path} ${field.code}`)

describe('the working calendar (R3.1.2)', () => {
  it('starts with the published year confirmed and the coming year marked as not confirmed', async () => {
    const { body } = await city.as('development').get('/api/calendar')
    expect(body.years.map((one: { year: number; confirmed: boolean }) => [one.year, one.confirmed])).toEqual([
      [2027, false],
      [2026, true],
      [2025, true],
    ])
    const year = await city.as('development').get('/api/calendar/2026')
    expect(year.body.days.find((one: { day: string }) => one.day === '2026-10-01')).toMatchObject({
      kind: 'holiday',
    })
    expect(year.body.workingDays).toBeGreaterThan(240)
    expect(year.body.workingDays).toBeLessThan(255)
  })

  it('seeds nothing for a year it does not know', () => {
    expect(seedDaysOf(2026).length).toBeGreaterThan(20)
    expect(seedDaysOf(2099)).toEqual([])
  })

  it('answers a year nobody entered as the plain week', async () => {
    const { body } = await city.as('efficiency').get('/api/calendar/2031')
    expect(body).toMatchObject({ entered: false, confirmed: false, version: 0, days: [], openDeadlines: 0 })
    expect((await city.as('efficiency').get('/api/calendar/soon')).status).toBe(404)
  })

  it('takes an edit and its confirmation by the version read, and computes with it at once', async () => {
    const client = city.as('efficiency')
    const days = [day('2027-01-01', 'holiday', '元旦'), day('2027-01-02', 'workday', '元旦调休')]
    const body = { days, reason: '国办通知' }
    const saved = await client.put('/api/calendar/2027', body, { 'if-match': '1' })
    expect(saved.body).toEqual({ version: 2 })
    expect((await client.put('/api/calendar/2027', body, { 'if-match': '1' })).status).toBe(412)
    const calendar = await city.database.read(1, (tx) => loadCalendar(tx, 1))
    expect(calendar.addWorkingDays(localDate('2026-12-31'), 1)).toBe('2027-01-02')
    expect(calendar.isConfirmed(2027)).toBe(false)
    const confirmed = await client.post(
      '/api/calendar/2027/confirm',
      { reason: '与通知核对一致' },
      { 'if-match': '2' },
    )
    expect(confirmed.body).toEqual({ version: 3 })
    const again = await city.database.read(1, (tx) => loadCalendar(tx, 1))
    expect(again.isConfirmed(2027)).toBe(true)
  })

  it('takes a confirmation back with the next edit', async () => {
    const client = city.as('efficiency')
    const { version } = (await client.get('/api/calendar/2026')).body
    await client.put(
      '/api/calendar/2026',
      { days: [day('2026-10-01', 'holiday', '国庆节')], reason: '改正' },
      { 'if-match': String(version) },
    )
    expect((await client.get('/api/calendar/2026')).body.confirmed).toBe(false)
  })

  it('enters a new year once, however many try at the same time', async () => {
    const body = { days: [day('2032-01-01', 'holiday', '元旦')], reason: '预录' }
    const enter = (key: string) => city.as(key).put('/api/calendar/2032', body, { 'if-match': '0' })
    const answers = await Promise.all([enter('efficiency'), enter('efficiency2')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412])
  })

  it('edits once for one command id, and computes open deadlines again in the background', async () => {
    const body = { days: [], reason: '清空' }
    const headers = { 'if-match': '1', 'idempotency-key': randomUUID() }
    const first = await city.as('efficiency').put('/api/calendar/2025', body, headers)
    const second = await city.as('efficiency').put('/api/calendar/2025', body, headers)
    expect([first.body, second.body]).toEqual([{ version: 2 }, { version: 2 }])
  })

  it('refuses days of another year, days given twice, workdays on weekdays and days that do not exist', async () => {
    const put = (days: object[]) =>
      city.as('efficiency').put('/api/calendar/2033', { days, reason: '录入' }, { 'if-match': '0' })
    const wrong = await put([
      day('2034-01-01', 'holiday', '元旦'),
      day('2033-01-03', 'workday', ''),
      day('2033-01-03', 'holiday', ''),
    ])
    expect(wrong.status).toBe(400)
    expect(faultsOf(wrong)).toEqual([
      'days.0.day day-outside-year',
      'days.1.day workday-already',
      'days.2.day day-twice',
    ])
    expect(faultsOf(await put([day('2033-02-30', 'holiday', '')]))).toEqual([
      'days.0.day date-does-not-exist',
    ])
  })

  it('is edited by the lead office only', async () => {
    const body = { days: [], reason: '试一试' }
    for (const key of ['development', 'party', 'systemAdmin', 'mayor']) {
      expect((await city.as(key).put('/api/calendar/2026', body, { 'if-match': '1' })).status).toBe(403)
    }
    expect((await city.anonymous.get('/api/calendar')).status).toBe(401)
  })
})
