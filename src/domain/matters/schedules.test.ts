import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { addDays, localDate as d, fromDayNumber, toDayNumber } from '../dates/local-date.ts'
import { backwardSchedule, type MilestoneLength } from './backward-schedule.ts'
import { rollUp } from './roll-up.ts'
import { scheduledProgress, schedulePoints } from './scheduled-progress.ts'

describe('序时进度 scheduled progress', () => {
  const plain = { assignedOn: d('2026-11-06'), dueOn: d('2026-11-20'), milestones: [] }
  it.each([
    ['2026-11-05', 0],
    ['2026-11-06', 0],
    ['2026-11-08', 0],
    ['2026-11-09', 10],
    ['2026-11-13', 50],
    ['2026-11-15', 50],
    ['2026-11-20', 100],
    ['2026-12-20', 100],
  ])('without milestones is linear in working days: %s is %d', (day, expected) => {
    expect(scheduledProgress(plain, d(day), calendar)).toBe(expected)
  })

  it('is linear between approved milestones', () => {
    const planned = {
      ...plain,
      milestones: [
        { dueOn: d('2026-11-16'), progressAtEnd: 20 },
        { dueOn: d('2026-11-10'), progressAtEnd: 10 },
      ],
    }
    expect(scheduledProgress(planned, d('2026-11-10'), calendar)).toBe(10)
    expect(scheduledProgress(planned, d('2026-11-11'), calendar)).toBe(12.5)
    expect(scheduledProgress(planned, d('2026-11-18'), calendar)).toBe(60)
  })

  it('has nothing to say without deadline and milestones, and stops at the last milestone without a deadline', () => {
    expect(scheduledProgress({ ...plain, dueOn: null }, d('2026-11-20'), calendar)).toBeNull()
    const longTerm = { ...plain, dueOn: null, milestones: [{ dueOn: d('2026-11-13'), progressAtEnd: 40 }] }
    expect(scheduledProgress(longTerm, d('2027-11-13'), calendar)).toBe(40)
  })

  it('R2.7 takes what lay before the assignment as reached then', () => {
    const inMotion = { ...plain, milestones: [{ dueOn: d('2026-10-30'), progressAtEnd: 30 }] }
    expect(schedulePoints(inMotion)[0]).toEqual({ on: '2026-11-06', progress: 30 })
  })

  it('never falls as days pass and stays within 0 and 100', () => {
    const milestone = fc.record({
      dueOn: fc.integer({ min: -20, max: 150 }).map((n) => addDays(d('2026-04-01'), n)),
      progressAtEnd: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(
        fc.array(milestone, { maxLength: 6 }),
        fc.integer({ min: 0, max: 140 }),
        (milestones, length) => {
          const schedule = {
            assignedOn: d('2026-04-01'),
            dueOn: addDays(d('2026-04-01'), length),
            milestones,
          }
          let before = 0
          for (let n = -5; n <= 160; n += 1) {
            const now = scheduledProgress(schedule, addDays(d('2026-04-01'), n), calendar) ?? -1
            expect(now).toBeGreaterThanOrEqual(before)
            before = now
          }
          expect(before).toBe(100)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('R3.1.2 backward scheduling', () => {
  const chain: MilestoneLength[] = [
    { id: 'design', workingDays: 5, dependsOn: [] },
    { id: 'tender', workingDays: 10, dependsOn: ['design'] },
    { id: 'build', workingDays: 20, dependsOn: ['tender'] },
  ]

  it('counts back from the deadline over the October holidays', () => {
    const result = backwardSchedule(chain, d('2026-09-01'), d('2026-10-30'), calendar)
    if (!result.ok) throw new Error(result.problem)
    const [design, tender, build] = result.milestones
    expect(build).toMatchObject({ latestStart: '2026-09-29', latestFinish: '2026-10-30' })
    expect(tender).toMatchObject({ latestStart: '2026-09-16', latestFinish: '2026-09-28' })
    expect(design).toMatchObject({
      earliestStart: '2026-09-01',
      latestStart: '2026-09-09',
      latestFinish: '2026-09-15',
    })
    expect(result.impossible).toBe(false)
  })

  it('a deadline on a Sunday is worked towards from Friday', () => {
    const one = [{ id: 'a', workingDays: 1, dependsOn: [] }]
    const result = backwardSchedule(one, d('2026-11-16'), d('2026-11-22'), calendar)
    expect(result.ok && result.milestones[0]?.latestFinish).toBe('2026-11-20')
  })

  it('says by how many working days an impossible plan falls short', () => {
    const result = backwardSchedule(chain, d('2026-11-02'), d('2026-11-30'), calendar)
    expect(result).toMatchObject({ ok: true, impossible: true, shortBy: 14 })
  })

  it('runs milestones side by side and gives the shorter one slack', () => {
    const result = backwardSchedule(
      [
        { id: 'a', workingDays: 2, dependsOn: [] },
        { id: 'b', workingDays: 4, dependsOn: [] },
        { id: 'c', workingDays: 1, dependsOn: ['a', 'b'] },
      ],
      d('2026-11-16'),
      d('2026-11-20'),
      calendar,
    )
    if (!result.ok) throw new Error(result.problem)
    expect(result.milestones.map((item) => item.slack)).toEqual([2, 0, 0])
  })

  it('names circles, unknown predecessors and empty lengths', () => {
    const a = { id: 'a', workingDays: 1, dependsOn: ['b'] }
    const b = { id: 'b', workingDays: 1, dependsOn: ['a'] }
    const start = d('2026-11-16')
    expect(backwardSchedule([a, b], start, start, calendar)).toMatchObject({
      problem: 'circular',
      ids: ['a', 'b'],
    })
    expect(backwardSchedule([a], start, start, calendar)).toMatchObject({
      problem: 'unknown-predecessor',
      ids: ['a'],
    })
    const empty = { id: 'c', workingDays: 0, dependsOn: [] }
    expect(backwardSchedule([empty], start, start, calendar)).toMatchObject({
      problem: 'length-not-positive',
    })
  })

  it('keeps every link and every length, whatever the plan', () => {
    // Each milestone may depend on those before it, so no circles arise.
    const anyPlan = fc
      .array(
        fc.record({
          workingDays: fc.integer({ min: 1, max: 15 }),
          links: fc.array(fc.nat(9), { maxLength: 3 }),
        }),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((items) =>
        items.map(({ workingDays, links }, index) => ({
          id: `m${index}`,
          workingDays,
          dependsOn: [...new Set(links.filter((link) => link < index).map((link) => `m${link}`))],
        })),
      )
    const anyStart = fc
      .integer({ min: 0, max: 300 })
      .map((n) => fromDayNumber(toDayNumber(d('2026-01-01')) + n))
    fc.assert(
      fc.property(anyPlan, anyStart, fc.integer({ min: 0, max: 200 }), (plan, start, length) => {
        const deadline = addDays(start, length)
        const result = backwardSchedule(plan, start, deadline, calendar)
        if (!result.ok) throw new Error(result.problem)
        const byId = new Map(result.milestones.map((item) => [item.id, item]))
        for (const item of plan) {
          const own = byId.get(item.id)
          if (!own) throw new Error('missing')
          expect(own.latestFinish <= deadline).toBe(true)
          expect(own.earliestStart >= start).toBe(true)
          expect(calendar.workingDaysBetween(own.latestStart, own.latestFinish)).toBe(item.workingDays - 1)
          expect(calendar.workingDaysBetween(own.earliestStart, own.earliestFinish)).toBe(
            item.workingDays - 1,
          )
          expect(calendar.isWorkingDay(own.latestStart) && calendar.isWorkingDay(own.latestFinish)).toBe(true)
          for (const id of item.dependsOn) {
            const before = byId.get(id)
            expect(before && before.latestFinish < own.latestStart).toBe(true)
            expect(before && before.earliestFinish < own.earliestStart).toBe(true)
          }
        }
        expect(result.impossible).toBe(result.milestones.some((item) => item.slack < 0))
      }),
      { numRuns: 60 },
    )
  })
})

describe('R2.4 roll-up', () => {
  const child = (
    weight: number,
    claimed: number,
    verified: number,
    state: 'in-progress' | 'cancelled' | 'draft' = 'in-progress',
  ) => ({
    state,
    weight,
    claimed,
    verified,
  })
  it('is the weighted mean over children that are registered and not cancelled', () => {
    expect(rollUp([child(1, 100, 50), child(3, 20, 0)])).toEqual({ claimed: 40, verified: 12 })
    expect(rollUp([child(1, 60, 60), child(5, 0, 0, 'cancelled'), child(5, 0, 0, 'draft')])).toEqual({
      claimed: 60,
      verified: 60,
    })
  })

  it('leaves the parent alone when no child counts', () => {
    expect(rollUp([])).toBeNull()
    expect(rollUp([child(1, 10, 10, 'cancelled')])).toBeNull()
  })

  it('reads 100 only when every child does, and lies between the least and the greatest', () => {
    const progress = fc.integer({ min: 0, max: 100 })
    const anyChild = fc
      .record({
        weight: fc.double({ min: 0.001, max: 1000, noNaN: true }),
        claimed: progress,
        verified: progress,
      })
      .map(({ weight, claimed, verified }) => child(weight, claimed, verified))
    fc.assert(
      fc.property(fc.array(anyChild, { minLength: 1, maxLength: 10 }), (children) => {
        const result = rollUp(children)
        const claims = children.map((item) => item.claimed)
        expect(result?.claimed).toBeGreaterThanOrEqual(Math.min(...claims))
        expect(result?.claimed).toBeLessThanOrEqual(Math.max(...claims))
        if (claims.every((claim) => claim === 100)) expect(result?.claimed).toBe(100)
      }),
    )
  })
})
