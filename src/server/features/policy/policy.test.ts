import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'
import { localDate } from '../../../domain/dates/local-date.ts'
import { loadPolicy } from './load-policy.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const ifMatch = (version: number) => ({ 'if-match': String(version) })
const author = () => city.as('efficiency')
const second = () => city.as('efficiency2')

const faultsOf = (answer: { body: { error: { fields?: { path: string; code: string }[] } } }) =>
  (answer.body.error.fields ?? []).map((field) => `${field.path} ${field.code}`)

describe('the policy pack', () => {
  it('is readable to everyone, every rule with title, reason and what it rests on', async () => {
    for (const key of ['development', 'mayor', 'auditAdmin']) {
      const { status, body } = await city.as(key).get('/api/policy')
      expect(status).toBe(200)
      expect(body.version).toMatchObject({ version: 1, current: true, draftedBy: 'system' })
      const rule = body.rules.find((one: { key: string }) => one.key === 'assignment.objection-window')
      expect(rule).toMatchObject({
        value: 3,
        basis: { kind: 'default' },
        definition: { kind: 'integer', min: 1 },
      })
      for (const one of body.rules)
        expect(one.title.zh && one.reason.zh && one.title.en && one.reason.en).toBeTruthy()
    }
    expect((await city.anonymous.get('/api/policy')).status).toBe(401)
  })

  it('shows the draft to those who draft, and to nobody else', async () => {
    expect((await city.as('development').get('/api/policy/draft')).status).toBe(403)
    expect((await city.as('party').post('/api/policy/draft', { note: '试试' })).status).toBe(403)
    expect((await author().get('/api/policy/draft')).body).toEqual({ draft: null })
  })
})

