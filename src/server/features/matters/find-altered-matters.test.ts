import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'
import { type Database, openDatabase, type Tx } from '../../platform/database.ts'
import { addAssignedMatter, addFile, expectOk, startWork, testPlan } from './acts/test-matter.ts'
import { findAlteredMatters } from './find-altered-matters.ts'
import { testDesk } from './registration/test-desk.ts'

let city: TestCity
let owner: Database
let matterId: string
let thrownAway: string

beforeAll(async () => {
  city = await startTestCity()
  owner = openDatabase({ connection: city.connection, clock: city.clock, asOwner: true })
  matterId = await addAssignedMatter(city, { title: '老旧小区改造', supporting: ['education'] })
  const at = (path: string) => `/api/matters/${matterId}/${path}`
  const plan = await startWork(city, matterId, testPlan(city, { supporting: ['education'] }))
  await owner.write(1, (tx, { now }) =>
    tx
      .insertInto('matterConfirmation')
      .values({
        jurisdictionId: 1,
        matterId,
        officeUnitId: city.unit.partyOffice ?? '',
        personId: city.person.party ?? '',
        at: now,
      })
      .execute(),
  )
  const act = (path: string, body: object) => expectOk(city.as('efficiency').post(at(path), body))
  const denser = {
    mode: 'periodic',
    reportingCycle: 'weekly',
    reason: '加密调度',
    overrideReason: '防汛期间',
  }
  await act('supervision-mode', denser)
  await act('reminders', { id: randomUUID(), text: '请抓紧报送' })
  const fileId = await addFile(city, 'development', 'development')
  const report = {
    claimedProgress: 40,
    text: '管沟开挖已完成过半,进展顺利。',
    values: [{ indicatorId: plan.indicators[0]?.id, value: 5 }],
    fileIds: [fileId],
  }
  await expectOk(
    city.as('development').post(at(`reports/${randomUUID()}/submission`), report, { 'if-match': '0' }),
  )
  const request = { id: randomUUID(), reason: '汛期提前,无法施工', proposedDueOn: '2026-07-31' }
  await expectOk(city.as('developmentHead').post(at('requests/extension'), request))

  const draft = testDesk(city).draft()
  await expectOk(city.as('party').post('/api/matters', draft))
  await expectOk(city.as('party').delete(`/api/matters/${draft.id}/draft`, { 'if-match': '"1"' }))
  thrownAway = draft.id
})
afterAll(async () => {
  await owner.close()
  await city.close()
})

/** Does something as whoever may write every row, looks, and undoes it. */
async function faultsAfter(tamper: (tx: Tx) => Promise<unknown>) {
  let found: Awaited<ReturnType<typeof findAlteredMatters>>['faults'] = []
  await owner
    .write(1, async (tx) => {
      await tamper(tx)
      found = (await findAlteredMatters(tx, 1)).faults
      throw new Error('undo')
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error
    })
  return found.map(({ subjectId, fault, detail }) => ({ subjectId, fault, detail }))
}

/** Where each part of a matter is kept, and a change by hand that its constraints allow. */
const parts = [
  {
    part: 'units',
    table: 'matter_unit',
    change: `duty = '另一职责'`,
    copy: { unit_id: () => city.unit.transport, role: () => 'supporting' },
  },
  { part: 'milestones', table: 'milestone', change: `due_on = due_on + 30`, copy: { id: randomUUID } },
  { part: 'indicators', table: 'indicator', change: `target = 1`, copy: { id: randomUUID } },
  {
    part: 'reports',
    table: 'progress_report',
    change: `claimed_progress = 90`,
    copy: { id: randomUUID, state: () => 'returned' },
  },
  {
    part: 'requests',
    table: 'matter_request',
    change: `reason = '别的理由'`,
    copy: { id: randomUUID, state: () => 'refused' },
  },
  { part: 'attachments', table: 'attachment', change: `owner_kind = 'matter'`, copy: { id: randomUUID } },
  {
    part: 'confirmations',
    table: 'matter_confirmation',
    change: `at = at + interval '1 hour'`,
    copy: { office_unit_id: () => city.unit.appraisalOffice, person_id: () => city.person.appraisal },
  },
  {
    part: 'overrides',
    table: 'asker_override',
    change: `reason = '无'`,
    copy: { id: randomUUID },
  },
  { part: 'reminders', table: 'reminder', change: `on_date = on_date - 1`, copy: { id: randomUUID } },
] as const

