import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import {
  addDays,
  localDate as d,
  diffDays,
  fromDayNumber,
  type LocalDate,
  toDayNumber,
} from '../dates/local-date.ts'
import { defaultPolicy as policy } from '../policy/default-policy.ts'
import { computeLightDates, effectiveProgress, lagOf, type ProgressFacts } from './light-dates.ts'
import { type Light, type LightInput, lightOf, lightRank, lights } from './lights.ts'
import { matterStates } from './matter-states.ts'
import { scheduledProgress } from './scheduled-progress.ts'

const today = d('2026-11-18')

describe('R3.1.4 the light of a matter', () => {
  const base: LightInput = {
    state: 'in-progress',
    dueOn: d('2026-11-30'),
    lapseOn: d('2026-11-30'),
    warnOn: d('2026-11-23'),
    behindOn: d('2026-11-25'),
  }
  const cases: [string, Partial<LightInput>, Light, string][] = [
    ['on schedule', {}, 'normal', 'on-schedule'],
    ['near due from the warning day', { warnOn: today }, 'near-due', 'due-soon'],
    ['not yet near due the day before', { warnOn: d('2026-11-19') }, 'normal', 'on-schedule'],
    [
      'due today is near due, not overdue',
      { lapseOn: today, warnOn: d('2026-11-11') },
      'near-due',
      'due-today',
    ],
    ['overdue the day after', { lapseOn: d('2026-11-17') }, 'overdue', 'deadline-passed'],
    ['behind from its day', { behindOn: today }, 'behind', 'behind-schedule'],
    ['behind comes before near due', { behindOn: today, warnOn: today }, 'behind', 'behind-schedule'],
    [
      'overdue comes before behind',
      { behindOn: today, lapseOn: d('2026-11-17') },
      'overdue',
      'deadline-passed',
    ],
    [
      'suspended comes before overdue',
      { suspendedOn: today, lapseOn: d('2026-11-17') },
      'suspended',
      'suspended-since',
    ],
    [
      'done comes before suspended',
      { state: 'closed-out', completedOn: d('2026-11-10'), suspendedOn: today },
      'done',
      'completed-in-time',
    ],
    [
      'done on the last day is in time',
      { state: 'closed-out', completedOn: d('2026-11-30') },
      'done',
      'completed-in-time',
    ],
    ['done late', { state: 'archived', completedOn: d('2026-12-01') }, 'done-late', 'completed-late'],
    [
      'judged by the close-out without a completion day',
      { state: 'closed-out', closedOn: d('2026-12-02') },
      'done-late',
      'completed-late',
    ],
    ['done without a deadline', { state: 'closed-out', lapseOn: null, closedOn: today }, 'done', 'completed'],
    [
      'completed in time and not yet accepted stays normal after the deadline',
      {
        state: 'awaiting-acceptance',
        completedOn: d('2026-11-10'),
        lapseOn: d('2026-11-11'),
        behindOn: today,
      },
      'normal',
      'awaiting-acceptance',
    ],
    [
      'completed late and not yet accepted',
      { state: 'awaiting-acceptance', completedOn: d('2026-11-16'), lapseOn: d('2026-11-11') },
      'overdue',
      'completed-late-not-accepted',
    ],
    [
      'work without a deadline',
      { dueOn: null, lapseOn: null, warnOn: null, behindOn: null },
      'normal',
      'no-deadline',
    ],
    ['a draft shows none', { state: 'draft', lapseOn: d('2026-11-01') }, 'none', 'not-registered'],
    ['a cancelled matter shows none', { state: 'cancelled', lapseOn: d('2026-11-01') }, 'none', 'cancelled'],
  ]
  it.each(cases)('%s', (_name, changes, light, code) => {
    const result = lightOf({ ...base, ...changes }, today)
    expect([result.light, result.reason.code]).toEqual([light, code])
  })

  it('counts working days in the reason where a calendar is given', () => {
    const late = lightOf({ ...base, lapseOn: d('2026-11-13') }, today, calendar)
    expect(late.reason.params.workingDays).toBe(3)
    const soon = lightOf({ ...base, warnOn: today, lapseOn: d('2026-11-24') }, today, calendar)
    expect(soon.reason.params.workingDays).toBe(4)
    expect(lightOf({ ...base, warnOn: today }, today).reason.params.workingDays).toBeUndefined()
  })

  it('ranks the most urgent first and knows every light', () => {
    const urgency: Light[] = ['overdue', 'behind', 'near-due', 'normal']
    expect(urgency.map(lightRank)).toEqual([0, 1, 2, 3])
    expect(new Set(cases.map(([, , light]) => light))).toEqual(new Set(lights))
  })
})

const first = toDayNumber(d('2026-01-05'))
const anyDay = fc.integer({ min: 0, max: 360 }).map((n) => fromDayNumber(first + n))
const maybeDay = fc.option(anyDay, { nil: null })

