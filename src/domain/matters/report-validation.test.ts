import { describe, expect, it } from 'vitest'
import { defaultPolicy as policy } from '../policy/default-policy.ts'
import type { Indicator } from './indicator.ts'
import { nextReportState, type ReportInput, validateReport } from './report-validation.ts'

const indicators: Indicator[] = [
  {
    id: 'km',
    name: '整修里程',
    standard: '',
    unitOfMeasure: '公里',
    target: 30,
    direction: 'at-least',
    weight: 1,
    howMeasured: '丈量',
  },
  {
    id: 'ok',
    name: '通过验收',
    standard: '',
    unitOfMeasure: '',
    target: null,
    direction: 'done',
    weight: 1,
    howMeasured: '文件',
  },
]
const report: ReportInput = {
  claimedProgress: 60,
  text: '已完成路基整修二十公里,正在铺设面层。',
  problem: '',
  values: [],
  evidenceFiles: 0,
}
const codes = (changes: Partial<ReportInput>, lastAcceptedProgress = 40, rules = policy) =>
  validateReport({ ...report, ...changes }, { indicators, lastAcceptedProgress }, rules).map(
    (problem) => `${problem.path} ${problem.code}`,
  )

describe('a progress report (R3.4.1)', () => {
  it('needs how far and what was done, nothing else', () => {
    expect(codes({})).toEqual([])
  })

  it.each([
    [{ claimedProgress: 60.5 }, 'claimedProgress progress-not-whole'],
    [{ claimedProgress: Number.NaN }, 'claimedProgress progress-not-whole'],
    [{ claimedProgress: -1 }, 'claimedProgress progress-out-of-range'],
    [{ claimedProgress: 101 }, 'claimedProgress progress-out-of-range'],
    [{ text: ' 正常 推进 ' }, 'text text-too-short'],
    [{ claimedProgress: 30 }, 'problem progress-fell-without-problem'],
    [{ values: [{ indicatorId: 'x', value: 1 }] }, 'values.0.value unknown-indicator'],
    [{ values: [{ indicatorId: 'km', value: Number.NaN }] }, 'values.0.value value-not-a-number'],
    [
      {
        values: [
          { indicatorId: 'km', value: 1 },
          { indicatorId: 'km', value: 2 },
        ],
      },
      'values.1.value value-twice',
    ],
  ] as [Partial<ReportInput>, string][])('%o: %s', (changes, expected) => {
    expect(codes(changes)).toEqual([expected])
  })

  it('may fall back where the report says what is stuck', () => {
    expect(codes({ claimedProgress: 30, problem: '塌方返工' })).toEqual([])
  })

  it('reporting completion asks for measured values and evidence, together', () => {
    expect(codes({ claimedProgress: 100 })).toEqual(['values value-missing', 'files evidence-missing'])
    const full = { claimedProgress: 100, values: [{ indicatorId: 'km', value: 31 }], evidenceFiles: 1 }
    expect(codes(full)).toEqual([])
    const lenient = { ...policy, 'reports.evidence-at-completion': false }
    expect(codes({ ...full, evidenceFiles: 0 }, 40, lenient)).toEqual([])
  })

  it.each([
    [false, false, false, 'submitted'],
    [true, false, false, 'awaiting-sign-off'],
    [false, false, true, 'awaiting-sign-off'],
    [true, true, true, 'submitted'],
  ])(
    'R1.7 sign-off: unit wants %s, head submits %s, policy wants %s: %s',
    (unitWants, isHead, policyWants, state) => {
      expect(
        nextReportState({
          unitWantsSignOff: unitWants,
          submitterIsPrincipal: isHead,
          policy: { 'reports.sign-off-by-principal': policyWants },
        }),
      ).toBe(state)
    },
  )
})
