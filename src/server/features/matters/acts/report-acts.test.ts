import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addFile, expectOk, factsOf, matterRow, noon } from './test-matter.ts'
import { report, reportCalls, url, version } from './test-reports.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())
beforeEach(() => city.clock.set(noon('2026-03-02')))

const { workingMatter, save, submit, answer, reportsOf } = reportCalls(() => city)

describe('the draft of a report', () => {
  it('is saved by staff under its own id, edited on its version, and leaves no word in the history', async () => {
    const { id } = await workingMatter()
    const reportId = randomUUID()
    const first = await expectOk(save(id, reportId, 0, report, 'developmentStaff'))
    expect(first).toMatchObject({ reportId, reportState: 'draft', reportVersion: 1, version: 5 })
    const second = await expectOk(save(id, reportId, 1, { ...report, claimedProgress: 25 }))
    expect(second).toMatchObject({ reportVersion: 2, version: 5 })
    const facts = await city.database.read(1, (tx) =>
      tx
        .selectFrom('event')
        .select('payload')
        .where('subjectId', '=', id)
        .where('kind', '=', 'progress.drafted')
        .execute(),
    )
    expect(facts).toHaveLength(2)
    expect(JSON.stringify(facts)).not.toContain('管线勘测')
  })

  it('two people on one version: the second is told and nothing is lost (412)', async () => {
    const { id } = await workingMatter()
    const reportId = randomUUID()
    await expectOk(save(id, reportId, 0))
    await expectOk(save(id, reportId, 1, { ...report, text: '联络员填写的内容,已经核对。' }))
    const late = await save(
      id,
      reportId,
      1,
      { ...report, text: '科长填写的内容,晚了一步。' },
      'developmentStaff',
    )
    expect(late.status).toBe(412)
    expect((await reportsOf(id))[0]?.text).toBe('联络员填写的内容,已经核对。')
    const another = await save(id, randomUUID(), 0, report, 'developmentDeputy')
    expect([another.status, another.body.error.code]).toEqual([412, 'version-stale'])
  })

  it('names only indicators of its matter and files of its unit', async () => {
    const { id, plan } = await workingMatter()
    const other = (await workingMatter()).plan
    const own = plan.indicators[0]?.id
    const values = [
      { indicatorId: own, value: 1 },
      { indicatorId: own, value: 2 },
      { indicatorId: other.indicators[0]?.id, value: 3 },
    ]
    const refused = await save(id, randomUUID(), 0, { ...report, values })
    expect(refused.body.error.fields.map((field: { code: string }) => field.code)).toEqual([
      'report-value-twice',
      'report-unknown-indicator',
    ])
    const foreign = await addFile(city, 'transport', 'transport')
    const withFile = await save(id, randomUUID(), 0, { ...report, fileIds: [foreign] })
    expect(withFile.body.error.fields[0].code).toBe('file-unknown')
    expect(await reportsOf(id)).toEqual([])
  })
})

describe('sending a report', () => {
  it('saves and sends in one step, once for a double click, and starts the office’s clock', async () => {
    const { id, plan } = await workingMatter()
    const reportId = randomUUID()
    const key = { ...version(0), 'idempotency-key': randomUUID() }
    const body = {
      ...report,
      problem: '沿线三户未签协议',
      values: [{ indicatorId: plan.indicators[0]?.id, value: 2.5 }],
    }
    const send = () => city.as('development').post(url(id, `reports/${reportId}/submission`), body, key)
    const [one, two] = await Promise.all([send(), send()])
    expect([one.status, two.status]).toEqual([200, 200])
    expect(two.body).toEqual(one.body)
    expect(await reportsOf(id)).toMatchObject([
      { state: 'submitted', submittedOn: '2026-03-02', answerDueOn: '2026-03-05', dueOn: '2026-03-25' },
    ])
    expect(await matterRow(city, id)).toMatchObject({
      claimedProgress: 20,
      openProblem: true,
      nextReportOn: '2026-04-27',
    })
    const indicator = await city.database.read(1, (tx) =>
      tx
        .selectFrom('indicator')
        .select('latestValue')
        .where('id', '=', plan.indicators[0]?.id ?? '')
        .executeTakeFirst(),
    )
    expect(indicator?.latestValue).toBe(2.5)
    expect((await factsOf(city, id)).filter((kind) => kind === 'progress.reported')).toHaveLength(1)
  })

  it('is not sent by staff; a second one waits for the answer to the first', async () => {
    const { id } = await workingMatter()
    expect((await submit(id, randomUUID(), 0, report, 'developmentStaff')).body.error.code).toBe('not-yours')
    expect(await reportsOf(id)).toEqual([])
    await expectOk(submit(id, randomUUID(), 0))
    expect((await submit(id, randomUUID(), 0)).body.error.code).toBe('report-awaits-answer')
  })

  it('tells everything that is missing at once, in the reader’s language', async () => {
    const { id } = await workingMatter()
    const refused = await city
      .as('development')
      .post(
        url(id, `reports/${randomUUID()}/submission`),
        { claimedProgress: 100, text: '完工。' },
        { ...version(0), 'accept-language': 'en' },
      )
    expect(refused.status).toBe(400)
    expect(refused.body.error.fields).toEqual([
      {
        path: 'text',
        code: 'report-text-too-short',
        message: 'Describe the progress in at least 10 characters.',
      },
      { path: 'values', code: 'report-value-missing', message: 'Give the value of “改造管网长度”.' },
      { path: 'fileIds', code: 'report-evidence-missing', message: 'Reporting completion needs evidence.' },
    ])
  })

  it('a second report in one period does not answer for the next', async () => {
    const { id } = await workingMatter()
    for (const day of ['2026-03-05', '2026-03-10']) {
      city.clock.set(noon(day))
      const reportId = randomUUID()
      await expectOk(submit(id, reportId, 0))
      await expectOk(answer(id, reportId, { outcome: 'accepted' }))
    }
    expect((await matterRow(city, id)).nextReportOn).toBe('2026-04-27')
  })
})
