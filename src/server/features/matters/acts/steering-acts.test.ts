import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addAssignedMatter, addFile, expectOk, factsOf, matterRow, noon, startWork } from './test-matter.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())
beforeEach(() => city.clock.set(noon('2026-03-02')))

const url = (id: string, path: string) => `/api/matters/${id}/${path}`

describe('reminders (R3.4.5)', () => {
  const remind = (id: string, who = 'efficiency') =>
    city.as(who).post(url(id, 'reminders'), { id: randomUUID(), text: '请抓紧签收' })

  it('are counted, keep their cool-down, and go out on working days only', async () => {
    const id = await addAssignedMatter(city)
    expect(await expectOk(remind(id))).toMatchObject({ count: 1, remindAgainFrom: '2026-03-04' })
    city.clock.set(noon('2026-03-03'))
    expect((await remind(id, 'efficiency2')).body.error.code).toBe('reminder-too-soon')
    city.clock.set(noon('2026-03-07'))
    expect((await remind(id)).body.error.code).toBe('no-working-day')
    city.clock.set(noon('2026-03-09'))
    expect(await expectOk(remind(id))).toMatchObject({ count: 2 })
    const told = await city.database.read(1, (tx) =>
      tx
        .selectFrom('outbox')
        .select('recipientPersonId')
        .where('subjectId', '=', id)
        .where('kind', '=', 'reminder.sent')
        .execute(),
    )
    expect(told.map((row) => row.recipientPersonId)).toEqual(
      expect.arrayContaining([city.person.developmentHead, city.person.development]),
    )
  })

  it('are none once a report is in, and not the unit’s to send', async () => {
    const id = await addAssignedMatter(city)
    await startWork(city, id)
    expect((await remind(id, 'developmentHead')).body.error.code).toBe('not-yours')
    const report = { claimedProgress: 10, text: '已进场施工,按计划推进。' }
    await expectOk(
      city.as('development').post(url(id, `reports/${randomUUID()}/submission`), report, { 'if-match': '0' }),
    )
    expect((await remind(id)).body.error.code).toBe('nothing-to-remind-of')
  })
})

describe('supervision mode (R3.4.0)', () => {
  it('brings the policy’s cycle with it and moves the next report', async () => {
    const id = await addAssignedMatter(city)
    await startWork(city, id)
    await expectOk(
      city.as('efficiency').post(url(id, 'supervision-mode'), { mode: 'tracking', reason: '时效性强' }),
    )
    expect(await matterRow(city, id)).toMatchObject({
      supervisionMode: 'tracking',
      reportingCycle: 'weekly',
      nextReportOn: '2026-03-12',
    })
  })

  it('R2.5 goes below the floor only with a reason, which is counted against the asker', async () => {
    const id = await addAssignedMatter(city)
    const body = { mode: 'periodic', reportingCycle: 'weekly', reason: '加密调度' }
    const warned = await city.as('efficiency').post(url(id, 'supervision-mode'), body)
    expect([warned.status, warned.body.error.code]).toEqual([422, 'warnings-need-reason'])
    expect(warned.body.error.details.warnings).toMatchObject([
      { code: 'cycle-below-floor', floorCycle: 'biweekly' },
    ])
    await expectOk(
      city.as('efficiency').post(url(id, 'supervision-mode'), { ...body, overrideReason: '防汛期间' }),
    )
    const counted = await city.database.read(1, (tx) =>
      tx
        .selectFrom('askerOverride')
        .select(['warning', 'reason', 'officeUnitId'])
        .where('matterId', '=', id)
        .execute(),
    )
    expect(counted).toEqual([
      { warning: 'cycle-below-floor', reason: '防汛期间', officeUnitId: city.unit.efficiencyOffice },
    ])
  })
})

