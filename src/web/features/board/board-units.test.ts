import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { Cohort } from '../../../domain/organisation/unit-kinds.ts'
import { type BoardUnit, dueIn, groupUnits, within } from './board-units.ts'

const unit = (
  name: string,
  cohort: Cohort | null,
  facts: { overdue?: number; behind?: number; rate?: number | null } = {},
): BoardUnit => ({
  unit: { id: name, name, shortName: name, kind: 'town' },
  cohort,
  filter: { unitId: name },
  open: 1,
  lights: { overdue: facts.overdue ?? 0, behind: facts.behind ?? 0 },
  claimed: null,
  verified: null,
  completion: { due: 1, closedInTime: 0, closedLate: 0, rate: facts.rate ?? null, inTimeRate: null },
})
const names = (groups: ReturnType<typeof groupUnits>) =>
  groups.map((group) => [group.cohort, ...group.units.map((one) => one.unit.name)])

describe('R1.1 the board compares like with like', () => {
  const units = [
    unit('效能办', null),
    unit('发改局', 'departments', { behind: 2 }),
    unit('甲镇', 'towns', { overdue: 1, rate: 80 }),
    unit('乙镇', 'towns', { overdue: 0, behind: 9, rate: null }),
    unit('丙镇', 'towns', { overdue: 3, rate: 60 }),
  ]

  it('groups units by cohort in official order, those nobody ranks last', () => {
    expect(names(groupUnits(units, 'official'))).toEqual([
      ['towns', '甲镇', '乙镇', '丙镇'],
      ['departments', '发改局'],
      [null, '效能办'],
    ])
  })

  it('puts the most overdue first, then the most behind', () => {
    expect(names(groupUnits(units, 'urgent'))[0]).toEqual(['towns', '丙镇', '甲镇', '乙镇'])
  })

  it('puts the lowest rate first and units without a figure last', () => {
    expect(names(groupUnits(units, 'rate'))[0]).toEqual(['towns', '丙镇', '甲镇', '乙镇'])
  })

  it('opens the matters behind a number with the filter of its unit', () => {
    expect(within({ unitId: 'a' }, { light: 'overdue' })).toEqual({ unitId: 'a', light: 'overdue' })
    const period = { from: '2026-01-01' as LocalDate, to: '2026-12-31' as LocalDate }
    expect(dueIn(period, { unitId: 'a', unitRole: 'lead' })).toEqual({
      unitId: 'a',
      state: 'assigned,planning,in-progress,awaiting-acceptance,closed-out,archived',
      dueFrom: '2026-01-01',
      dueTo: '2026-12-31',
    })
  })
})