describe('drafting and adopting (two persons)', () => {
  it('holds one draft at a time and edits it by the version read', async () => {
    const started = await author().post('/api/policy/draft', { note: '缩短签收时限' })
    expect(started.body).toEqual({ version: 2, rowVersion: 1 })
    expect((await second().post('/api/policy/draft', { note: '另一个' })).status).toBe(409)
    const body = { note: '调整异议时限', rules: { 'assignment.objection-window': { value: 4 } } }
    expect((await author().put('/api/policy/draft', body, ifMatch(1))).body).toEqual({ rowVersion: 2 })
    expect((await author().put('/api/policy/draft', body, ifMatch(1))).status).toBe(412)
    expect((await second().put('/api/policy/draft', body, ifMatch(2))).status).toBe(403)
    expect((await city.as('development').get('/api/policy?version=2')).status).toBe(404)
  })

  it('names every problem of every rule and keeps nothing in part', async () => {
    const rules = {
      'assignment.objection-window': { value: 0 },
      'assignment.acknowledge-window': { value: 'soon' },
      'lights.behind-threshold': { value: 90 },
      'lights.far-behind-threshold': { value: 30 },
      'extension.approver': { value: 'nobody' },
      'lights.near-due-lead': { basis: { kind: 'source', clause: '九' } },
    }
    const answer = await author().put('/api/policy/draft', { note: '错误示例', rules }, ifMatch(2))
    expect(answer.status).toBe(400)
    expect(faultsOf(answer).sort()).toEqual(
      [
        'rules["assignment.acknowledge-window"].value policy-not-a-number',
        'rules["assignment.objection-window"].value policy-out-of-range',
        'rules["extension.approver"].value policy-not-an-option',
        'rules["lights.behind-threshold"].value policy-contradicts',
        'rules["lights.near-due-lead"].basis.clause policy-not-a-source-clause',
      ].sort(),
    )
    const fields: { code: string; message: string }[] = answer.body.error.fields
    expect(fields.find((field) => field.code === 'policy-contradicts')?.message).toContain('严重滞后的幅度')
    const { draft } = (await author().get('/api/policy/draft')).body
    expect(draft.rowVersion).toBe(2)
    expect(draft.changes).toMatchObject([{ key: 'assignment.objection-window', before: 3, after: 4 }])
  })

  it('changes the reason of a rule and what it rests on with the number, in both languages', async () => {
    const reason = { zh: '镇街反映三天来不及会商,定为四天。', en: 'Towns need four days to consult.' }
    const basis = { kind: 'law', cite: '市政府督查工作办法第十二条' }
    const put = (rule: object, version: number) =>
      author().put(
        '/api/policy/draft',
        { note: '调整异议时限', rules: { 'assignment.objection-window': rule } },
        ifMatch(version),
      )
    const refused = [
      await put({ reason: { ...reason, en: '  ' } }, 2),
      await put({ basis: { kind: 'law', cite: '' } }, 2),
      await put({ basis: { kind: 'source', clause: '三(六)' } }, 2),
      await put({ basis: { kind: 'hearsay' } }, 2),
      await put({ reason: { ...reason, zh: '长'.repeat(1001) } }, 2),
    ]
    expect(refused.map((answer) => faultsOf(answer)[0])).toEqual([
      'rules["assignment.objection-window"].reason.en policy-not-text',
      'rules["assignment.objection-window"].basis.cite policy-not-text',
      'rules["assignment.objection-window"].basis.clause policy-not-a-source-clause',
      'rules["assignment.objection-window"].basis.kind policy-unknown-basis',
      expect.stringContaining('reason.zh'),
    ])
    expect((await put({ reason, basis }, 2)).body).toEqual({ rowVersion: 3 })
    const { draft } = (await second().get('/api/policy/draft')).body
    expect(draft.changes).toMatchObject([
      {
        valueChanged: true,
        wordsChanged: true,
        basisChanged: true,
        reason: { before: { zh: expect.stringContaining('逾期视为接受') }, after: reason },
        basis: { before: { kind: 'default' }, after: basis },
      },
    ])
  })

  it('is adopted by a second person only, from a day that is not past', async () => {
    const adopt = { effectiveOn: '2026-03-10', reason: '领导小组会议议定' }
    const own = await author().post('/api/policy/draft/adopt', adopt, ifMatch(3))
    expect(own.body.error.code).toBe('author-may-not-decide')
    const shown = (await author().get('/api/policy/draft')).body.draft
    expect(shown.obstacle).toBe('author-may-not-adopt')
    const past = await second().post(
      '/api/policy/draft/adopt',
      { ...adopt, effectiveOn: '2026-03-01' },
      ifMatch(3),
    )
    expect(faultsOf(past)).toEqual(['effectiveOn policy-effective-in-the-past'])
    expect((await second().post('/api/policy/draft/adopt', adopt, ifMatch(1))).status).toBe(412)
    expect((await second().post('/api/policy/draft/adopt', adopt, ifMatch(3))).body).toEqual({ version: 2 })
    expect((await second().post('/api/policy/draft/adopt', adopt, ifMatch(4))).status).toBe(404)
  })

  it('takes effect on its day: before it the earlier version holds', async () => {
    const windowOn = (day: string) =>
      city.database.read(1, async (tx) => {
        const { version, policy } = await loadPolicy(tx, 1, localDate(day))
        return [version, policy['assignment.objection-window']]
      })
    expect(await windowOn('2026-03-09')).toEqual([1, 3])
    expect(await windowOn('2026-03-10')).toEqual([2, 4])
    const { body } = await city.as('development').get('/api/policy')
    expect(body.version.version).toBe(1)
    city.clock.set('2026-03-10T09:00:00+08:00')
    const inForce = (await city.as('development').get('/api/policy')).body
    expect(inForce.version.version).toBe(2)
    expect(
      inForce.rules.find((one: { key: string }) => one.key === 'assignment.objection-window'),
    ).toMatchObject({ value: 4, basis: { kind: 'law', cite: '市政府督查工作办法第十二条' } })
  })

  it('compares adopted versions and lists them with their authors', async () => {
    const { changes } = (await city.as('mayor').get('/api/policy/compare?from=1&to=2')).body
    expect(changes.map((one: { key: string }) => one.key)).toEqual(['assignment.objection-window'])
    expect(changes[0].reason.after.en).toBe('Towns need four days to consult.')
    const { versions } = (await city.as('mayor').get('/api/policy/versions')).body
    expect(versions[0]).toMatchObject({
      version: 2,
      draftedBy: '市效能办督查科科长',
      adoptedBy: '市效能办督查科科员',
    })
  })

  it('refuses a draft that changes nothing, and can be discarded', async () => {
    await author().post('/api/policy/draft', { note: '空草案' })
    const adopt = { effectiveOn: '2026-04-01', reason: '试一试' }
    const empty = await second().post('/api/policy/draft/adopt', adopt, ifMatch(1))
    expect(faultsOf(empty)).toEqual(['effectiveOn policy-changes-nothing'])
    expect(
      (await author().post('/api/policy/draft/discard', { reason: '不需要了' }, ifMatch(1))).status,
    ).toBe(200)
    expect((await author().get('/api/policy/draft')).body.draft).toBeNull()
    const seen = (await city.as('development').get('/api/policy/versions')).body.versions
    expect(seen.map((one: { state: string }) => one.state)).toEqual(['adopted', 'adopted'])
  })
})
