import { describe, expect, it } from 'vitest'
import { nameUnitPerson, newMilestone, type PlanDraft } from './plan-draft.ts'

const unit = (unitId: string, responsiblePersonId: string | null = null) => ({
  unitId,
  duty: '',
  responsiblePersonId,
})
const plan = (changes: Partial<PlanDraft>): PlanDraft => ({
  baseVersion: 1,
  milestones: [],
  indicators: [],
  units: [unit('lead'), unit('helper')],
  ...changes,
})

describe('who answers for the milestones of a plan being typed', () => {
  it('is the person of the lead unit, once named, for those nobody was named for', () => {
    const first = newMilestone(plan({}), 'lead')
    const second = { ...newMilestone(plan({}), 'lead'), responsiblePersonId: 'other' }
    const named = nameUnitPerson(plan({ milestones: [first, second] }), 'lead', 'person', 'lead')
    expect(named.milestones.map((item) => item.responsiblePersonId)).toEqual(['person', 'other'])
    expect(named.units[0]?.responsiblePersonId).toBe('person')
    expect(newMilestone(plan(named), 'lead').responsiblePersonId).toBe('person')
  })

  it('does not change with the person of a supporting unit', () => {
    const milestones = [newMilestone(plan({}), 'lead')]
    const named = nameUnitPerson(plan({ milestones }), 'helper', 'person', 'lead')
    expect(named).toEqual({ milestones, units: [unit('lead'), unit('helper', 'person')] })
  })
})