describe('R8.6 rows altered, removed or put in by hand', () => {
  it('finds nothing wrong while every row agrees with its last event, and drafts thrown away are no fault', async () => {
    expect(await faultsAfter(async () => {})).toEqual([])
  })

  it('names a matter whose row is gone, with its title', async () => {
    const faults = await faultsAfter((tx) => tx.deleteFrom('matter').where('id', '=', matterId).execute())
    expect(faults).toEqual([
      {
        subjectId: matterId,
        fault: 'row-missing',
        detail: 'the row is gone, the last event is extension.requested: 老旧小区改造',
      },
    ])
  })

  it('names a matter whose row and last event are both gone', async () => {
    const faults = await faultsAfter(async (tx) => {
      await tx.deleteFrom('matter').where('id', '=', matterId).execute()
      await sql`delete from event where subject_id = ${matterId}`.execute(tx)
    })
    expect(faults).toEqual([
      { subjectId: matterId, fault: 'row-missing', detail: 'the row is gone, the last event is gone too' },
    ])
  })

  it('names a draft put back after it was thrown away, and a matter no event tells of', async () => {
    const insert = (id: string) => (tx: Tx) =>
      sql`insert into matter select (jsonb_populate_record(m, ${JSON.stringify({ id, number_year: null, number_seq: null })}::jsonb)).*
        from matter m where m.id = ${matterId}`.execute(tx)
    expect(await faultsAfter(insert(thrownAway))).toEqual([
      { subjectId: thrownAway, fault: 'row-restored', detail: 'its last event says it was deleted' },
    ])
    const invented = randomUUID()
    expect(await faultsAfter(insert(invented))).toEqual([
      { subjectId: invented, fault: 'row-altered', detail: 'no event tells of this matter' },
    ])
  })

  describe.each(parts)('of $table', ({ part, table, change, copy }) => {
    const fault = () => ({ subjectId: matterId, fault: 'row-altered', detail: part })
    const oneOf = () =>
      sql`ctid = (select x.ctid from ${sql.table(table)} x where x.matter_id = ${matterId} limit 1)`

    it('removed', async () => {
      const faults = await faultsAfter((tx) =>
        sql`delete from ${sql.table(table)} where ${oneOf()}`.execute(tx),
      )
      expect(faults).toContainEqual(fault())
    })

    it('altered', async () => {
      const faults = await faultsAfter((tx) =>
        sql`update ${sql.table(table)} set ${sql.raw(change)} where ${oneOf()}`.execute(tx),
      )
      expect(faults).toContainEqual(fault())
    })

    it('put in', async () => {
      const values = Object.fromEntries(Object.entries(copy).map(([column, make]) => [column, make()]))
      const faults = await faultsAfter((tx) =>
        sql`insert into ${sql.table(table)} select (jsonb_populate_record(x, ${JSON.stringify(values)}::jsonb)).*
          from ${sql.table(table)} x where ${oneOf()}`.execute(tx),
      )
      expect(faults).toContainEqual(fault())
    })
  })

  it.each([
    ['removed', sql`delete from report_value`],
    ['altered', sql`update report_value set value = value + 1`],
    [
      'put in',
      sql`insert into report_value select r.jurisdiction_id, r.report_id, i.id, 3 from report_value r, indicator i
        where i.id <> r.indicator_id`,
    ],
  ])('of report_value %s', async (_what, tamper) => {
    const faults = await faultsAfter((tx) => tamper.execute(tx))
    expect(faults).toEqual([{ subjectId: matterId, fault: 'row-altered', detail: 'values' }])
  })
})
