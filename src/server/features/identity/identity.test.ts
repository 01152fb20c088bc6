import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'
import { hashPassword } from './passwords.ts'

let city: TestCity

beforeAll(async () => {
  city = await startTestCity()
  const passwordHash = await hashPassword('清河落实二〇二六')
  await city.database.writeOutside(async (tx) => {
    await tx
      .updateTable('account')
      .set({ passwordHash })
      .where('signInName', 'in', ['development', 'education', 'transport'])
      .execute()
  })
})
afterAll(() => city.close())

const signIn = (signInName: string, password: string) =>
  city.anonymous.post('/api/session', { signInName, password })

describe('signing in', () => {
  it('answers with the person, posts and open operations, and sets a __Host- cookie', async () => {
    const answer = await signIn('development', '清河落实二〇二六')
    expect(answer.status).toBe(200)
    expect(answer.body.name).toBe('市发展和改革局联络员')
    expect(answer.body.posts).toHaveLength(1)
    expect(answer.body.operations).toContain('matter.list')
    expect(answer.body.operations).not.toContain('policy.adopt')
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-luoshi=.+HttpOnly; Secure; SameSite=Strict/)
  })

  it('gives the same answer for a wrong password and an unknown name (AU-03)', async () => {
    const wrong = await signIn('development', 'not this one')
    const unknown = await signIn('nobody', 'not this one')
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(wrong.body.error.message).toBe(unknown.body.error.message)
  })

  it('locks an account after five failures, and lets it in again when the lock has run out', async () => {
    for (let attempt = 0; attempt < 4; attempt++)
      expect((await signIn('education', 'wrong')).status).toBe(401)
    expect((await signIn('education', 'wrong')).status).toBe(429)
    expect((await signIn('education', '清河落实二〇二六')).status).toBe(429)
    city.clock.advanceMinutes(31)
    expect((await signIn('education', '清河落实二〇二六')).status).toBe(200)
  })

  it('offers no demo accounts and no one-click switch outside demo mode', async () => {
    const page = await city.anonymous.get('/api/sign-in-page')
    expect(page.body).toMatchObject({ demo: false, demoAccounts: [], jurisdictionName: '清河市' })
    expect((await city.anonymous.post('/api/session/demo', { signInName: 'development' })).status).toBe(404)
  })
})

describe('a session', () => {
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    String(answer.headers['set-cookie']).split(';')[0] ?? ''

  it('ends after the idle limit of the policy and says so', async () => {
    const cookie = cookieOf(await signIn('transport', '清河落实二〇二六'))
    expect((await city.anonymous.get('/api/session', { cookie })).status).toBe(200)
    city.clock.advanceMinutes(10_000)
    const answer = await city.anonymous.get('/api/session', { cookie })
    expect(answer.status).toBe(401)
    expect(answer.body.error.code).toBe('session-expired')
  })

  it('ends with sign-out', async () => {
    const cookie = cookieOf(await signIn('transport', '清河落实二〇二六'))
    await city.anonymous.delete('/api/session', { cookie })
    expect((await city.anonymous.get('/api/session', { cookie })).body.error.code).toBe('not-signed-in')
  })

  it('lets the password be changed once the old one is given, and refuses weak ones with the reason', async () => {
    const cookie = cookieOf(await signIn('transport', '清河落实二〇二六'))
    const change = (currentPassword: string, newPassword: string) =>
      city.anonymous.post('/api/session/password', { currentPassword, newPassword }, { cookie })
    expect((await change('wrong', 'long enough to be good')).status).toBe(403)
    const weak = await change('清河落实二〇二六', 'transport1')
    expect(weak.body.error.fields).toEqual([
      {
        path: 'newPassword',
        code: 'password-contains-name',
        message: '密码里不要包含用户名、职务或单位名。',
      },
    ])
    expect((await change('清河落实二〇二六', 'long enough to be good')).status).toBe(200)
    expect((await signIn('transport', 'long enough to be good')).status).toBe(200)
  })

  it('ends every other one of the account in one act, and nobody else’s', async () => {
    const open = async () => cookieOf(await signIn('education', '清河落实二〇二六'))
    const [here, phone, desk] = [await open(), await open(), await open()]
    const before = await city.anonymous.get('/api/session/all', { cookie: here })
    const answer = await city.anonymous.post('/api/session/others/end', {}, { cookie: here })
    expect(answer.body).toEqual({ ended: before.body.sessions.length - 1 })
    for (const cookie of [phone, desk]) {
      expect((await city.anonymous.get('/api/session', { cookie })).status).toBe(401)
    }
    const after = await city.anonymous.get('/api/session/all', { cookie: here })
    expect(after.body.sessions).toMatchObject([{ current: true }])
    expect((await city.as('development').get('/api/session')).status).toBe(200)
    expect((await city.anonymous.post('/api/session/others/end', {})).status).toBe(401)
  })

  it('cannot end a session of somebody else: it answers like an absent one', async () => {
    const mine = await city.as('development').get('/api/session/all')
    const theirs = mine.body.sessions[0].id
    const answer = await city.as('education').post(`/api/session/all/${theirs}/end`)
    expect(answer.status).toBe(404)
    expect((await city.as('development').post(`/api/session/all/${theirs}/end`)).status).toBe(200)
  })
})

describe('every request', () => {
  it('from another site is refused (AU-09)', async () => {
    const answer = await city
      .as('mayor')
      .post('/api/session/language', { language: 'en' }, { 'sec-fetch-site': 'cross-site' })
    expect(answer.body.error.code).toBe('cross-site-request')
  })

  it('carries the security headers (IP-11)', async () => {
    const { headers } = await city.anonymous.get('/api/sign-in-page')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('without an Idempotency-Key is refused when it changes something (IN-02)', async () => {
    const answer = await city
      .as('mayor')
      .post('/api/session/language', { language: 'en' }, { 'idempotency-key': '' })
    expect(answer.body.error.code).toBe('idempotency-key-missing')
  })

  it('repeated with the same key answers as the first did; with another body it is 422', async () => {
    const key = { 'idempotency-key': '0190c1f0-0000-4000-8000-000000000001' }
    expect((await city.as('mayor').post('/api/session/language', { language: 'en' }, key)).status).toBe(200)
    expect((await city.as('mayor').post('/api/session/language', { language: 'en' }, key)).status).toBe(200)
    expect((await city.as('mayor').post('/api/session/language', { language: 'zh-CN' }, key)).status).toBe(
      422,
    )
  })

  it('names every wrong field in the language asked for', async () => {
    const answer = await city
      .as('mayor')
      .post('/api/session/language', { language: 'fr' }, { 'accept-language': 'en' })
    expect(answer.status).toBe(400)
    expect(answer.body.error.fields[0].path).toBe('language')
    expect(answer.body.error.message).toMatch(/^1 entries/)
  })
})

describe('the first set-up', () => {
  it('answers a wrong token like an absent page, since the city exists', async () => {
    const administrators = [
      { role: 'system-admin', name: '甲', signInName: 'first', password: 'long enough a' },
      { role: 'security-admin', name: '乙', signInName: 'second', password: 'long enough b' },
      { role: 'audit-admin', name: '丙', signInName: 'third', password: 'long enough c' },
    ]
    const answer = await city.anonymous.post('/api/setup', {
      token: 'x'.repeat(32),
      jurisdictionName: '清河市',
      shortName: '清河',
      administrators,
    })
    expect(answer.status).toBe(404)
  })
})
