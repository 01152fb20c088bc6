import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'
import { matterFacts, waitFor } from './intake.test-help.ts'

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

describe('R2.2 the text of a decision', () => {
  const words = [
    '关于2026年重点工作的通知',
    '一、整修农村公路86公里。(牵头单位:市交通局;配合单位:市发改委;完成时限:9月底前)',
    '二、新建公办幼儿园6所,8月25日前完成。(责任单位:市教育局)',
    '各级各部门要高度重视。',
    '2026年3月1日',
  ].join('\n')

  it('is titled by its first line without cutting a character in half', async () => {
    const id = '00000000-0000-4000-8000-0000000000ab'
    const line = `${'通'.repeat(59)}\u{20bb7}知`
    const started = await office().post('/api/intake/texts', {
      id,
      text: `${line}\n${words}`,
      documentDate: '',
    })
    expect(started.status).toBe(200)
    expect((await waitFor(city, id)).fileName).toBe('通'.repeat(59))
  })

  it('becomes rows beside their sentences, which can be split, merged, added and imported', async () => {
    const id = '00000000-0000-4000-8000-0000000000aa'
    const started = await office().post('/api/intake/texts', { id, text: words, documentDate: '' })
    expect(started.body.state).toBe('reading')
    const batch = await waitFor(city, id)
    expect(batch).toMatchObject({ kind: 'text', counts: { rows: 2, errors: 0 } })
    const [first, second] = await rowsOf(id)
    const { text } = (await office().get(`/api/intake/batches/${id}/text`)).body
    expect(text.slice(first.span.start, first.span.end)).toContain('整修农村公路')
    expect(first).toMatchObject({ source: { due: '9月底前' }, draft: { dueOn: '2026-09-30' } })
    expect(text.slice(first.evidence.lead.spans[0].start, first.evidence.lead.spans[0].end)).toBe('市交通局')

    const split = await office().post(
      `/api/intake/batches/${id}/rows/2/split`,
      { firstTitle: '新建幼儿园3所', secondTitle: '改建幼儿园3所' },
      version(second),
    )
    expect(split.body.second).toMatchObject({ rowNo: 3, draft: { lead: { unitId: city.unit.education } } })
    const merged = await office().post(
      `/api/intake/batches/${id}/rows/2/merge`,
      { withRow: 3, withVersion: split.body.second.version },
      version(split.body.first),
    )
    expect(merged.body.draft.content).toContain('改建幼儿园3所')
    const start = text.indexOf('各级各部门')
    const added = await office().post(`/api/intake/batches/${id}/rows`, {
      start,
      end: start + 11,
      title: '加强调度',
    })
    expect(added.body.problems.map((problem: { code: string }) => problem.code)).toContain('lead-missing')
    await office().post(`/api/intake/batches/${id}/inclusion`, { rows: [added.body.rowNo], included: false })
    const ready = (await office().get(`/api/intake/batches/${id}`)).body
    await office().post(`/api/intake/batches/${id}/import`, {}, version(ready))
    await waitFor(city, id)
    const drafts = await matterFacts(city, id)
    expect(drafts).toHaveLength(2)
    expect(text.slice(drafts[0]?.sourceStart ?? 0, drafts[0]?.sourceEnd ?? 0)).toContain('整修农村公路')
    const document = await city.database.read(1, (tx) =>
      tx
        .selectFrom('sourceDocument')
        .select(['text'])
        .where('id', '=', drafts[0]?.sourceDocumentId ?? '')
        .execute(),
    )
    expect(document).toEqual([{ text: words }])
  })
})
