import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../../test/test-server.ts'
import { addAssignedMatter, expectOk, factsOf, matterRow, noon, startWork, testPlan } from './test-matter.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())
beforeEach(() => city.clock.set(noon('2026-03-02')))

const url = (id: string, path: string) => `/api/matters/${id}/${path}`
const reason = '汛期提前,无法施工'

async function workingMatter(
  options: Parameters<typeof addAssignedMatter>[1] = {},
  lastDueOn = '2026-06-30',
) {
  const id = await addAssignedMatter(city, options)
  await startWork(city, id, testPlan(city, { lastDueOn }))
  return id
}

const ask = (id: string, kind: string, body: object = {}, who = 'developmentHead') => {
  const requestId = randomUUID()
  const sent = city.as(who).post(url(id, `requests/${kind}`), { id: requestId, reason, ...body })
  return { requestId, sent }
}
const decide = (id: string, requestId: string, body: object, who = 'efficiency') =>
  city.as(who).post(url(id, `requests/${requestId}/decision`), { reason: '经研究', ...body })
const granted = { outcome: 'granted' }

async function asked(id: string, kind: string, body: object = {}, who?: string): Promise<string> {
  const { requestId, sent } = ask(id, kind, body, who)
  await expectOk(sent)
  return requestId
}

const requestRow = (requestId: string) =>
  city.database.read(1, (tx) =>
    tx.selectFrom('matterRequest').selectAll().where('id', '=', requestId).executeTakeFirstOrThrow(),
  )

describe('extension (R3.1.5)', () => {
  const later = { proposedDueOn: '2026-08-31' }

  it('is owed an answer within the window of the policy, which stands on the workbench of whoever decides', async () => {
    const id = await workingMatter()
    const requestId = await asked(id, 'extension', later)
    expect((await requestRow(requestId)).answerBy).toBe('2026-03-05')
    const waiting = async () => {
      const { todo } = (await city.as('efficiency').get('/api/workbench')).body
      return todo.find((row: { id: string }) => row.id === id).nextAct
    }
    expect(await waiting()).toEqual({ act: 'decide-request', by: '2026-03-05', overdue: false })
    city.clock.set(noon('2026-03-06'))
    expect(await waiting()).toMatchObject({ by: '2026-03-05', overdue: true })
  })

  it('is refused after the due day, and may still be asked until 24:00 of it', async () => {
    const id = await workingMatter()
    city.clock.set('2026-06-30T23:59:00+08:00')
    await expectOk(ask(id, 'extension', later).sent)
    const late = await workingMatterAt('2026-03-02')
    city.clock.set('2026-07-01T00:01:00+08:00')
    const answer = await ask(late, 'extension', later).sent
    expect([answer.status, answer.body.error.code]).toEqual([409, 'extension-after-due-day'])
    expect((await matterRow(city, late)).dueOn).toBe('2026-06-30')
    const page = await city.as('developmentHead').get(`/api/matters/${late}`)
    expect(page.body.withheld).toEqual([{ action: 'request-extension', code: 'extension-after-due-day' }])
  })

  const workingMatterAt = async (day: string) => {
    city.clock.set(noon(day))
    return workingMatter()
  }

  it('asked in time is granted even after the due day: the office’s delay costs the unit nothing', async () => {
    const id = await workingMatter()
    city.clock.set(noon('2026-06-30'))
    const requestId = await asked(id, 'extension', later)
    city.clock.set(noon('2026-07-03'))
    await expectOk(decide(id, requestId, granted))
    expect(await matterRow(city, id)).toMatchObject({ dueOn: '2026-08-31', lapseOn: '2026-08-31' })
    expect(await requestRow(requestId)).toMatchObject({ state: 'granted', grantedDueOn: '2026-08-31' })
  })

  it('on a non-working deadline runs through the next working day', async () => {
    const id = await workingMatter({ dueOn: '2026-06-27' }, '2026-06-26')
    city.clock.set(noon('2026-06-29'))
    await expectOk(ask(id, 'extension', later).sent)
  })

  it('asked in the head’s place is recorded with both names; what one may do anyhow is not (R1.7)', async () => {
    const id = await workingMatter()
    const body = {
      id: randomUUID(),
      postId: city.post.developmentHead,
      toPersonId: city.person.development,
      validFrom: '2026-03-02',
      validTo: '2026-03-20',
      reason: '外出学习',
    }
    await expectOk(city.as('developmentHead').post('/api/delegations', body))
    await asked(id, 'extension', later, 'development')
    await asked(id, 'suspension', {}, 'development')
    const page = await city.as('developmentHead').get(url(id, 'timeline'))
    const lines = page.body.entries.map((entry: { kind: string; actor: string; onBehalfOf: string }) => [
      entry.kind,
      entry.actor,
      entry.onBehalfOf,
    ])
    const [label, head] = ['发展和改革局 联络员', '发展和改革局 局长']
    expect(lines.slice(0, 2)).toEqual([
      ['suspension.requested', expect.stringContaining(label), null],
      ['extension.requested', expect.stringContaining(label), expect.stringContaining(head)],
    ])
    await expectOk(city.as('developmentHead').post(`/api/delegations/${body.id}/revoke`, { reason: '返回' }))
  })

  it('needs the head’s signature, a later date, and is asked one at a time', async () => {
    const id = await workingMatter()
    expect((await ask(id, 'extension', later, 'development').sent).body.error.code).toBe(
      'needs-principal-signature',
    )
    const sooner = await ask(id, 'extension', { proposedDueOn: '2026-06-30' }).sent
    expect(sooner.body.error.fields[0].code).toBe('request-new-date-not-later')
    await asked(id, 'extension', later)
    expect((await ask(id, 'extension', later).sent).body.error.code).toBe('request-open')
  })

  it('is decided at the level the policy names; the second goes to the lead official; a third is refused', async () => {
    const id = await workingMatter({ leadOfficial: 'viceMayor' })
    const first = await asked(id, 'extension', later)
    expect((await decide(id, first, granted, 'viceMayor')).body.error.code).toBe('not-yours')
    expect((await decide(id, first, granted, 'developmentHead')).body.error.code).toBe('not-yours')
    await expectOk(decide(id, first, { ...granted, grantedDueOn: '2026-07-31' }))
    const second = await asked(id, 'extension', later)
    expect((await decide(id, second, granted, 'efficiency')).body.error.code).toBe('not-yours')
    await expectOk(decide(id, second, granted, 'viceMayor'))
    expect(await matterRow(city, id)).toMatchObject({
      extensionsGranted: 2,
      dueOn: '2026-08-31',
      originalDueOn: '2026-06-30',
    })
    const third = await ask(id, 'extension', { proposedDueOn: '2026-09-30' }).sent
    expect(third.body.error.code).toBe('extension-limit-reached')
  })

  it('refused, the date stays; decided twice, the second is told', async () => {
    const id = await workingMatter()
    const requestId = await asked(id, 'extension', later)
    await expectOk(decide(id, requestId, { outcome: 'refused' }))
    expect((await matterRow(city, id)).dueOn).toBe('2026-06-30')
    expect((await decide(id, requestId, granted, 'efficiency2')).body.error.code).toBe('no-request-open')
    expect((await factsOf(city, id)).slice(-2)).toEqual(['extension.requested', 'extension.refused'])
  })
})

