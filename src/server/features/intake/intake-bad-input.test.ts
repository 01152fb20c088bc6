import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe('bad input', () => {
  it('is refused before a byte is read, or while reading, with a clear word', async () => {
    const send = (name: string, bytes: Buffer) =>
      office().upload('/api/intake/batches', { name, mediaType: 'application/octet-stream', bytes })
    expect((await send('a.exe', Buffer.from('MZ'))).body.error.code).toBe('file-type-refused')
    expect((await send('a.xlsx', Buffer.alloc(0))).body.error.code).toBe('file-empty')
    expect((await send('a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).body.error.code).toBe(
      'file-encrypted',
    )
    expect((await send('a.txt', Buffer.alloc(21 * 1_048_576, 0x61))).body.error.code).toBe('file-too-large')
    const broken = await send('a.docx', Buffer.from('504b0304aaaa', 'hex'))
    const failed = await waitFor(city, broken.body.id)
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'file-broken' } })
    expect(failed.problem.message).toContain('另存')
  })

  it('refuses classified files and typed markings (R2.6)', async () => {
    const marked = await uploadLedger(city, [['机密★3年'], head, ...plain])
    expect(marked).toMatchObject({
      state: 'failed',
      problem: { code: 'classified-refused' },
      counts: { rows: 0 },
    })
    const batch = await uploadLedger(city, [head, ...plain])
    const [row] = await rowsOf(batch.id)
    const typed = await office().patch(
      `/api/intake/batches/${batch.id}/rows/1`,
      { edits: { content: '秘密★1年' } },
      version(row),
    )
    expect(typed.body.error.code).toBe('classified-refused')
  })

  it('takes 5,000 broken rows without breaking, and refuses one more', async () => {
    const bad = Array.from({ length: 5_000 }, (_, at) => [
      String(at),
      `事项${at}`,
      '无此单位',
      '',
      '2026年2月30日',
      '',
    ])
    const batch = await uploadLedger(city, [head, ...bad])
    expect(batch.counts).toMatchObject({ rows: 5_000, errors: 5_000 })
    const refused = await office().post(`/api/intake/batches/${batch.id}/import`, {}, version(batch))
    expect(refused.body.error.code).toBe('rows-have-errors')
    const tooMany = await uploadLedger(city, [head, ...bad, ['x', '事项', '市教育局', '', '长期', '']])
    expect(tooMany).toMatchObject({ state: 'failed', problem: { code: 'file-too-many-rows' } })
  })

  it('lets one of two people change a row, the other sees that it changed (412)', async () => {
    const batch = await uploadLedger(city, [head, ...plain])
    const [row] = await rowsOf(batch.id)
    const change = (who: string, title: string) =>
      city.as(who).patch(`/api/intake/batches/${batch.id}/rows/1`, { edits: { title } }, version(row))
    const answers = await Promise.all([change('efficiency', '甲改'), change('efficiency2', '乙改')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412])
  })

  it('imports once when the button is clicked twice', async () => {
    const batch = await uploadLedger(city, [head, ['1', '只导入一次', '市教育局', '', '2026-08-25', '']])
    const key = { ...version(batch), 'idempotency-key': '00000000-0000-4000-8000-000000000077' }
    const twice = await Promise.all(
      [1, 2].map(() => office().post(`/api/intake/batches/${batch.id}/import`, {}, key)),
    )
    expect(twice.map((answer) => answer.status)).toEqual([200, 200])
    await waitFor(city, batch.id)
    expect(await matterFacts(city, batch.id)).toHaveLength(1)
  })

  it('answers another office, a unit and a stranger as the matrix says', async () => {
    const batch = await uploadLedger(city, [head, ...plain])
    expect((await city.as('government').get(`/api/intake/batches/${batch.id}`)).status).toBe(404)
    expect((await city.as('education').get(`/api/intake/batches/${batch.id}`)).status).toBe(403)
    expect((await city.anonymous.get(`/api/intake/batches/${batch.id}`)).status).toBe(401)
    expect((await city.as('efficiency2').get(`/api/intake/batches/${batch.id}`)).status).toBe(200)
  })

  it('stops when it is discarded', async () => {
    const batch = await uploadLedger(city, [head, ...plain])
    expect((await office().post(`/api/intake/batches/${batch.id}/discard`)).body).toEqual({ done: true })
    expect((await office().post(`/api/intake/batches/${batch.id}/import`, {}, version(batch))).status).toBe(
      409,
    )
  })
})