describe('light properties', () => {
  it('is the comparison of stored dates the list query makes', () => {
    const anyInput = fc.record({
      state: fc.constantFrom(...matterStates),
      suspendedOn: fc.option(anyDay, { nil: null, freq: 1 }),
      closedOn: maybeDay,
      completedOn: fc.option(anyDay, { nil: null, freq: 1 }),
      dueOn: maybeDay,
      lapseOn: maybeDay,
      behindOn: maybeDay,
      warnOn: maybeDay,
    })
    /** The rule as the comment in lights.ts states it for SQL: null compares as unknown, which is not true. */
    const bySql = (m: Required<LightInput>, day: LocalDate): Light => {
      const earlier = (a: LocalDate | null | undefined, b: LocalDate | null | undefined) =>
        Boolean(a && b && a < b)
      const notAfter = (a: LocalDate | null | undefined, b: LocalDate) => Boolean(a && a <= b)
      if (['draft', 'awaiting-confirmation', 'cancelled'].includes(m.state)) return 'none'
      if (['closed-out', 'archived'].includes(m.state)) {
        return earlier(m.lapseOn, m.completedOn ?? m.closedOn) ? 'done-late' : 'done'
      }
      if (m.suspendedOn) return 'suspended'
      if (earlier(m.lapseOn, m.completedOn ?? day)) return 'overdue'
      if (!m.completedOn && notAfter(m.behindOn, day)) return 'behind'
      if (!m.completedOn && m.lapseOn && notAfter(m.warnOn, day)) return 'near-due'
      return 'normal'
    }
    fc.assert(
      fc.property(anyInput, anyDay, (input, day) => {
        expect(lightOf(input, day).light).toBe(bySql(input, day))
      }),
    )
  })
})

describe('the dates behind the lights', () => {
  const none: ProgressFacts = { claimed: 0, verification: null }
  const plain = {
    assignedOn: d('2026-11-02'),
    dueOn: d('2026-11-27'),
    milestones: [],
    progress: none,
    completedOn: null,
  }

  it('warns the policy’s working days before the last day in time', () => {
    expect(computeLightDates(plain, policy, calendar)).toMatchObject({
      lapseOn: '2026-11-27',
      warnOn: '2026-11-20',
    })
    const sunday = computeLightDates({ ...plain, dueOn: d('2026-11-29') }, policy, calendar)
    expect(sunday).toMatchObject({ lapseOn: '2026-11-30', warnOn: '2026-11-23' })
  })

  it('never warns before the assignment', () => {
    expect(computeLightDates({ ...plain, dueOn: d('2026-11-04') }, policy, calendar).warnOn).toBe(
      '2026-11-02',
    )
  })

  it('is behind from the day schedule and claim are ten points apart', () => {
    // Nineteen working days: two of them make 10.5 points.
    expect(computeLightDates(plain, policy, calendar).behindOn).toBe('2026-11-04')
    const claimed = { ...plain, progress: { claimed: 50, verification: null } }
    expect(computeLightDates(claimed, policy, calendar).behindOn).toBe('2026-11-18')
    const enough = { ...plain, progress: { claimed: 95, verification: null } }
    expect(computeLightDates(enough, policy, calendar).behindOn).toBeNull()
  })

  it('R8.2 caps the claim by the latest verification until a newer report is accepted', () => {
    const checked = { claimed: 80, verification: { progress: 40, newerReportAccepted: false } }
    expect(effectiveProgress(checked)).toBe(40)
    expect(effectiveProgress({ ...checked, verification: { progress: 40, newerReportAccepted: true } })).toBe(
      80,
    )
    expect(
      effectiveProgress({ claimed: 30, verification: { progress: 40, newerReportAccepted: false } }),
    ).toBe(30)
    const behindOn = computeLightDates({ ...plain, progress: checked }, policy, calendar).behindOn
    expect(behindOn).toBe('2026-11-16')
  })

  it('has nothing to warn of once completed, and no deadline where none is set', () => {
    expect(computeLightDates({ ...plain, completedOn: d('2026-11-10') }, policy, calendar)).toEqual({
      warnOn: null,
      behindOn: null,
      lapseOn: '2026-11-27',
    })
    expect(computeLightDates({ ...plain, dueOn: null }, policy, calendar)).toEqual({
      warnOn: null,
      behindOn: null,
      lapseOn: null,
    })
  })

  it('speaks of a serious lag from the far threshold', () => {
    expect(lagOf(45, none, policy)).toEqual({ points: 45, level: 'far-behind' })
    expect(lagOf(12, none, policy)).toEqual({ points: 12, level: 'behind' })
    expect(lagOf(5, none, policy)).toEqual({ points: 5, level: 'none' })
    expect(lagOf(null, none, policy)).toEqual({ points: 0, level: 'none' })
  })

  it('names exactly the first day the lag reaches the threshold', () => {
    const anyMatter = fc
      .record({
        assignedOn: anyDay,
        length: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
        milestones: fc.array(
          fc.record({
            after: fc.integer({ min: -10, max: 200 }),
            progressAtEnd: fc.integer({ min: 1, max: 100 }),
          }),
          { maxLength: 5 },
        ),
        claimed: fc.integer({ min: 0, max: 100 }),
      })
      .map(({ assignedOn, length, milestones, claimed }) => ({
        assignedOn,
        dueOn: length === null ? null : addDays(assignedOn, length),
        milestones: milestones.map(({ after, progressAtEnd }) => ({
          dueOn: addDays(assignedOn, after),
          progressAtEnd,
        })),
        progress: { claimed, verification: null },
        completedOn: null,
      }))
    fc.assert(
      fc.property(anyMatter, (matter) => {
        const { behindOn } = computeLightDates(matter, policy, calendar)
        const lagOn = (day: LocalDate) =>
          (scheduledProgress(matter, day, calendar) ?? 0) - matter.progress.claimed
        const threshold = policy['lights.behind-threshold'] - 1e-9
        if (behindOn === null) {
          expect(lagOn(addDays(matter.assignedOn, 260))).toBeLessThan(threshold)
          return
        }
        expect(lagOn(behindOn)).toBeGreaterThanOrEqual(threshold)
        if (diffDays(matter.assignedOn, behindOn) > 0) {
          expect(lagOn(addDays(behindOn, -1))).toBeLessThan(threshold)
        }
      }),
    )
  })
})