describe('suspension', () => {
  it('rests the matter, keeps its light quiet, and gives back the working days on resuming', async () => {
    const id = await workingMatter({ leadOfficial: 'viceMayor' })
    city.clock.set(noon('2026-06-23'))
    const requestId = await asked(id, 'suspension', {}, 'development')
    await expectOk(decide(id, requestId, granted, 'viceMayor'))
    expect((await matterRow(city, id)).suspendedOn).toBe('2026-06-23')
    const report = { claimedProgress: 10, text: '暂停期间不能反馈进展情况。' }
    const blocked = await city
      .as('development')
      .post(url(id, `reports/${randomUUID()}/submission`), report, { 'if-match': '0' })
    expect(blocked.body.error.code).toBe('matter-suspended')
    city.clock.set(noon('2026-07-06'))
    await expectOk(city.as('efficiency').post(url(id, 'resumption'), { reason: '汛情解除' }))
    // Five working days were left on 23 June.
    expect(await matterRow(city, id)).toMatchObject({
      suspendedOn: null,
      dueOn: '2026-07-13',
      originalDueOn: '2026-06-30',
    })
    const again = await city.as('efficiency').post(url(id, 'resumption'), { reason })
    expect(again.body.error.code).toBe('matter-not-suspended')
  })
})

describe('transfer (转办)', () => {
  it('gives the matter to another unit from today; the plan is a draft there, its baseline kept', async () => {
    const id = await workingMatter()
    const pending = await asked(id, 'extension', { proposedDueOn: '2026-08-31' })
    const requestId = await asked(
      id,
      'transfer',
      { proposedUnitId: city.unit.transport, proposedPersonId: city.person.transport },
      'development',
    )
    city.clock.set(noon('2026-03-10'))
    await expectOk(decide(id, requestId, granted))
    expect(await matterRow(city, id)).toMatchObject({
      state: 'assigned',
      leadUnitId: city.unit.transport,
      responsiblePersonId: city.person.transport,
      assignedOn: '2026-03-10',
      acknowledgedOn: null,
      planState: 'draft',
    })
    expect((await requestRow(pending)).state).toBe('withdrawn')
    const milestones = await city.database.read(1, (tx) =>
      tx
        .selectFrom('milestone')
        .select(['baselineOn', 'personId'])
        .where('matterId', '=', id)
        .orderBy('sortOrder')
        .execute(),
    )
    expect(milestones).toEqual([
      { baselineOn: '2026-04-15', personId: null },
      { baselineOn: '2026-06-30', personId: null },
    ])
    expect((await city.as('development').post(url(id, 'acknowledgement'), {})).status).toBe(404)
    await expectOk(city.as('transport').post(url(id, 'acknowledgement'), {}))
  })

  it('names a unit that exists and does not lead already, and waits for the answer to a report', async () => {
    const id = await workingMatter()
    const own = await ask(id, 'transfer', { proposedUnitId: city.unit.development }, 'development').sent
    expect(own.body.error.fields[0].code).toBe('request-new-unit-is-lead')
    const unknown = await ask(id, 'transfer', { proposedUnitId: randomUUID() }, 'development').sent
    expect(unknown.body.error.fields[0].code).toBe('unit-unknown')
    const report = { claimedProgress: 10, text: '已完成前期勘测与方案比选。' }
    await expectOk(
      city.as('development').post(url(id, `reports/${randomUUID()}/submission`), report, { 'if-match': '0' }),
    )
    const requestId = await asked(id, 'transfer', { proposedUnitId: city.unit.transport }, 'development')
    expect((await decide(id, requestId, granted)).body.error.code).toBe('report-awaits-answer')
  })
})

