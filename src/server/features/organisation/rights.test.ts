import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const faultsOf = (answer: { body: { error: { fields?: { path: string; code: string }[] } } }) =>
  (answer.body.error.fields ?? []).map((field) => `${field.path} ${field.code}`)

const postFor = (person: string, unit: string, fields: object = {}) => ({
  id: randomUUID(),
  personId: city.person[person],
  unitId: city.unit[unit],
  kind: 'staff',
  title: '科员',
  validFrom: '2026-03-01',
  reason: '工作需要',
  ...fields,
})

const operationsOf = async (key: string): Promise<string[]> =>
  (await city.as(key).get('/api/session')).body.operations

describe('posts grant rights only once confirmed', () => {
  it('waits for the security administrator, then opens the operations of the post', async () => {
    const post = postFor('educationHead', 'efficiencyOffice')
    expect(await operationsOf('educationHead')).not.toContain('policy.draft')
    expect((await city.as('efficiency').post('/api/posts', post)).body).toEqual({ state: 'pending' })
    expect(await operationsOf('educationHead')).not.toContain('policy.draft')
    const list = await city.as('securityAdmin').get('/api/rights/pending')
    expect(list.body.proposals).toMatchObject([{ id: post.id, kind: 'post', obstacle: null, title: '科员' }])
    const unit = await city.as('development').get(`/api/units/${city.unit.efficiencyOffice}`)
    expect(unit.body.pending).toHaveLength(1)
    expect((await city.as('securityAdmin').post(`/api/rights/${post.id}/confirm`)).status).toBe(200)
    expect(await operationsOf('educationHead')).toContain('policy.draft')
    const again = await city.as('securityAdmin').post(`/api/rights/${post.id}/confirm`)
    expect(again.status).toBe(409)
  })

  it('is confirmed by nobody but the security administrator', async () => {
    const post = postFor('transport', 'education')
    await city.as('efficiency').post('/api/posts', post)
    for (const key of ['efficiency', 'systemAdmin', 'auditAdmin', 'mayor']) {
      expect((await city.as(key).post(`/api/rights/${post.id}/confirm`)).status).toBe(403)
    }
    const shown = await city.as('efficiency2').get('/api/rights/pending')
    const line = shown.body.proposals.find((one: { id: string }) => one.id === post.id)
    expect(line.obstacle).toBe('not-security-admin')
    expect((await city.as('development').get('/api/rights/pending')).status).toBe(403)
  })

  it('keeps a refused post out of force, with the reason in the history', async () => {
    const post = postFor('transport', 'development')
    await city.as('efficiency').post('/api/posts', post)
    const refused = await city
      .as('securityAdmin')
      .post(`/api/rights/${post.id}/refuse`, { reason: '没有任职文件' })
    expect(refused.status).toBe(200)
    const person = await city.as('efficiency').get(`/api/people/${city.person.transport}`)
    expect(person.body.posts).toHaveLength(1)
    expect(person.body.history[0]).toMatchObject({ kind: 'post.refused', reason: '没有任职文件' })
  })
})

describe('what a post may be', () => {
  it('R1.2 refuses a second principal, a kind the unit does not have, and an administrator', async () => {
    const client = city.as('efficiency')
    const second = await client.post(
      '/api/posts',
      postFor('transport', 'development', { kind: 'principal', title: '局长' }),
    )
    expect(faultsOf(second)).toEqual(['kind principal-twice'])
    const kind = await client.post(
      '/api/posts',
      postFor('transport', 'development', { kind: 'party-secretary' }),
    )
    expect(faultsOf(kind)).toEqual(['kind post-kind-not-in-unit'])
    const admin = await client.post('/api/posts', postFor('systemAdmin', 'development'))
    expect(faultsOf(admin)).toEqual(['personId administrator-holds-no-post'])
    const backwards = await client.post(
      '/api/posts',
      postFor('transport', 'development', { validTo: '2026-02-01' }),
    )
    expect(faultsOf(backwards)).toContain('validTo post-ends-before-start')
    const nobody = await client.post('/api/posts', {
      ...postFor('transport', 'development'),
      personId: randomUUID(),
    })
    expect(faultsOf(nobody)).toEqual(['personId person-unknown'])
  })

  it('checks again at confirmation, so that two proposals cannot make two principals', async () => {
    const client = city.as('efficiency')
    const [one, two] = ['transport', 'education'].map((person) =>
      postFor(person, 'dongguan', { kind: 'government-head', title: '办事处主任' }),
    )
    expect((await client.post('/api/posts', one)).status).toBe(200)
    expect((await client.post('/api/posts', two)).status).toBe(200)
    const confirm = (id: string | undefined) => city.as('securityAdmin').post(`/api/rights/${id}/confirm`)
    const answers = await Promise.all([confirm(one?.id), confirm(two?.id)])
    const already = (await city.as('securityAdmin').get('/api/rights/pending')).status
    expect(already).toBe(200)
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400])
  })
})

