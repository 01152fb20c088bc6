import { describe, expect, it } from 'vitest'
import { cutText } from './segments.ts'

const row = (rowNo: number, start: number, end: number, lead?: [number, number]) => ({
  rowNo,
  span: { start, end },
  evidence: lead ? { lead: { spans: [{ start: lead[0], end: lead[1] }] } } : {},
})

describe('R2.2 the text with its sentences marked', () => {
  it('is cut at every sentence and rejoins to the whole', () => {
    const pieces = cutText(20, [row(1, 2, 8), row(2, 10, 15)], undefined)
    expect(pieces.map(({ start, end, rows }) => [start, end, rows])).toEqual([
      [0, 2, []],
      [2, 8, [1]],
      [8, 10, []],
      [10, 15, [2]],
      [15, 20, []],
    ])
  })

  it('shows which words a field of the chosen row was read from', () => {
    const pieces = cutText(10, [row(1, 0, 10, [4, 6])], 1)
    expect(pieces.map(({ start, end, fields }) => [start, end, fields])).toEqual([
      [0, 4, []],
      [4, 6, ['lead']],
      [6, 10, []],
    ])
    expect(cutText(10, [row(1, 0, 10, [4, 6])], undefined)).toHaveLength(1)
  })

  it('lets sentences overlap and keeps out of range offsets inside the text', () => {
    const pieces = cutText(10, [row(1, 0, 6), row(2, 4, 99)], undefined)
    expect(pieces.map(({ start, end, rows }) => [start, end, rows])).toEqual([
      [0, 4, [1]],
      [4, 6, [1, 2]],
      [6, 10, [2]],
    ])
  })
})