describe('erratum and withdrawal (R2.7)', () => {
  it('corrects the wording with before and after in the history, and the search finds the new words', async () => {
    const id = await addAssignedMatter(city, { title: '城区供热馆网改造' })
    const body = { reason: '文字有误', title: '城区供热管网改造', leadOfficialId: city.person.viceMayor }
    await expectOk(city.as('efficiency').post(url(id, 'corrections'), body))
    expect(await matterRow(city, id)).toMatchObject({
      title: '城区供热管网改造',
      leadOfficialId: city.person.viceMayor,
    })
    expect((await matterRow(city, id)).searchText).toContain('供热管网')
    const fact = await city.database.read(1, (tx) =>
      tx
        .selectFrom('event')
        .select(['payload', 'reason'])
        .where('subjectId', '=', id)
        .where('kind', '=', 'matter.corrected')
        .executeTakeFirstOrThrow(),
    )
    expect(fact).toMatchObject({
      reason: '文字有误',
      payload: { before: { title: '城区供热馆网改造' }, after: { title: '城区供热管网改造' } },
    })
  })

  it('R2.6 refuses a classified marking, unknown categories and people without that post', async () => {
    const id = await addAssignedMatter(city)
    const correct = (body: object) =>
      city.as('efficiency').post(url(id, 'corrections'), { reason: '更正', ...body })
    expect((await correct({ content: '机密★10年\n关于供热改造' })).body.error.code).toBe('classified-refused')
    const wrong = await correct({ categoryCode: 'no-such', leadOfficialId: city.person.developmentHead })
    expect(wrong.body.error.fields).toMatchObject([
      { path: 'categoryCode', code: 'category-unknown' },
      { path: 'leadOfficialId', code: 'person-unknown' },
    ])
    expect((await correct({})).body.error.fields[0].code).toBe('nothing-changed')
  })

  it('takes back what was issued by mistake before the work runs; number and reason stay', async () => {
    const id = await addAssignedMatter(city)
    await expectOk(city.as('efficiency').post(url(id, 'withdrawal'), { reason: '重复立项' }))
    expect(await matterRow(city, id)).toMatchObject({
      state: 'cancelled',
      cancelledOn: '2026-03-02',
      numberYear: 2026,
    })
    expect((await factsOf(city, id)).at(-1)).toBe('matter.withdrawn')
    const running = await addAssignedMatter(city)
    await startWork(city, running)
    const late = await city.as('efficiency').post(url(running, 'withdrawal'), { reason: '重复立项' })
    expect(late.body.error.code).toBe('wrong-state')
  })
})

describe('long-term work (R2.7, R3.1.2)', () => {
  it('is carried over with a later review date; work with a deadline is not', async () => {
    const id = await addAssignedMatter(city, { source: 'long-term', dueOn: null, reviewOn: '2026-12-31' })
    await startWork(city, id)
    const carry = (matterId: string, reviewOn: string) =>
      city.as('efficiency').post(url(matterId, 'carry-over'), { reviewOn, note: '转入下年继续推进' })
    city.clock.set(noon('2026-12-25'))
    expect((await carry(id, '2026-12-31')).body.error.fields[0].code).toBe('request-new-date-not-later')
    await expectOk(carry(id, '2027-12-31'))
    expect((await matterRow(city, id)).reviewOn).toBe('2027-12-31')
    city.clock.set(noon('2026-03-02'))
    const dated = await addAssignedMatter(city)
    await startWork(city, dated)
    expect((await carry(dated, '2027-12-31')).body.error.code).toBe('wrong-state')
  })
})

describe('attachments', () => {
  it('are one’s own uploads only, and are taken away by the uploader’s unit or the registering office', async () => {
    const id = await addAssignedMatter(city, { supporting: ['education'] })
    const attach = (who: string, fileId: string) => {
      const attachmentId = randomUUID()
      const body = { attachments: [{ id: attachmentId, fileId }] }
      return { attachmentId, sent: city.as(who).post(url(id, 'attachments'), body) }
    }
    const stolen = attach('educationHead', await addFile(city, 'development', 'development'))
    expect((await stolen.sent).body.error.fields).toMatchObject([
      { path: 'attachments.0.fileId', code: 'file-unknown' },
    ])
    const own = attach('development', await addFile(city, 'developmentDeputy', 'development'))
    await expectOk(own.sent)
    const remove = (who: string) =>
      city.as(who).post(url(id, `attachments/${own.attachmentId}/removal`), { reason: '传错文件' })
    expect((await remove('educationHead')).body.error.code).toBe('not-yours')
    await expectOk(remove('efficiency'))
    expect((await remove('efficiency')).status).toBe(404)
    expect((await factsOf(city, id)).slice(-2)).toEqual(['attachment.added', 'attachment.removed'])
  })
})