describe('handover (R1.7)', () => {
  it('ends one post and starts the other in one act, and keeps the history with its people', async () => {
    const client = city.as('efficiency')
    const postId = city.post.transportHead
    const handover = {
      id: randomUUID(),
      personId: city.person.developmentDeputy,
      firstDay: '2026-03-10',
      title: '局长',
      reason: '市委任免决定',
    }
    const path = `/api/posts/${postId}/hand-over`
    await client.post(path, handover, { 'if-match': '1' })
    const before = await client.get(`/api/people/${city.person.transportHead}`)
    expect(before.body.posts[0].validTo).toBeNull()
    await city.as('securityAdmin').post(`/api/rights/${handover.id}/confirm`)
    const old = await client.get(`/api/people/${city.person.transportHead}`)
    expect(old.body.posts).toMatchObject([{ title: '局长', validTo: '2026-03-09', version: 2 }])
    const successor = await client.get(`/api/people/${city.person.developmentDeputy}`)
    expect(successor.body.posts.map((post: { validFrom: string }) => post.validFrom)).toContain('2026-03-10')
    const stale = await client.post(path, { ...handover, id: randomUUID() }, { 'if-match': '1' })
    expect(stale.status).toBe(412)
  })

  it('refuses the holder as successor and a first day before the post began', async () => {
    const client = city.as('efficiency')
    const same = await client.post(
      `/api/posts/${city.post.educationHead}/hand-over`,
      {
        id: randomUUID(),
        personId: city.person.educationHead,
        firstDay: '2020-01-01',
        title: '局长',
        reason: '任免',
      },
      { 'if-match': '1' },
    )
    expect(faultsOf(same)).toEqual(['personId successor-is-predecessor'])
  })

  it('ends rights with the post', async () => {
    expect(await operationsOf('appraisal')).toContain('intake.upload')
    const end = await city
      .as('efficiency')
      .post(
        `/api/posts/${city.post.appraisal}/end`,
        { lastDay: '2026-03-01', reason: '调离' },
        { 'if-match': '1' },
      )
    expect(end.status).toBe(200)
    expect((await city.as('appraisal').get('/api/organisation')).status).toBe(403)
    const { history } = (await city.as('efficiency').get(`/api/units/${city.unit.appraisalOffice}`)).body
    expect(history[0]).toMatchObject({ kind: 'post.ended', reason: '调离' })
    const elsewhere = (await city.as('efficiency').get(`/api/units/${city.unit.education}`)).body
    expect(elsewhere.history.filter((line: { reason: string }) => line.reason === '调离')).toEqual([])
    const edit = await city
      .as('efficiency')
      .put(
        `/api/posts/${city.post.party}`,
        { title: '督查室主任科员', protocolOrder: 5, reason: '更正' },
        { 'if-match': '1' },
      )
    expect(edit.body).toEqual({ version: 2 })
  })
})

