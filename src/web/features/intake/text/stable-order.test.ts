import { describe, expect, it } from 'vitest'
import { keepOrder } from './stable-order.ts'

const keep = (before: number[], now: number[]) => keepOrder(before, now, (no) => no)

describe('the order of drafts under review', () => {
  it('stays when a correction would sort a row elsewhere', () => {
    expect(keep([3, 1, 2], [1, 2, 3])).toEqual([3, 1, 2])
  })

  it('takes new rows in beside their neighbour and lets merged ones go', () => {
    expect(keep([3, 1, 2], [1, 9, 2])).toEqual([1, 9, 2])
    expect(keep([1, 2], [7, 1, 2])).toEqual([7, 1, 2])
  })

  it('is the given one at first', () => {
    expect(keep([], [2, 1, 3])).toEqual([2, 1, 3])
  })
})
