import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { defineEndpoint } from '../../contract/endpoint.ts'
import { addressOf, call, configureApi } from './api.ts'
import { ApiError } from './api-error.ts'

const readThing = defineEndpoint({
  id: 'readThing',
  method: 'GET',
  path: '/api/things/:thingId',
  access: 'public',
  summary: 'A thing',
  params: z.object({ thingId: z.string() }),
  query: z.object({ q: z.string().optional(), page: z.number().optional() }),
  response: z.object({ name: z.string() }),
})

const editThing = defineEndpoint({
  id: 'editThing',
  method: 'PUT',
  path: '/api/things/:thingId',
  access: 'public',
  summary: 'Edits a thing',
  params: z.object({ thingId: z.string() }),
  body: z.object({ name: z.string() }),
  response: z.object({ done: z.literal(true) }),
  needsVersion: true,
})

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const refusal = (status: number, error: Record<string, unknown>) =>
  answer(status, { error: { requestId: 'r1', message: '说明', ...error } })

/** Answers calls in turn and keeps what was sent. */
function answering(...answers: (Response | Error)[]) {
  const sent: {
    address: string
    method: string | undefined
    headers: Record<string, string>
    body: unknown
  }[] = []
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) => {
    const { method, body } = request
    sent.push({ address, method, headers: request.headers as Record<string, string>, body })
    const next = answers.shift()
    if (!next) throw new Error('one call too many')
    if (next instanceof Error) throw next
    return next
  })
  return sent
}

const failure = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => {
      throw new Error('was not refused')
    },
    (error: unknown) => {
      if (error instanceof ApiError) return error
      throw error
    },
  )

afterEach(() => {
  vi.unstubAllGlobals()
  configureApi({ language: () => 'zh-CN', signInAgain: undefined })
})

describe('calling an endpoint', () => {
  it('fills in the address and leaves out what is not asked for', () => {
    const address = addressOf(readThing, {
      params: { thingId: 'a/b 号' },
      query: { q: '道路', page: undefined },
    })
    expect(address).toBe('/api/things/a%2Fb%20%E5%8F%B7?q=%E9%81%93%E8%B7%AF')
    expect(addressOf(readThing, { params: { thingId: 'x' }, query: { q: '' } })).toBe('/api/things/x')
  })

  it('reads in the language of the interface, without a command id', async () => {
    configureApi({ language: () => 'en' })
    const sent = answering(answer(200, { name: '甲' }))
    expect(await call(readThing, { params: { thingId: 'x' } })).toEqual({ name: '甲' })
    expect(sent[0]?.headers['accept-language']).toBe('en')
    expect(sent[0]?.headers).not.toHaveProperty('idempotency-key')
  })

  it('sends a command with its id, version and body', async () => {
    const sent = answering(answer(200, { done: true }))
    await call(editThing, { params: { thingId: 'x' }, body: { name: '乙' }, version: 7, commandId: 'c-1' })
    expect(sent[0]).toMatchObject({
      method: 'PUT',
      headers: { 'idempotency-key': 'c-1', 'if-match': '"7"', 'content-type': 'application/json' },
      body: '{"name":"乙"}',
    })
  })

  it('makes up a command id where none is given', async () => {
    const sent = answering(answer(200, { done: true }))
    await call(editThing, { params: { thingId: 'x' }, body: { name: '乙' }, version: 7 })
    expect(sent[0]?.headers['idempotency-key']).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })
})

describe('refusals', () => {
  const read = () => call(readThing, { params: { thingId: 'x' } })

  it('carry code, words, fields, details and the number to quote', async () => {
    const fields = [{ path: 'name', code: 'required', message: '此项必填。' }]
    answering(refusal(400, { code: 'invalid-input', fields, details: { count: 1 } }))
    expect(await failure(read())).toMatchObject({
      status: 400,
      code: 'invalid-input',
      message: '说明',
      fields,
      details: { count: 1 },
      requestId: 'r1',
      outcomeUnknown: false,
      signedOut: false,
    })
  })

  it('say that the network is down, and that the outcome is unknown', async () => {
    answering(new TypeError('Failed to fetch'))
    expect(await failure(read())).toMatchObject({ status: 0, code: 'unreachable', outcomeUnknown: true })
  })

  it('say that the server is away when only what stands before it answers', async () => {
    answering(new Response('<html>Bad gateway</html>', { status: 502 }))
    expect(await failure(read())).toMatchObject({ code: 'unavailable', outcomeUnknown: true })
  })

  it.each([
    ['JSON of somebody else', () => answer(500, { oops: true })],
    ['a success that is no JSON', () => new Response('ok', { status: 200 })],
  ])('do not trust %s', async (_name, make) => {
    answering(make())
    expect(await failure(read())).toMatchObject({ code: 'unreadable-answer' })
  })

  it('leave an abandoned call to the one who abandoned it', async () => {
    const stop = new AbortController()
    stop.abort()
    answering(new DOMException('aborted', 'AbortError'))
    await expect(call(readThing, { params: { thingId: 'x' }, signal: stop.signal })).rejects.toThrow(
      'aborted',
    )
  })
})

describe('an ended session', () => {
  const expired = () => refusal(401, { code: 'session-expired' })
  const edit = () =>
    call(editThing, { params: { thingId: 'x' }, body: { name: '乙' }, version: 1, commandId: 'c-9' })

  it('asks to sign in, then repeats the same command under the same id', async () => {
    const sent = answering(expired(), answer(200, { done: true }))
    let asked = 0
    configureApi({
      signInAgain: async () => {
        asked += 1
      },
    })
    expect(await edit()).toEqual({ done: true })
    expect(asked).toBe(1)
    expect(sent.map((request) => request.headers['idempotency-key'])).toEqual(['c-9', 'c-9'])
  })

  it('answers with the refusal when the person would rather leave', async () => {
    answering(expired())
    configureApi({ signInAgain: () => Promise.reject(new Error('left')) })
    expect(await failure(edit())).toMatchObject({ code: 'session-expired', signedOut: true })
  })

  it('asks only once: a second refusal is an answer', async () => {
    const sent = answering(expired(), expired())
    configureApi({ signInAgain: async () => undefined })
    expect(await failure(edit())).toMatchObject({ code: 'session-expired' })
    expect(sent).toHaveLength(2)
  })

  it('does not mistake a wrong password for an ended session', async () => {
    answering(refusal(401, { code: 'sign-in-failed' }))
    configureApi({ signInAgain: () => Promise.reject(new Error('must not be asked')) })
    expect(await failure(edit())).toMatchObject({ code: 'sign-in-failed', signedOut: false })
  })
})
