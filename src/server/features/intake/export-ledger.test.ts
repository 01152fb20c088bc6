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
const version = (batch: { version: number }) => ({ 'if-match': String(batch.version) })

const head = [
  '序号',
  '工作目标',
  '支撑项目',
  '工作标准',
  '启动时间',
  '完成时间',
  '牵头单位',
  '责任单位',
  '配合单位',
  '牵头领导',
  '责任人',
  '来源',
  '类别',
  '反馈周期',
  '自报进度',
  '核实进度',
]
const rows = [
  [
    '1',
    '整修农村公路',
    '县乡道大修',
    '整修86公里;合格率不低于98%',
    '2026年3月',
    '2026年10月30日',
    '市交通局',
    '市发改委',
    '市教育局',
    '常务副市长',
    '市交通运输局局长',
    '重要会议事项:市政府第3次常务会',
    '农村公路整修',
    '每月',
    '40%',
    '25%',
  ],
  [
    '2',
    '=HYPERLINK("x")',
    '+公式样文字',
    '-5%以内',
    '',
    '2026年12月31日',
    '市教育局',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
  ['3', '护林防火', '', '', '', '长期', '城关镇', '', '', '', '', '', '', '每季度', '', ''],
]

const ledger = async () => {
  const answer = await office().get('/api/intake/ledger.xlsx?sort=updated&order=reverse')
  expect(answer.status).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.raw as unknown as ExcelJS.Buffer)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('the ledger has no sheet')
  return { sheet, bytes: answer.raw }
}

const plainDraft = (draft: Record<string, unknown>) => {
  const { number: _, status: _s, dueText: _d, ...rest } = draft
  return rest
}

describe('R2.2 export of the ledger', () => {
  it('comes in the layout of the offices, and imports back unchanged', async () => {
    const batch = await uploadLedger(city, [head, ...rows])
    expect(batch.counts.errors).toBe(0)
    const before = (await office().get(`/api/intake/batches/${batch.id}/rows?sort=source`)).body.items
    await office().post(`/api/intake/batches/${batch.id}/import`, {}, version(batch))
    await waitFor(city, batch.id)
    const order = (await matterFacts(city, batch.id)).map((matter) => matter.title)

    const { sheet, bytes } = await ledger()
    expect(sheet.getCell('A1').value).toBe('清河督办事项台账')
    expect(sheet.getCell('A1').font?.name).toBe('方正小标宋简体')
    expect(sheet.getCell('A3').font?.name).toBe('黑体')
    expect(sheet.getCell('A5').font?.name).toBe('仿宋_GB2312')
    expect([sheet.getCell('E3').value, sheet.getCell('E4').value, sheet.getCell('F4').value]).toEqual([
      '时间节点',
      '启动',
      '完成',
    ])
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Merge]).toContain(cell.type)
        expect(String(cell.value)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )

    const sent = await office().upload('/api/intake/batches', {
      name: '导出.xlsx',
      mediaType: 'application/octet-stream',
      bytes,
    })
    const back = await waitFor(city, sent.body.id)
    expect(back).toMatchObject({ kind: 'table', counts: { rows: 3, errors: 0 } })
    const items = (await office().get(`/api/intake/batches/${back.id}/rows?sort=source`)).body.items
    const after = order.map((title) =>
      items.find((row: { draft: { title: string } }) => row.draft.title === title),
    )
    expect(after.map((row) => plainDraft(withUnitIds(row.draft)))).toEqual(
      before.map((row: { draft: Draft }) => plainDraft(withUnitIds(row.draft))),
    )
    const entries = await city.database.read(1, (tx) =>
      tx.selectFrom('auditEntry').select('kind').where('kind', '=', 'ledger.exported').execute(),
    )
    expect(entries).toHaveLength(1)
  })

  it('has every filter of the list, and only what the caller may see', async () => {
    const found = await office().get('/api/intake/ledger.xlsx?source=long-term')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(found.raw as unknown as ExcelJS.Buffer)
    expect(book.worksheets[0]?.rowCount).toBe(5)
    const unit = await city.as('education').get('/api/intake/ledger.xlsx')
    await book.xlsx.load(unit.raw as unknown as ExcelJS.Buffer)
    expect(book.worksheets.at(-1)?.rowCount).toBe(4)
    expect((await city.as('systemAdmin').get('/api/intake/ledger.xlsx')).status).toBe(403)
  })

  it('has committed samples that the generator still writes', async () => {
    const { samples } = await import('../../../../test/make-samples.ts')
    for (const name of Object.keys(samples)) {
      expect((await readFile(`${samplesFolder}${name}`)).subarray(0, 2).toString()).toBe('PK')
    }
  })
})

type Draft = Record<'lead' | 'responsible' | 'supporting' | 'leadOfficial' | 'person', unknown> &
  Record<string, unknown>

/** Names may be written in full after an export; what they mean stays. */
function withUnitIds(draft: Draft): Record<string, unknown> {
  const idOf = (ref: unknown) =>
    (ref as { unitId?: string; personId?: string } | null)?.unitId ??
    (ref as { personId?: string } | null)?.personId ??
    null
  const idsOf = (refs: unknown) => (refs as unknown[]).map(idOf)
  return {
    ...draft,
    lead: idOf(draft.lead),
    responsible: idsOf(draft.responsible),
    supporting: idsOf(draft.supporting),
    leadOfficial: idOf(draft.leadOfficial),
    person: idOf(draft.person),
    claimed: draft.claimed ?? 0,
    verified: draft.verified ?? 0,
  }
}
