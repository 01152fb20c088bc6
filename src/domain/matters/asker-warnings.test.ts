import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { localDate as d } from '../dates/local-date.ts'
import { defaultPolicy as policy } from '../policy/default-policy.ts'
import { type Asked, askerWarnings, needsReason } from './asker-warnings.ts'
import { titleSimilarity } from './title-similarity.ts'

const today = d('2026-11-18')
const asked: Asked = {
  matterId: 'new',
  title: '关于做好城区老旧小区改造工作',
  leadUnitId: 'housing',
  dueOn: d('2026-12-18'),
  cycle: 'weekly',
  mode: 'tracking',
}
const codes = (changes: Partial<Asked>, open: Parameters<typeof askerWarnings>[1] = []) =>
  askerWarnings({ ...asked, ...changes }, open, policy, calendar, today).map((warning) => warning.code)

describe('R2.5 the asker is warned before issuing', () => {
  it('says nothing where nothing is wrong', () => {
    expect(codes({})).toEqual([])
    expect(codes({ dueOn: null, cycle: 'quarterly' })).toEqual([])
  })

  it('of an open matter to the same unit on the same subject', () => {
    const open = [
      { id: '1', title: '推进城区老旧小区改造', leadUnitId: 'housing' },
      { id: '2', title: '推进城区老旧小区改造', leadUnitId: 'another' },
      { id: '3', title: '护林防火工作', leadUnitId: 'housing' },
      { id: 'new', title: asked.title, leadUnitId: 'housing' },
    ]
    const warnings = askerWarnings(asked, open, policy, calendar, today)
    expect(warnings).toEqual([
      {
        code: 'similar-open-matter',
        matterId: '1',
        unitId: 'housing',
        title: '推进城区老旧小区改造',
        similarity: 100,
      },
    ])
  })

  it('names at most the three most alike', () => {
    const open = ['1', '2', '3', '4'].map((id) => ({ id, title: asked.title, leadUnitId: 'housing' }))
    expect(codes({}, open)).toHaveLength(3)
  })

  it('of a deadline below the lead-time floor, exactly', () => {
    expect(codes({ dueOn: d('2026-11-24') })).toEqual(['lead-time-below-floor'])
    expect(codes({ dueOn: d('2026-11-25') })).toEqual([])
  })

  it('of a deadline in the past, and only of that', () => {
    expect(codes({ dueOn: d('2026-11-17') })).toEqual(['deadline-in-past'])
  })

  it('of a cycle shorter than the floor of the mode', () => {
    expect(codes({ mode: 'periodic', cycle: 'weekly' })).toEqual(['cycle-below-floor'])
    expect(codes({ mode: 'periodic', cycle: 'biweekly' })).toEqual([])
  })

  it('of a deadline on a day off, with the day it lapses after', () => {
    const [warning] = askerWarnings({ ...asked, dueOn: d('2026-12-19') }, [], policy, calendar, today)
    expect(warning).toEqual({
      code: 'deadline-on-non-working-day',
      dueOn: '2026-12-19',
      lapseOn: '2026-12-21',
    })
  })

  it('of years whose holidays are not confirmed', () => {
    expect(codes({ dueOn: d('2027-03-01') })).toEqual(['calendar-unconfirmed'])
  })

  it('asks a reason for what burdens the unit, not for what only informs', () => {
    const all = askerWarnings({ ...asked, dueOn: d('2026-11-21') }, [], policy, calendar, today)
    expect(all.map((warning) => [warning.code, needsReason(warning)])).toEqual([
      ['lead-time-below-floor', true],
      ['deadline-on-non-working-day', false],
    ])
  })
})

describe('similar titles', () => {
  it.each([
    ['做好 2026 年护林防火工作', '2026年护林防火', 100],
    ['农村公路整修', '农村公路整修一期工程', 60],
    ['招商引资', '维护稳定', 0],
  ])('%s and %s: at least %d', (a, b, least) => {
    expect(titleSimilarity(a, b)).toBeGreaterThanOrEqual(least)
  })

  it('keeps unlike subjects below the threshold though the office phrases agree', () => {
    const threshold = policy['registration.similar-title-threshold']
    expect(titleSimilarity('关于进一步做好防汛工作的通知', '关于进一步做好征兵工作的通知')).toBeLessThan(
      threshold,
    )
    expect(titleSimilarity('推进东部新区污水处理厂建设', '推进西部新区垃圾发电厂建设')).toBeLessThan(
      threshold,
    )
  })

  it('is symmetric, within 0 and 100, and 100 with itself', () => {
    const title = fc.stringMatching(/^[\u4e00-\u4e20关于做好工作\d]{1,20}$/)
    fc.assert(
      fc.property(title, title, (a, b) => {
        const points = titleSimilarity(a, b)
        expect(points).toBe(titleSimilarity(b, a))
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(100)
        expect(titleSimilarity(a, a)).toBe(100)
      }),
    )
  })
})
