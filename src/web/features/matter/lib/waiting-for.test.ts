import { describe, expect, it } from 'vitest'
import type { Matter, MatterRequest } from './matter-types.ts'
import { requestWaiting } from './waiting-for.ts'

const request = (id: string, kind: MatterRequest['kind'], answerBy: string | null, state = 'pending') =>
  ({ id, kind, state, answerBy }) as MatterRequest
const waiting = (...requests: Matter['requests']) => requestWaiting({ requests })?.id

describe('the request that waits for its decision', () => {
  it('is the one to be answered first; one without a day comes last', () => {
    const requests = [
      request('c', 'transfer', null),
      request('a', 'suspension', '2026-07-09'),
      request('b', 'extension', '2026-07-02'),
    ]
    expect(waiting(...requests)).toBe('b')
    expect(waiting(request('c', 'transfer', null))).toBe('c')
    expect(requests.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('is none once it was decided or taken back, and no objection', () => {
    expect(
      waiting(
        request('a', 'extension', '2026-07-02', 'granted'),
        request('b', 'extension', '2026-07-02', 'withdrawn'),
        request('c', 'objection', '2026-07-01'),
      ),
    ).toBeUndefined()
  })
})
