import { describe, expect, it } from 'vitest'
import { returnOf } from './return-of.ts'

const submitted = { kind: 'matter.submitted' as const }
const returned = { kind: 'matter.confirmation-returned' as const }
const edited = { kind: 'matter.draft-edited' as const }

describe('the return of a draft', () => {
  it('is the newest one, whatever was edited since', () => {
    const again = { ...returned }
    expect(returnOf([edited, again, submitted, returned, submitted])).toBe(again)
  })

  it('is over once the draft was submitted again, and absent before', () => {
    expect(returnOf([submitted, returned, submitted])).toBeUndefined()
    expect(returnOf([edited])).toBeUndefined()
  })
})
