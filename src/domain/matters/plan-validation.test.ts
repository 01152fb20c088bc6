import { describe, expect, it } from 'vitest'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { localDate as d } from '../dates/local-date.ts'
import { defaultPolicy as policy } from '../policy/default-policy.ts'
import type { Indicator } from './indicator.ts'
import {
  isSubmittable,
  type Plan,
  type PlanFrame,
  type PlanMilestone,
  validatePlan,
} from './plan-validation.ts'

const milestone = (changes: Partial<PlanMilestone> = {}): PlanMilestone => ({
  id: 'm1',
  title: '完成招标',
  deliverable: '中标通知书',
  workingDays: 5,
  dependsOn: [],
  progressAtEnd: 40,
  responsiblePersonId: 'p',
  dueOn: d('2026-11-27'),
  ...changes,
})
const second = (changes: Partial<PlanMilestone> = {}): PlanMilestone =>
  milestone({
    id: 'm2',
    title: '主体完工',
    dependsOn: ['m1'],
    progressAtEnd: 100,
    dueOn: d('2026-12-18'),
    workingDays: 10,
    ...changes,
  })
const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  id: 'i1',
  name: '整修里程',
  standard: '',
  unitOfMeasure: '公里',
  target: 30,
  direction: 'at-least',
  weight: 1,
  howMeasured: '现场丈量',
  ...changes,
})
const good: Plan = {
  units: [
    { unitId: 'bureau', role: 'lead', duty: '', responsiblePersonId: 'p' },
    { unitId: 'town', role: 'supporting', duty: '负责征地', responsiblePersonId: 'q' },
  ],
  milestones: [milestone(), second()],
  indicators: [indicator()],
}
const frame: PlanFrame = { assignedOn: d('2026-11-10'), dueOn: d('2026-12-18'), reviewOn: null }

const problems = (plan: Partial<Plan> = {}, other: Partial<PlanFrame> = {}, today = d('2026-11-18')) =>
  validatePlan({ ...good, ...plan }, { ...frame, ...other }, policy, calendar, today).map(
    (problem) => `${problem.path} ${problem.code}`,
  )

describe('R3.1.1–R3.1.3 the three-fix plan', () => {
  it('passes when everything is fixed', () => {
    expect(problems()).toEqual([])
  })

  it.each([
    [
      '定责任 without a named person',
      { units: [{ unitId: 'a', role: 'lead', duty: '', responsiblePersonId: null }] },
      'units.0.responsiblePersonId person-missing',
    ],
    [
      '定责任 a supporting unit without a stated duty',
      { units: [{ unitId: 'a', role: 'supporting', duty: ' ', responsiblePersonId: 'p' }] },
      'units.0.duty duty-missing',
    ],
    ['定进度 without milestones', { milestones: [] }, 'milestones too-few-milestones'],
    [
      '定进度 a milestone without a name',
      { milestones: [milestone({ title: '' })] },
      'milestones.0.title title-missing',
    ],
    [
      '定进度 a milestone without a deliverable',
      { milestones: [milestone({ deliverable: '' })] },
      'milestones.0.deliverable deliverable-missing',
    ],
    [
      '定进度 a milestone nobody owns',
      { milestones: [milestone({ responsiblePersonId: null })] },
      'milestones.0.responsiblePersonId person-missing',
    ],
    [
      '定进度 a milestone of no length',
      { milestones: [milestone({ workingDays: 0 })] },
      'milestones.0.workingDays length-not-positive',
    ],
    [
      '定进度 a milestone after the deadline',
      { milestones: [milestone({ dueOn: d('2026-12-19') })] },
      'milestones.0.dueOn after-deadline',
    ],
    [
      '定进度 a milestone before the assignment',
      { milestones: [milestone({ dueOn: d('2026-11-09') })] },
      'milestones.0.dueOn before-assignment',
    ],
    [
      '定进度 more than everything',
      { milestones: [milestone({ progressAtEnd: 101 })] },
      'milestones.0.progressAtEnd progress-out-of-range',
    ],
    [
      '定进度 progress that does not rise',
      { milestones: [milestone(), second({ progressAtEnd: 40 })] },
      'milestones.1.progressAtEnd progress-not-rising',
    ],
    [
      '定进度 a link to nothing',
      { milestones: [milestone({ dependsOn: ['x'] })] },
      'milestones.0.dependsOn unknown-predecessor',
    ],
    [
      '定进度 a circle',
      { milestones: [milestone({ dependsOn: ['m2'] }), second()] },
      'milestones.0.dependsOn circular',
    ],
    [
      '定进度 a link the wrong way round',
      { milestones: [milestone({ dueOn: d('2026-12-18') }), second({ progressAtEnd: 50 })] },
      'milestones.1.dueOn before-predecessor',
    ],
    [
      '定进度 no room between links',
      { milestones: [milestone(), second({ workingDays: 16 })] },
      'milestones.1.dueOn too-short-after-predecessor',
    ],
    ['定质量 without indicators', { indicators: [] }, 'indicators too-few-indicators'],
    [
      '定质量 an indicator without a name',
      { indicators: [indicator({ name: '' })] },
      'indicators.0.name name-missing',
    ],
    [
      '定质量 an indicator without a target',
      { indicators: [indicator({ target: null })] },
      'indicators.0.target target-missing',
    ],
    [
      '定质量 an indicator that weighs nothing',
      { indicators: [indicator({ weight: 0 })] },
      'indicators.0.weight weight-not-positive',
    ],
    [
      '定质量 an indicator nobody can measure',
      { indicators: [indicator({ howMeasured: '' })] },
      'indicators.0.howMeasured measure-missing',
    ],
  ] as [string, Partial<Plan>, string][])('%s', (_name, plan, expected) => {
    expect(problems(plan)).toContain(expected)
  })

  it('a standard that is met or not needs no target', () => {
    expect(problems({ indicators: [indicator({ direction: 'done', target: null })] })).toEqual([])
  })

  it('work without a deadline has a review date instead', () => {
    expect(problems({}, { dueOn: null })).toEqual(['reviewOn neither-deadline-nor-review'])
    expect(problems({}, { dueOn: null, reviewOn: d('2027-03-31') })).toEqual([])
  })

  it('a plan that should have begun already is a warning, not an error', () => {
    const late = validatePlan(good, frame, policy, calendar, d('2026-12-14'))
    expect(late).toEqual([
      { path: 'milestones', code: 'starts-too-late', severity: 'warning', params: { workingDays: 10 } },
    ])
    expect(isSubmittable(late)).toBe(true)
  })

  it('tells everything at once', () => {
    const all = validatePlan(
      {
        units: [],
        milestones: [milestone({ title: '', deliverable: '' })],
        indicators: [indicator({ name: '', weight: -1 })],
      },
      frame,
      policy,
      calendar,
      d('2026-11-18'),
    )
    expect(all).toHaveLength(4)
    expect(isSubmittable(all)).toBe(false)
  })
})
