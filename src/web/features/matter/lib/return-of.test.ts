import { describe, expect, it } from 'vitest'
import type { Matter } from './matter-types.ts'
import { returnOf } from './return-of.ts'

const fact = (kind: Parameters<typeof returnOf>[1][number]['kind']) => ({ kind })
const matter = (state: Matter['state'], report?: Matter['reports'][number]['state']) => ({
  state,
  reports: report ? [{ state: report } as Matter['reports'][number]] : [],
})

describe('what came back', () => {
  it('of a draft is the newest return, whatever was edited since', () => {
    const again = fact('matter.confirmation-returned')
    const facts = [
      fact('matter.draft-edited'),
      again,
      fact('matter.submitted'),
      fact('matter.confirmation-returned'),
    ]
    expect(returnOf(matter('draft'), facts)).toBe(again)
  })

  it('is over once the draft was submitted again', () => {
    const facts = [fact('matter.submitted'), fact('matter.confirmation-returned')]
    expect(returnOf(matter('draft'), facts)).toBeUndefined()
    expect(returnOf(matter('awaiting-confirmation'), facts.slice(1))).toBeUndefined()
  })

  it('of the work is the acceptance it failed, until the unit reports again', () => {
    const failed = fact('acceptance.failed')
    const facts = [failed, fact('acceptance.started'), fact('progress.reported')]
    expect(returnOf(matter('in-progress'), facts)).toBe(failed)
    expect(returnOf(matter('in-progress'), [fact('progress.reported'), ...facts])).toBeUndefined()
    expect(returnOf(matter('closed-out'), facts)).toBeUndefined()
  })

  it('of a report is what its head refused to sign, while it lies with its author', () => {
    const refused = fact('progress.sign-off-refused')
    const facts = [fact('progress.drafted'), refused, fact('progress.reported')]
    expect(returnOf(matter('in-progress', 'draft'), facts)).toBe(refused)
    expect(returnOf(matter('in-progress', 'awaiting-sign-off'), facts)).toBeUndefined()
    expect(returnOf(matter('in-progress', 'draft'), [fact('progress.reported'), refused])).toBeUndefined()
  })
})