describe('delegation (R1.7)', () => {
  const delegation = (fields: object = {}) => ({
    id: randomUUID(),
    postId: city.post.developmentHead,
    toPersonId: city.person.developmentStaff,
    validFrom: '2026-03-02',
    validTo: '2026-03-20',
    reason: '外出学习',
    ...fields,
  })

  it('lets somebody act in an own post for a period, and is taken back at once', async () => {
    const one = delegation()
    expect((await city.as('developmentHead').post('/api/delegations', one)).status).toBe(200)
    const me = await city.as('developmentStaff').get('/api/session')
    expect(me.body.delegations).toMatchObject([{ postId: city.post.developmentHead }])
    const overlap = await city.as('developmentHead').post('/api/delegations', delegation())
    expect(faultsOf(overlap)).toEqual(['validFrom overlaps-another'])
    const path = `/api/delegations/${one.id}/revoke`
    expect((await city.as('developmentStaff').post(path, { reason: '不需要' })).status).toBe(404)
    expect((await city.as('educationHead').post(path, { reason: '不需要' })).status).toBe(404)
    expect((await city.as('developmentHead').post(path, { reason: '提前返回' })).status).toBe(200)
    const after = await city.as('developmentStaff').get('/api/session')
    expect(after.body.delegations).toEqual([])
    const own = await city.as('developmentHead').get('/api/delegations')
    expect(own.body.given).toMatchObject([{ id: one.id, state: 'revoked', mayRevoke: false }])
    const told = await city.as('developmentStaff').get('/api/messages')
    const about = { subjectKind: 'person', subjectId: city.person.developmentStaff }
    expect(told.body.items.map((item: { kind: string }) => item.kind).sort()).toEqual([
      'delegation.granted',
      'delegation.revoked',
    ])
    expect(told.body.items[0]).toMatchObject(about)
    expect(told.body.items[0].params.title).toContain('局长')
  })

  it('refuses another’s post, oneself, an administrator, the past and more than the policy allows', async () => {
    const client = city.as('developmentHead')
    expect((await client.post('/api/delegations', delegation({ postId: city.post.mayor }))).status).toBe(404)
    const self = await client.post(
      '/api/delegations',
      delegation({ toPersonId: city.person.developmentHead, validFrom: '2026-02-01' }),
    )
    expect(faultsOf(self)).toEqual(['validFrom date-in-the-past', 'toPersonId delegates-to-oneself'])
    const admin = await client.post('/api/delegations', delegation({ toPersonId: city.person.systemAdmin }))
    expect(faultsOf(admin)).toEqual(['toPersonId delegate-is-administrator'])
    const long = await client.post('/api/delegations', delegation({ validTo: '2027-12-31' }))
    expect(faultsOf(long)).toEqual(['validTo longer-than-allowed'])
  })
})

describe('people', () => {
  it('adds and corrects a person on the version read, findable by pinyin', async () => {
    const client = city.as('efficiency')
    const id = await newPerson()
    const fields = { name: '新任信访局局长', phone: '0530-1234567', reason: '更正' }
    expect((await client.put(`/api/people/${id}`, fields, { 'if-match': '1' })).body).toEqual({ version: 2 })
    expect((await client.put(`/api/people/${id}`, fields, { 'if-match': '1' })).status).toBe(412)
    const found = await client.get('/api/people?q=xrxfjjz')
    expect(found.body.people.map((one: { id: string }) => one.id)).toEqual([id])
    const without = await client.get('/api/people?holding=without-post&q=xinren')
    expect(without.body.total.count).toBe(1)
    const bad = await client.put(`/api/people/${id}`, { ...fields, phone: 'ask me' }, { 'if-match': '2' })
    expect(faultsOf(bad)).toEqual(['phone phone-not-a-number'])
    expect((await city.as('education').put(`/api/people/${id}`, fields, { 'if-match': '2' })).status).toBe(
      403,
    )
  })
})

describe('with the policy switch off', () => {
  it('takes effect at once where the policy asks for no confirmation', async () => {
    const draft = await city.as('efficiency').post('/api/policy/draft', { note: '试行' })
    const edited = await city
      .as('efficiency')
      .put(
        '/api/policy/draft',
        { note: '试行', rules: { 'rights.security-admin-confirms': { value: false } } },
        { 'if-match': String(draft.body.rowVersion) },
      )
    const adopt = { effectiveOn: '2026-03-02', reason: '试行简化' }
    await city
      .as('efficiency2')
      .post('/api/policy/draft/adopt', adopt, { 'if-match': String(edited.body.rowVersion) })
    const answer = await city.as('efficiency').post('/api/posts', postFor('discipline', 'appraisalOffice'))
    expect(answer.body).toEqual({ state: 'in-force' })
    expect(await operationsOf('discipline')).toContain('intake.upload')
    const admin = await city.as('systemAdmin').post('/api/admin-roles', {
      id: randomUUID(),
      personId: await newPerson(),
      role: 'audit-admin',
      validFrom: '2026-03-02',
      reason: '增补',
    })
    expect(admin.body).toEqual({ state: 'pending' })
  })
})

async function newPerson(): Promise<string> {
  const id = randomUUID()
  const answer = await city.as('systemAdmin').post('/api/people', { id, name: '待任职人员' })
  expect(answer.status).toBe(200)
  return id
}
