import { describe, expect, it } from 'vitest'
import type { ApproverLevel } from '../policy/catalogue.ts'
import { type DecisionSubject, waitsWhere } from './action-guards.ts'

const subject = (changes: Partial<DecisionSubject> = {}): DecisionSubject => ({
  scopeUnitId: null,
  registeringUnitId: 'party',
  registeringUnitKind: 'party-office',
  leadOfficialId: 'leader',
  units: [{ unitId: 'bureau', unitKind: 'department' }],
  ...changes,
})
const efficiency = { unitId: 'efficiency', unitKind: 'efficiency-office' } as const
const party = { unitId: 'party', unitKind: 'party-office' } as const
const lead = { unitId: 'bureau', unitKind: 'department' } as const

describe('R3.1.5 where a decision waits', () => {
  it.each<[string, ApproverLevel, Partial<DecisionSubject>, string, string | null]>([
    ['its registering office', 'registering-office', {}, 'registering-office', 'party'],
    ['its lead official', 'lead-official', {}, 'lead-official', 'leader'],
    ['the efficiency office', 'efficiency-office', {}, 'efficiency-office', null],
    ['nobody named', 'lead-official', { leadOfficialId: null }, 'efficiency-office', null],
    [
      'a unit that registered it',
      'registering-office',
      { registeringUnitId: 'bureau', registeringUnitKind: 'department' },
      'efficiency-office',
      null,
    ],
    [
      'a registering office that is on the matter',
      'registering-office',
      { units: [lead, party] },
      'efficiency-office',
      null,
    ],
    [
      'an efficiency office that is on the matter',
      'efficiency-office',
      { units: [lead, efficiency] },
      'watching-office',
      null,
    ],
    ['both of them on it', 'registering-office', { units: [party, efficiency] }, 'watching-office', null],
    ['a unit’s inner matter', 'efficiency-office', { scopeUnitId: 'bureau' }, 'scope-desk', 'bureau'],
  ])('%s', (_name, level, changes, at, whose) => {
    expect(waitsWhere(level, subject(changes))).toEqual({ at, for: whose })
  })
})
