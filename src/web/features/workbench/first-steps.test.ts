import { describe, expect, it } from 'vitest'
import { firstSteps } from './first-steps.ts'

const nextOf = (facts: Parameters<typeof firstSteps>[0]) => firstSteps(facts)?.find((step) => step.next)?.key

describe('the first steps in an empty system', () => {
  it('lead from units over posts and their confirmation to accounts', () => {
    expect(nextOf({ units: 0, people: 0, pending: 0, accounts: 3 })).toBe('units')
    expect(nextOf({ units: 4, people: 0, pending: 0, accounts: 3 })).toBe('posts')
    expect(nextOf({ units: 4, people: 0, pending: 2, accounts: 3 })).toBe('confirm')
    expect(nextOf({ units: 4, people: 2, pending: 0, accounts: 3 })).toBe('accounts')
    expect(firstSteps({ units: 4, people: 0, pending: 2, accounts: 3 })?.map((step) => step.done)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('go away once people have posts and accounts', () => {
    expect(firstSteps({ units: 4, people: 2, pending: 1, accounts: 4 })).toBeUndefined()
  })
})