describe('cancellation and withdrawing a request', () => {
  it('ends the matter at the level the policy names, with its number kept', async () => {
    const id = await workingMatter({ leadOfficial: 'viceMayor' })
    const requestId = await asked(id, 'cancellation', {}, 'efficiency')
    expect((await decide(id, requestId, granted, 'efficiency')).body.error.code).toBe('not-yours')
    await expectOk(decide(id, requestId, granted, 'viceMayor'))
    expect(await matterRow(city, id)).toMatchObject({
      state: 'cancelled',
      cancelledOn: '2026-03-02',
      numberYear: 2026,
    })
  })

  it('waits on the workbench of whoever decides as of now, also when the lead official is corrected meanwhile', async () => {
    const id = await workingMatter({ leadOfficial: 'viceMayor' })
    await asked(id, 'cancellation', {}, 'developmentHead')
    const waits = async (who: string) => {
      const list = (await city.as(who).get('/api/matters?waits=decide-request&pageSize=100')).body
      return list.items.some((row: { id: string }) => row.id === id)
    }
    expect([await waits('viceMayor'), await waits('mayor'), await waits('efficiency')]).toEqual([
      true,
      false,
      false,
    ])
    const correct = (leadOfficialId: string | null | undefined) =>
      expectOk(city.as('efficiency').post(url(id, 'corrections'), { reason: '更正牵头领导', leadOfficialId }))
    await correct(city.person.mayor)
    expect([await waits('viceMayor'), await waits('mayor'), await waits('efficiency')]).toEqual([
      false,
      true,
      false,
    ])
    await correct(null)
    expect([await waits('viceMayor'), await waits('mayor'), await waits('efficiency')]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('whoever asked does not decide, even where the approving office asked itself', async () => {
    const id = await workingMatter()
    const requestId = await asked(id, 'cancellation', {}, 'efficiency')
    expect((await decide(id, requestId, granted, 'efficiency')).body.error.code).toBe('author-may-not-decide')
    await expectOk(decide(id, requestId, granted, 'efficiency2'))
  })

  it('is taken back by whoever asked, or the same unit’s desk, and by nobody else', async () => {
    const id = await workingMatter()
    const requestId = await asked(id, 'transfer', { proposedUnitId: city.unit.transport }, 'development')
    const withdraw = (who: string) =>
      city.as(who).post(url(id, `requests/${requestId}/withdrawal`), { reason: '不再需要' })
    expect((await withdraw('efficiency')).body.error.code).toBe('not-yours')
    await expectOk(withdraw('developmentDeputy'))
    expect((await requestRow(requestId)).state).toBe('withdrawn')
    expect((await withdraw('development')).body.error.code).toBe('no-request-open')
  })
})
