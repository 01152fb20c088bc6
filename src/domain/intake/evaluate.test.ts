import { describe, expect, it } from 'vitest'
import { evaluate, longestRun, matchTasks } from './evaluate.ts'
import type { CliTask } from './task-types.ts'

const task = (title: string, more: Partial<CliTask> = {}): CliTask => ({
  title,
  lead: [],
  support: [],
  leaders: [],
  deadline: null,
  deadlineText: null,
  recurring: null,
  standards: [],
  span: { start: 0, end: 1 },
  ...more,
})

const measure = (labels: CliTask[], found: CliTask[]) =>
  evaluate([{ id: 'a', text: '', tasks: labels }], () => found)

describe('R2.2 measures extraction', () => {
  it('counts the longest shared run of two titles', () => {
    expect(longestRun('完成管网改造', '推进管网改造工作')).toBe(4)
    expect(longestRun('甲', '乙')).toBe(0)
  })

  it('pairs titles that share half of the shorter one, one to one and as many as possible', () => {
    const labels = [task('管网改造'), task('管网改造与清淤')]
    const found = [task('管网改造与清淤'), task('清淤')]
    expect(matchTasks(labels, found).map(([label, other]) => [label.title, other.title])).toEqual([
      ['管网改造', '管网改造与清淤'],
      ['管网改造与清淤', '清淤'],
    ])
  })

  it('compares units as sets and ignores what is empty on both sides', () => {
    const figures = measure(
      [task('管网改造', { lead: ['甲局', '乙局'] })],
      [task('管网改造', { lead: ['乙局', '甲局'] })],
    )
    expect(figures.fields.lead.f1).toBe(1)
    expect(figures.fields.support).toMatchObject({ right: 0, found: 0, labelled: 0, f1: 1 })
  })

  it('counts the fields of missed and spurious tasks', () => {
    const figures = measure(
      [task('管网改造', { deadline: '2026-06-30' })],
      [task('拨付资金', { deadline: '2026-06-30' })],
    )
    expect(figures.tasks).toMatchObject({ right: 0, found: 1, labelled: 1, f1: 0 })
    expect(figures.fields.deadline).toMatchObject({ right: 0, found: 1, labelled: 1 })
    expect(figures.misses.map((miss) => miss.kind)).toEqual(['missed-task', 'spurious-task'])
  })

  it('names a wrong field with both values', () => {
    const figures = measure(
      [task('管网改造', { recurring: 'monthly' })],
      [task('管网改造', { recurring: 'weekly' })],
    )
    expect(figures.misses).toEqual([
      { id: 'a', kind: 'recurring', title: '管网改造', expected: 'monthly', found: 'weekly' },
    ])
  })
})
