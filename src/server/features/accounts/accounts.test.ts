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

async function newPerson(): Promise<string> {
  const id = randomUUID()
  await city.as('systemAdmin').post('/api/people', { id, name: '新到任干部' })
  return id
}

const reason = { reason: '按规定办理' }

describe('accounts', () => {
  it('opens an account with a password shown once and changed at first sign-in (AU-01)', async () => {
    const body = { id: randomUUID(), personId: await newPerson(), signInName: 'new.person' }
    const key = { 'idempotency-key': randomUUID() }
    const first = await city.as('systemAdmin').post('/api/accounts', body, key)
    expect(first.body.initialPassword).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/)
    const second = await city.as('systemAdmin').post('/api/accounts', body, key)
    expect(second.body).toEqual({ initialPassword: null })
    const receipts = await city.database.read(1, (tx) =>
      tx.selectFrom('commandReceipt').select('response').where('operation', '=', 'createAccount').execute(),
    )
    expect(JSON.stringify(receipts)).not.toContain(first.body.initialPassword)
    const signedIn = await city.anonymous.post('/api/session', {
      signInName: 'new.person',
      password: first.body.initialPassword,
    })
    expect(signedIn.body.mustChangePassword).toBe(true)
  })

  it('refuses a taken name, a person who has an account, and a malformed name', async () => {
    const client = city.as('systemAdmin')
    const taken = await client.post('/api/accounts', {
      id: randomUUID(),
      personId: await newPerson(),
      signInName: 'development',
    })
    expect(faultsOf(taken)).toEqual(['signInName sign-in-name-taken'])
    const twice = await client.post('/api/accounts', {
      id: randomUUID(),
      personId: city.person.development,
      signInName: 'other.name',
    })
    expect(faultsOf(twice)).toEqual(['personId person-has-account'])
    const bad = await client.post('/api/accounts', {
      id: randomUUID(),
      personId: randomUUID(),
      signInName: 'a b',
    })
    expect(faultsOf(bad)).toEqual(['signInName sign-in-name-form'])
  })

  it('keeps the administrators apart: each only their own acts (AZ-05)', async () => {
    const id = city.account.transport
    const acts: [string, string][] = [
      ['securityAdmin', `/api/accounts/${id}/reset-password`],
      ['systemAdmin', `/api/accounts/${id}/unlock`],
      ['systemAdmin', `/api/accounts/${id}/end-sessions`],
      ['auditAdmin', `/api/accounts/${id}/disable`],
      ['efficiency', `/api/accounts/${id}/disable`],
    ]
    for (const [key, path] of acts) expect((await city.as(key).post(path, reason)).status).toBe(403)
    expect((await city.as('auditAdmin').get('/api/accounts')).status).toBe(403)
    expect((await city.as('systemAdmin').get('/api/audit')).status).toBe(403)
    const own = await city.as('systemAdmin').post(`/api/accounts/${city.account.systemAdmin}/disable`, reason)
    expect(own.status).toBe(403)
  })

  it('closes an account at once, with its sessions, and opens it again', async () => {
    const id = city.account.education
    expect((await city.as('education').get('/api/session')).status).toBe(200)
    expect((await city.as('securityAdmin').post(`/api/accounts/${id}/disable`, reason)).status).toBe(200)
    expect((await city.as('education').get('/api/session')).status).toBe(401)
    expect((await city.as('securityAdmin').post(`/api/accounts/${id}/disable`, reason)).status).toBe(409)
    const list = await city.as('systemAdmin').get('/api/accounts?state=disabled')
    expect(list.body.accounts).toMatchObject([{ signInName: 'education', allowedActions: ['enable'] }])
    expect((await city.as('systemAdmin').post(`/api/accounts/${id}/enable`, reason)).status).toBe(200)
  })

  it('resets a password, ends sessions and unlocks, each with the reason in the log', async () => {
    const id = city.account.transportHead
    await city.as('transportHead').get('/api/session')
    const list = await city.as('securityAdmin').get('/api/accounts?q=transporthead')
    expect(list.body.accounts[0]).toMatchObject({ sessions: 1, allowedActions: ['disable', 'end-sessions'] })
    const ended = await city.as('securityAdmin').post(`/api/accounts/${id}/end-sessions`, reason)
    expect(ended.body).toEqual({ ended: 1 })
    const reset = await city.as('systemAdmin').post(`/api/accounts/${id}/reset-password`, reason)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await city.anonymous.post('/api/session', { signInName: 'transportHead', password: 'wrong' })
    }
    const locked = await city.as('securityAdmin').get('/api/accounts?state=locked')
    expect(locked.body.accounts).toMatchObject([{ signInName: 'transportHead' }])
    expect((await city.as('securityAdmin').post(`/api/accounts/${id}/unlock`, reason)).status).toBe(200)
    expect((await city.as('securityAdmin').post(`/api/accounts/${id}/unlock`, reason)).status).toBe(409)
    const signedIn = await city.anonymous.post('/api/session', {
      signInName: 'transportHead',
      password: reset.body.initialPassword,
    })
    expect(signedIn.status).toBe(200)
    const log = await city.as('auditAdmin').get('/api/audit?kind=account.unlocked')
    expect(log.body.entries[0]).toMatchObject({ object: 'transportHead', success: true })
  })
})

