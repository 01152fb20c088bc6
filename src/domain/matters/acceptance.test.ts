import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate as d } from '../dates/local-date.ts'
import { defaultPolicy as policy } from '../policy/default-policy.ts'
import { checkVerdict, concludeAcceptance, type ItemVerdict } from './acceptance.ts'
import { completionRate, type RatedMatter } from './completion-rate.ts'
import { suggestVerdict, type Verdict, verdicts } from './indicator.ts'
import { completionDay, familyCompletionDay, isOnTime, type JudgedReport } from './on-time.ts'

const item = (indicatorId: string, verdict: Verdict | null, weight = 1): ItemVerdict => ({
  indicatorId,
  verdict,
  weight,
})

describe('R3.1.3 照单验收', () => {
  it('closes out when every indicator is met or exceeded', () => {
    expect(concludeAcceptance([item('a', 'met'), item('b', 'exceeded')])).toEqual({
      outcome: 'closed-out',
      exceeded: ['b'],
      verifiedProgress: 100,
    })
  })

  it('sends back with what is missing and the share that was met', () => {
    expect(concludeAcceptance([item('a', 'met', 3), item('b', 'not-met', 1)])).toEqual({
      outcome: 'back-to-work',
      missing: ['b'],
      verifiedProgress: 75,
    })
  })

  it('is incomplete while an indicator is undecided', () => {
    expect(concludeAcceptance([item('a', 'not-met'), item('b', null)])).toEqual({
      outcome: 'incomplete',
      undecided: ['b'],
    })
  })

  it('accepts a matter without indicators as a whole', () => {
    expect(concludeAcceptance([])).toMatchObject({ outcome: 'closed-out' })
  })

  it('never verifies 100 while anything is missed, and closes exactly when nothing is', () => {
    const anyItem = fc.record({
      indicatorId: fc.uuid(),
      verdict: fc.constantFrom(...verdicts),
      weight: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 8 }), (items) => {
        const result = concludeAcceptance(items)
        if (result.outcome === 'incomplete') throw new Error('every item is decided')
        const missed = items.some((one) => one.verdict === 'not-met')
        expect(result.outcome).toBe(missed ? 'back-to-work' : 'closed-out')
        if (missed) expect(result.verifiedProgress).toBeLessThan(100)
        expect(result.verifiedProgress).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it.each([
    [{ verdict: 'met', note: '', evidenceFiles: 0 }, true, ['evidence-missing']],
    [{ verdict: 'met', note: '现场核对台账', evidenceFiles: 0 }, true, []],
    [{ verdict: 'met', note: '', evidenceFiles: 1 }, true, []],
    [{ verdict: 'met', note: '', evidenceFiles: 0 }, false, []],
    [{ verdict: 'not-met', note: ' ', evidenceFiles: 2 }, false, ['reason-missing']],
  ] as const)('asks evidence of a verdict: %o with evidence required %s', (input, required, problems) => {
    expect(checkVerdict(input, { 'acceptance.evidence-required': required })).toEqual(problems)
  })
})

describe('what the numbers suggest', () => {
  it.each([
    ['at-least', 100, 101, 'exceeded'],
    ['at-least', 100, 100, 'met'],
    ['at-least', 100, 99.9, 'not-met'],
    ['at-most', 5, 4, 'exceeded'],
    ['at-most', 5, 5, 'met'],
    ['at-most', 5, 6, 'not-met'],
    ['done', null, 1, 'met'],
    ['done', null, 0, 'not-met'],
    ['at-least', null, 1, null],
    ['at-least', 100, null, null],
  ] as const)('%s %s reached with %s: %s', (direction, target, value, verdict) => {
    expect(suggestVerdict({ direction, target }, value)).toBe(verdict)
  })
})

const report = (
  submittedOn: string,
  claimedProgress: number,
  answer: JudgedReport['answer'],
  stands = true,
): JudgedReport => ({
  submittedOn: d(submittedOn),
  stands,
  claimedProgress,
  answer,
})

describe('on time is judged by the 100 % report that is later accepted', () => {
  const acceptedOn = d('2026-12-20')
  const day = (reports: JudgedReport[], accepted: typeof acceptedOn | null = acceptedOn) =>
    completionDay({ reports, acceptedOn: accepted })

  it('an office that answers late costs the unit nothing', () => {
    expect(day([report('2026-11-30', 100, 'accepted')])).toBe('2026-11-30')
    expect(isOnTime(d('2026-11-30'), d('2026-11-30'))).toBe(true)
  })

  it('returned reports and reports below 100 do not count', () => {
    expect(day([report('2026-11-20', 100, 'returned'), report('2026-11-25', 90, 'accepted')])).toBe(
      '2026-12-20',
    )
    expect(day([report('2026-11-20', 100, 'returned'), report('2026-12-02', 100, 'accepted')])).toBe(
      '2026-12-02',
    )
  })

  it('a failed acceptance voids the claims before it', () => {
    expect(day([report('2026-11-20', 100, 'accepted', false), report('2026-12-10', 100, 'accepted')])).toBe(
      '2026-12-10',
    )
    expect(day([report('2026-11-20', 100, 'accepted', false)], null)).toBeNull()
  })

  it('a claim that waits counts while the acceptance is outstanding, and not instead of it', () => {
    expect(day([report('2026-11-20', 100, 'waiting')], null)).toBe('2026-11-20')
    expect(day([report('2026-11-20', 100, 'waiting')])).toBe('2026-12-20')
    expect(day([], null)).toBeNull()
  })

  it('a parent counts as completed with its last child, unless an acceptance of it failed', () => {
    const child = (state: 'closed-out' | 'in-progress' | 'cancelled', completedOn: string | null) => ({
      state,
      completedOn: completedOn === null ? null : d(completedOn),
    })
    const closed = [
      child('closed-out', '2026-11-20'),
      child('closed-out', '2026-11-25'),
      child('cancelled', null),
    ]
    const family = { acceptanceFailed: false, acceptedOn: null }
    expect(familyCompletionDay({ ...family, children: closed })).toBe('2026-11-25')
    expect(familyCompletionDay({ ...family, children: [...closed, child('in-progress', null)] })).toBeNull()
    expect(familyCompletionDay({ ...family, children: closed, acceptanceFailed: true })).toBeNull()
    expect(familyCompletionDay({ children: closed, acceptanceFailed: true, acceptedOn })).toBe('2026-12-20')
  })

  it('work without a deadline is never late', () => {
    expect(isOnTime(d('2030-01-01'), null)).toBe(true)
    expect(isOnTime(d('2026-12-01'), d('2026-11-30'))).toBe(false)
  })
})

describe('办结率', () => {
  const period = { from: d('2026-01-01'), to: d('2026-12-31') }
  const rated = (role: RatedMatter['role'], dueOn: string, completedOn: string | null): RatedMatter => ({
    role,
    dueOn: d(dueOn),
    lapseOn: d(dueOn),
    completedOn: completedOn === null ? null : d(completedOn),
  })

  it('counts lead units 1, responsible ½ and supporting 0 over what was due in the period', () => {
    const rate = completionRate(
      [
        rated('lead', '2026-06-30', '2026-06-30'),
        rated('lead', '2026-06-30', '2026-07-10'),
        rated('responsible', '2026-06-30', '2026-06-01'),
        rated('lead', '2026-06-30', null),
        rated('supporting', '2026-06-30', null),
        rated('lead', '2027-01-01', '2026-06-01'),
      ],
      period,
      policy,
    )
    expect(rate).toEqual({ due: 3.5, closedInTime: 1.5, closedLate: 1, rate: 71.4, inTimeRate: 42.9 })
  })

  it('has no rate where nothing was due', () => {
    expect(completionRate([rated('supporting', '2026-06-30', null)], period, policy)).toMatchObject({
      due: 0,
      rate: null,
      inTimeRate: null,
    })
  })
})
