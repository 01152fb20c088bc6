import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  addAssignedMatter,
  addFile,
  expectOk,
  startWork,
  testPlan,
} from '../../src/server/features/matters/acts/test-matter.ts'
import { testDesk } from '../../src/server/features/matters/registration/test-desk.ts'
import type { TestCity } from '../test-server.ts'
import type { KnownTexts } from './arbitrary-of.ts'

/** Which table a field of this name names. The first fitting one counts. */
const tablesByField: [RegExp, string][] = [
  [/matter|parent|duplicate/i, 'matter'],
  [/^proposal/, 'rights_proposal'],
  [/^watch/, 'watch_duty'],
  [/^linkage/, 'linkage'],
  [/^delegation/, 'delegation'],
  [/unit(?!OfMeasure)/i, 'unit'],
  [/account/i, 'account'],
  [/file/i, 'file'],
  [/batch/i, 'intake_batch'],
  [/milestone|depends/i, 'milestone'],
  [/indicator/i, 'indicator'],
  [/report/i, 'progress_report'],
  [/request/i, 'matter_request'],
  [/attachment/i, 'attachment'],
  [/post/i, 'post'],
  [/person|official|reader/i, 'person'],
  [/session/i, 'session'],
]

export interface Furniture {
  known: KnownTexts
  /** The matter that a milestone, report, request, indicator or attachment belongs to. */
  matterOf: ReadonlyMap<string, string>
  /** The versions that may stand in If-Match for an edit of what has this id. */
  versionsOf(id: unknown): readonly string[]
}

/** Puts a matter in every state that takes little, reports, requests, files, a file under review and proposals into the test city. */
export async function furnish(city: TestCity): Promise<Furniture> {
  const at = (id: string, path: string) => `/api/matters/${id}/${path}`
  const unit = city.as('development')
  const office = city.as('efficiency')
  await addAssignedMatter(city, { supporting: ['education'] })
  await addAssignedMatter(city, { inner: 'development' })
  const planned = await addAssignedMatter(city)
  await expectOk(unit.post(at(planned, 'acknowledgement'), {}))
  await expectOk(unit.put(at(planned, 'plan'), testPlan(city), { 'if-match': '"1"' }))
  await expectOk(unit.post(at(planned, 'plan/submission'), {}, { 'if-match': '"2"' }))
  const signed = await addAssignedMatter(city)
  await expectOk(unit.post(at(signed, 'acknowledgement'), {}))
  await startWork(city, await addAssignedMatter(city))

  const reported = await addAssignedMatter(city, { leadOfficial: 'viceMayor' })
  const plan = await startWork(city, reported)
  const report = {
    claimedProgress: 40,
    text: '管沟开挖已完成过半,进展顺利。',
    values: [{ indicatorId: plan.indicators[0]?.id, value: 5 }],
    fileIds: [await addFile(city, 'development', 'development')],
  }
  const submission = at(reported, `reports/${randomUUID()}/submission`)
  await expectOk(unit.post(submission, report, { 'if-match': '0' }))
  const request = { id: randomUUID(), reason: '汛期提前,无法施工', proposedDueOn: '2026-07-31' }
  await expectOk(city.as('developmentHead').post(at(reported, 'requests/extension'), request))

  const desk = testDesk(city)
  await expectOk(office.post('/api/matters', desk.draft()))
  const submitted = desk.draft()
  await expectOk(office.post('/api/matters', submitted))
  await expectOk(desk.submit('efficiency', submitted.id, { confirm: true }))

  const text = '一、整修农村公路86公里。(牵头单位:市交通局;完成时限:9月底前)'
  const batch = { id: randomUUID(), text }
  await expectOk(office.post('/api/intake/texts', batch))
  while ((await office.get(`/api/intake/batches/${batch.id}`)).body.state === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await expectOk(office.post('/api/policy/draft', { note: '调整临期提醒' }))
  const somebody = { id: randomUUID(), name: '新到任干部' }
  await expectOk(city.as('systemAdmin').post('/api/people', somebody))
  const administrator = {
    id: randomUUID(),
    personId: somebody.id,
    role: 'audit-admin',
    validFrom: '2026-03-02',
  }
  await expectOk(city.as('systemAdmin').post('/api/admin-roles', { ...administrator, reason: '增补一名' }))
  return lookAround(city)
}

async function lookAround(city: TestCity): Promise<Furniture> {
  const all = <T>(query: string) =>
    city.database.read(1, async (tx) => (await sql.raw<T>(query).execute(tx)).rows)
  const ids = new Map<string, string[]>()
  for (const [, table] of tablesByField) {
    // In the order they were made: ids are random, and the same seed must meet the same rows.
    const rows = await all<{ id: string }>(`select id from ${table} order by ctid limit 40`)
    ids.set(
      table,
      rows.map((row) => row.id),
    )
  }
  const matterOf = new Map<string, string>()
  for (const table of ['milestone', 'indicator', 'progress_report', 'matter_request', 'attachment']) {
    const rows = await all<{ id: string; matterId: string }>(`select id, matter_id from ${table}`)
    for (const row of rows) matterOf.set(row.id, row.matterId)
  }
  const versions = new Map<string, string[]>()
  const rows = await all<{ id: string; version: number }>(
    `select id, version from matter union select id, plan_version from matter union select id, version from progress_report
     union select id, version from unit union select id, version from person union select id, version from post
     union select id, version from intake_batch union select batch_id, version from intake_row`,
  )
  for (const { id, version } of rows) versions.set(id, [...(versions.get(id) ?? []), `"${version}"`])
  return {
    known: (field) => {
      if (/^category|categories/i.test(field)) return ['general', 'urban-economy']
      return ids.get(tablesByField.find(([pattern]) => pattern.test(field))?.[1] ?? '') ?? []
    },
    matterOf,
    versionsOf: (id) => versions.get(String(id)) ?? [],
  }
}
