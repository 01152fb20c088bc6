import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplesFolder } from '../../../../test/make-samples.ts'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'
import { matterFacts, uploadLedger, waitFor } from './intake.test-help.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const office = () => city.as('efficiency')
const rowsOf = async (id: string, query = '') => {
  const { body } = await office().get(`/api/intake/batches/${id}/rows?sort=source&pageSize=100${query}`)
  return body.items
}
const version = (batch: { version: number }) => ({ 'if-match': String(batch.version) })

const head = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限', '牵头领导']
const plain = [
  ['1', '整修农村公路86公里', '市交通局', '市发改委', '2026年9月底', '常务副市长'],
  ['2', '新建公办幼儿园6所', '市教育局', '', '2026-08-25', ''],
]

describe('R2.2 a ledger from file to drafts', () => {
  it('is read in the background, reviewed, corrected, imported as unnumbered drafts and undone', async () => {
    const batch = await uploadLedger(city, [
      head,
      ...plain,
      ['3', '建设数字平台', '市数字局', '', '2026年6月31日', ''],
      ['4', '排查隐患', '市应急局', '', '长期', ''],
    ])
    expect(batch).toMatchObject({ state: 'review', kind: 'table', counts: { rows: 4, errors: 2 } })
    const detail = (await office().get(`/api/intake/batches/${batch.id}`)).body
    expect(detail.mapping.columns.map((column: { field: string }) => column.field)).toEqual([
      'serial',
      'title',
      'lead',
      'supporting',
      'due',
      'leadOfficial',
    ])

    const attention = await office().get(`/api/intake/batches/${batch.id}/rows?filter=attention`)
    expect(attention.body.items.map((row: { rowNo: number }) => row.rowNo)).toEqual([3, 4])
    const [, , broken] = await rowsOf(batch.id)
    expect(broken.source).toMatchObject({ title: '建设数字平台', due: '2026年6月31日' })
    expect(broken.problems.map((problem: { code: string }) => problem.code).sort()).toEqual([
      'date-does-not-exist',
      'unit-unknown',
    ])

    const refused = await office().post(`/api/intake/batches/${batch.id}/import`, {}, version(batch))
    expect(refused.body.error.code).toBe('rows-have-errors')

    const wrong = await office().patch(
      `/api/intake/batches/${batch.id}/rows/3`,
      { edits: { lead: '市教育局', due: '6月32日' } },
      { 'if-match': String(broken.version) },
    )
    expect(wrong.body).toMatchObject({
      edits: { due: '6月32日' },
      draft: { lead: { unitId: city.unit.education } },
    })
    expect(wrong.body.problems.map((problem: { code: string }) => problem.code)).toEqual([
      'date-does-not-exist',
    ])
    const right = await office().patch(
      `/api/intake/batches/${batch.id}/rows/3`,
      { edits: { due: '2026年6月30日' } },
      { 'if-match': String(wrong.body.version) },
    )
    expect(right.body).toMatchObject({ draft: { dueOn: '2026-06-30' }, problems: [] })

    const taught = await office().post(`/api/intake/batches/${batch.id}/unit-names`, {
      name: '市应急局',
      unitId: city.unit.chengguan,
    })
    expect(taught.body.counts.errors).toBe(0)
    expect((await rowsOf(batch.id))[3]).toMatchObject({
      included: true,
      draft: { lead: { unitId: city.unit.chengguan }, source: 'long-term', dueOn: null },
    })
    const again = await uploadLedger(city, [head, ['1', '另一件事情', '市应急局', '', '长期', '']])
    expect((await rowsOf(again.id))[0].draft.lead.unitId).toBe(city.unit.chengguan)

    const ready = (await office().get(`/api/intake/batches/${batch.id}`)).body
    expect((await office().post(`/api/intake/batches/${batch.id}/import`, {}, version(ready))).status).toBe(
      200,
    )
    const imported = await waitFor(city, batch.id)
    expect(imported).toMatchObject({ state: 'imported', canUndo: true })
    const drafts = await matterFacts(city, batch.id)
    expect(drafts.map((matter) => [matter.title, matter.state, matter.numberSeq, matter.dueOn])).toEqual([
      ['整修农村公路86公里', 'draft', null, '2026-09-30'],
      ['新建公办幼儿园6所', 'draft', null, '2026-08-25'],
      ['建设数字平台', 'draft', null, '2026-06-30'],
      ['排查隐患', 'draft', null, null],
    ])
    expect(drafts[0]).toMatchObject({
      leadOfficialId: city.person.viceMayor,
      leadUnitId: city.unit.transport,
    })

    const stale = await office().post(
      `/api/intake/batches/${batch.id}/undo`,
      { reason: '传错了文件' },
      version(ready),
    )
    expect(stale.status).toBe(412)
    const undone = await office().post(
      `/api/intake/batches/${batch.id}/undo`,
      { reason: '传错了文件' },
      version(imported),
    )
    expect(undone.body).toMatchObject({ state: 'review', counts: { rows: 4, errors: 0 } })
    expect(await matterFacts(city, batch.id)).toEqual([])
    const kinds = await city.database.read(1, (tx) =>
      tx
        .selectFrom('event')
        .select('kind')
        .where('jurisdictionId', '=', 1)
        .where('subjectId', '=', drafts[0]?.id ?? '')
        .orderBy('seq')
        .execute(),
    )
    expect(kinds.map((event) => event.kind)).toEqual(['matter.drafted', 'matter.draft-deleted'])
  })

  it('cannot be undone once one of its drafts was submitted', async () => {
    const batch = await uploadLedger(city, [head, ...plain])
    await office().post(`/api/intake/batches/${batch.id}/import`, {}, version(batch))
    const imported = await waitFor(city, batch.id)
    const [first] = await matterFacts(city, batch.id)
    await city.database.write(1, (tx) =>
      tx
        .updateTable('matter')
        .set({ state: 'awaiting-confirmation' })
        .where('jurisdictionId', '=', 1)
        .where('id', '=', first?.id ?? '')
        .execute(),
    )
    expect((await office().get(`/api/intake/batches/${batch.id}`)).body.canUndo).toBe(false)
    const undo = await office().post(
      `/api/intake/batches/${batch.id}/undo`,
      { reason: '撤销' },
      version(imported),
    )
    expect([undo.status, undo.body.error.code]).toEqual([409, 'drafts-already-submitted'])
  })

  it('shows what is open already, and a second import of the same file', async () => {
    const batch = await uploadLedger(city, [
      head,
      ['1', '整修农村公路86公里', '市交通局', '', '2026年9月底', ''],
    ])
    const [row] = await rowsOf(batch.id, '&filter=duplicates')
    expect(row.problems[0]).toMatchObject({ code: 'duplicate-open', severity: 'warning' })
    const out = await office().post(`/api/intake/batches/${batch.id}/inclusion`, {
      rows: 'duplicates',
      included: false,
    })
    expect(out.body.counts).toMatchObject({ included: 0, leftOut: 1 })
    const empty = await office().post(`/api/intake/batches/${batch.id}/import`, {}, version(out.body))
    expect(empty.status).toBe(422)
  })

  it('maps columns as a person says and keeps corrections', async () => {
    const batch = await uploadLedger(city, [
      ['序号', '做什么', '谁来做', '什么时候'],
      ['1', '修路', '市交通局', '6月底'],
      ['2', '架桥', '市交通局', '7月底'],
    ])
    expect(batch.counts.errors).toBe(2)
    const [row] = await rowsOf(batch.id)
    await office().patch(
      `/api/intake/batches/${batch.id}/rows/1`,
      { edits: { title: '整修县道' } },
      version(row),
    )
    const mapped = await office().put(
      `/api/intake/batches/${batch.id}/mapping`,
      { table: 0, columns: ['serial', 'title', 'lead', 'due'] },
      version(batch),
    )
    expect(mapped.body.state).toBe('reading')
    expect((await waitFor(city, batch.id)).counts.errors).toBe(0)
    const after = await rowsOf(batch.id)
    expect(after.map((item: { draft: { title: string } }) => item.draft.title)).toEqual(['整修县道', '架桥'])
  })

  it('takes settings for the whole file, and refuses a category there is none of', async () => {
    const batch = await uploadLedger(city, [head, ['1', '修路', '市交通局', '', '6月底', '']])
    const settings = {
      source: 'meeting',
      category: 'rural-roads',
      documentDate: '2027',
      documentTitle: '会议台账',
    }
    const bad = await office().put(
      `/api/intake/batches/${batch.id}/settings`,
      { ...settings, category: 'none' },
      version(batch),
    )
    expect(bad.body.error.fields[0]).toMatchObject({ path: 'category', code: 'category-unknown' })
    await office().put(`/api/intake/batches/${batch.id}/settings`, settings, version(batch))
    await waitFor(city, batch.id)
    expect((await rowsOf(batch.id))[0].draft).toMatchObject({
      source: 'meeting',
      categoryCode: 'rural-roads',
      dueOn: '2027-06-30',
    })
  })

  it('reads the sample ledgers: thirty rows of the workbook, twelve of the notice', async () => {
    for (const [name, rows] of [
      ['青澜市2027年重点工作督办台账.xlsx', 30],
      ['关于分解落实2027年安全生产重点任务的通知.docx', 12],
    ] as const) {
      const bytes = await readFile(`${samplesFolder}${name}`)
      const sent = await office().upload('/api/intake/batches', {
        name,
        mediaType: 'application/octet-stream',
        bytes,
      })
      expect((await waitFor(city, sent.body.id)).counts.rows).toBe(rows)
    }
  })
})

describe('formulas in a workbook', () => {
  it('are read as the values they show', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('台账')
    sheet.addRow(head)
    sheet.addRow(['1', { formula: '"修"&"路"', result: '修路' }, '市交通局', '', '2026年9月底', ''])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    const sent = await office().upload('/api/intake/batches', { name: 'f.xlsx', mediaType: 'x/x', bytes })
    await waitFor(city, sent.body.id)
    expect((await rowsOf(sent.body.id))[0].draft.title).toBe('修路')
  })
})
