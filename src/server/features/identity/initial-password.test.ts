import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCity, type TestCity } from '../../../../test/test-server.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.close())

const signIn = (signInName: string, password: string) =>
  city.anonymous.post('/api/session', { signInName, password })
const cookieOf = (answer: { headers: Record<string, unknown> }) => ({
  cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
})
const reset = async (key: string): Promise<string> => {
  const path = `/api/accounts/${city.account[key]}/reset-password`
  const answer = await city.as('systemAdmin').post(path, { reason: '忘记密码' })
  return answer.body.initialPassword
}
const stateOf = async (key: string): Promise<string> =>
  (await city.as('systemAdmin').get(`/api/accounts?q=${key}`)).body.accounts[0].state

describe('an initial password (AU-01, ASVS 6.4.1)', () => {
  it('opens one session, in which it is changed into another; a second sign-in is told whom to ask', async () => {
    const initial = await reset('transport')
    expect(await stateOf('transport')).toBe('must-change-password')
    const first = await signIn('transport', initial)
    expect(first.status).toBe(200)
    expect(await stateOf('transport')).toBe('must-change-password')
    const second = await signIn('transport', initial)
    expect([second.status, second.body.error.code]).toEqual([401, 'initial-password-over'])
    expect(second.body.error.message).toContain('系统管理员')

    const change = (newPassword: string) =>
      city.anonymous.post('/api/session/password', { currentPassword: initial, newPassword }, cookieOf(first))
    const kept = await change(initial)
    expect(kept.body.error.fields).toMatchObject([{ path: 'newPassword', code: 'password-unchanged' }])
    expect((await change('long enough to be good')).status).toBe(200)
    city.clock.advanceMinutes(80 * 60)
    expect((await signIn('transport', 'long enough to be good')).status).toBe(200)
    expect(await stateOf('transport')).toBe('active')
  })

  it('is over after 72 hours: the list says so, and a new one can be issued', async () => {
    const initial = await reset('education')
    city.clock.advanceMinutes(72 * 60 - 1)
    expect(await stateOf('education')).toBe('must-change-password')
    city.clock.advanceMinutes(1)
    const late = await signIn('education', initial)
    expect([late.status, late.body.error.code]).toEqual([401, 'initial-password-over'])
    expect(await stateOf('education')).toBe('initial-password-over')
    const list = await city.as('systemAdmin').get('/api/accounts?state=initial-password-over')
    expect(list.body.accounts).toMatchObject([
      { signInName: 'education', allowedActions: ['disable', 'reset-password'] },
    ])
    const log = await city.as('auditAdmin').get('/api/audit?kind=sign-in.initial-password-over')
    expect(log.body.entries[0]).toMatchObject({ actorLabel: 'education', success: false })
    expect((await signIn('education', await reset('education'))).status).toBe(200)
  })

  it('that opened a session which ended unchanged is over too', async () => {
    const initial = await reset('development')
    expect((await signIn('development', initial)).status).toBe(200)
    city.clock.advanceMinutes(60 * 24)
    expect(await stateOf('development')).toBe('initial-password-over')
  })

  it('tells nobody that a name exists: without the password, over or not, it answers like an unknown name', async () => {
    const initial = await reset('education')
    city.clock.advanceMinutes(72 * 60)
    const wrong = await signIn('education', 'not this one')
    const unknown = await signIn(`nobody-${randomUUID()}`, initial)
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'sign-in-failed'])
    expect([unknown.status, unknown.body.error.message]).toEqual([401, wrong.body.error.message])
  })
})

describe('locks (AU-03)', () => {
  const answersOf = async (name: string): Promise<string[]> => {
    const codes: string[] = []
    for (let attempt = 0; attempt < 6; attempt++) {
      const { body } = await signIn(name, 'wrong')
      codes.push(`${body.error.code}: ${body.error.message}`)
    }
    return codes
  }

  it('come to unknown names as they come to real ones, and end like them', async () => {
    const real = await answersOf('party')
    expect(real.map((answer) => answer.split(':')[0])).toEqual([
      ...Array(4).fill('sign-in-failed'),
      'sign-in-locked',
      'sign-in-locked',
    ])
    const name = `nobody-${randomUUID()}`
    expect(await answersOf(name)).toEqual(real)
    city.clock.advanceMinutes(31)
    expect((await signIn(name, 'wrong')).body.error.code).toBe('sign-in-failed')
  })

  it('count guesses made at the same time one by one', async () => {
    const guesses = await Promise.all(Array.from({ length: 8 }, () => signIn('government', 'wrong')))
    const codes = guesses.map((answer) => answer.body.error.code).sort()
    expect(codes).toEqual([...Array(4).fill('sign-in-failed'), ...Array(4).fill('sign-in-locked')])
  })
})