describe('administrators (三员分立)', () => {
  it('are proposed by one and confirmed by another; nobody makes oneself one', async () => {
    const proposal = {
      id: randomUUID(),
      personId: await newPerson(),
      role: 'security-admin',
      validFrom: '2026-03-02',
      reason: '增补安全管理员',
    }
    const own = await city
      .as('systemAdmin')
      .post('/api/admin-roles', { ...proposal, personId: city.person.systemAdmin })
    expect(own.status).toBe(403)
    const poster = await city
      .as('systemAdmin')
      .post('/api/admin-roles', { ...proposal, personId: city.person.development })
    expect(faultsOf(poster)).toEqual(['personId admin-holds-post'])
    expect((await city.as('systemAdmin').post('/api/admin-roles', proposal)).body).toEqual({
      state: 'pending',
    })
    expect((await city.as('securityAdmin').post(`/api/rights/${proposal.id}/confirm`)).status).toBe(200)
    const { administrators } = (await city.as('securityAdmin').get('/api/admin-roles')).body
    expect(administrators.filter((one: { role: string }) => one.role === 'security-admin')).toHaveLength(2)
  })

  it('never confirm their own end, and one of each kind always remains', async () => {
    const end = (person: string) => ({
      path: `/api/admin-roles/${city.person[person]}/end`,
      body: { id: randomUUID(), lastDay: '2026-03-31', reason: '轮岗' },
    })
    const own = end('securityAdmin')
    await city.as('systemAdmin').post(own.path, own.body)
    const confirm = await city.as('securityAdmin').post(`/api/rights/${own.body.id}/confirm`)
    expect(confirm.body.error.code).toBe('author-may-not-decide')
    const last = end('auditAdmin')
    await city.as('systemAdmin').post(last.path, last.body)
    const refused = await city.as('securityAdmin').post(`/api/rights/${last.body.id}/confirm`)
    expect(faultsOf(refused)).toEqual(['personId last-administrator'])
  })
})

describe('the audit log', () => {
  it('is read by the audit administrator, filtered, and records its own reading (LG-01)', async () => {
    const first = await city
      .as('auditAdmin')
      .get('/api/audit?kind=account.disabled&from=2026-03-01&to=2026-03-02')
    expect(first.status).toBe(200)
    expect(first.body.total.count).toBe(1)
    expect(first.body.kinds).toContain('sign-in.failed')
    const own = await city.as('auditAdmin').get('/api/audit?kind=audit.read')
    expect(own.body.total.count).toBeGreaterThan(0)
    const failures = await city.as('auditAdmin').get('/api/audit?success=no&q=transportHead')
    expect(failures.body.total.count).toBe(5)
    for (const key of ['securityAdmin', 'mayor', 'efficiency']) {
      expect((await city.as(key).get('/api/audit')).status).toBe(403)
    }
    expect((await city.as('auditAdmin').get('/api/audit?from=2026-02-31')).status).toBe(400)
  })

  it('is exported as a workbook, and the export is recorded', async () => {
    const file = await city.as('auditAdmin').get('/api/audit/export?kind=account.disabled')
    expect(file.status).toBe(200)
    expect(file.raw.subarray(0, 2).toString()).toBe('PK')
    const log = await city.as('auditAdmin').get('/api/audit?kind=audit.exported')
    expect(log.body.total.count).toBe(1)
  })
})
