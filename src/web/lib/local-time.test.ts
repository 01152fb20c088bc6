import { describe, expect, it } from 'vitest'
import { formatInstant, localTimeOf } from './local-time.ts'

describe('an instant on the clock of the city', () => {
  it.each([
    ['2026-06-30T15:59:00.000Z', '2026-06-30', '23:59'],
    ['2026-06-30T16:00:00.000Z', '2026-07-01', '00:00'],
    ['2026-12-31T20:05:00.000Z', '2027-01-01', '04:05'],
  ])('%s falls on %s at %s', (instant, day, clock) => {
    expect(localTimeOf(instant)).toEqual({ day, clock })
  })

  it('is written as offices write it', () => {
    expect(formatInstant('2026-06-05T01:03:00.000Z', 'zh-CN')).toBe('2026年6月5日 09:03')
    expect(formatInstant('2026-06-05T01:03:00.000Z', 'en')).toBe('5 Jun 2026 09:03')
  })
})
