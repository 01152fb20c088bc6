import { describe, expect, it } from 'vitest'
import { parseColumns, usualColumns } from './columns.ts'

describe('columns of the matter list', () => {
  it('are the usual ones until somebody chose', () => {
    expect(parseColumns(null)).toEqual(usualColumns)
    expect(parseColumns('{}')).toEqual(usualColumns)
    expect(parseColumns('broken')).toEqual(usualColumns)
  })

  it('come in the order of the table, without names nobody knows', () => {
    expect(parseColumns('["category","colour","number"]')).toEqual(['number', 'category'])
    expect(parseColumns('[]')).toEqual([])
  })
})
