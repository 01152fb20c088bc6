import { describe, expect, it } from 'vitest'
import { countFilters, filterSearch, listPath, noFilters, readFilters, toQuery } from './matter-filters.ts'

const [a, b] = ['11111111-2222-4333-8444-555555555555', '99999999-2222-4333-8444-555555555555']

describe('filters of the matter list in the address', () => {
  const search =
    'category=stability&cohort=towns&dueFrom=2026-01-01&dueTo=2026-03-31&light=overdue,behind&mine=yes&q=招商'

  it('reads what an address says and writes the same again', () => {
    const filters = readFilters(search)
    expect(filters.light).toEqual(['overdue', 'behind'])
    expect(filters.cohort).toEqual(['towns'])
    expect(filters.mine).toBe('yes')
    expect(readFilters(filterSearch(filters))).toEqual(filters)
  })

  it('drops words that name no light, state, cohort, role or day', () => {
    const filters = readFilters(
      'light=overdue,purple&state=lost&cohort=moon&unitRole=boss&dueFrom=soon&mine=1&inner=x',
    )
    expect({ ...filters, light: [] }).toEqual(noFilters)
    expect(filters.light).toEqual(['overdue'])
  })

  it('asks the server only for what is set', () => {
    const query = toQuery(readFilters('light=overdue,behind&unitRole=lead'))
    expect(Object.entries(query).filter(([, value]) => value !== undefined)).toEqual([
      ['light', 'overdue,behind'],
    ])
  })

  it('reads what waits for the reader, and no act that does not exist', () => {
    const filters = readFilters('waits=acknowledge,fly')
    expect(filters.waits).toEqual(['acknowledge'])
    expect(toQuery(filters).waits).toBe('acknowledge')
    expect(countFilters(filters)).toBe(1)
    expect(filterSearch(filters)).toBe('waits=acknowledge')
  })

  it('sends a role only together with a unit', () => {
    expect(toQuery(readFilters(`unitId=${a},${b}&unitRole=lead`))).toMatchObject({
      unitId: `${a},${b}`,
      unitRole: 'lead',
    })
    expect(toQuery(readFilters('unitRole=lead')).unitRole).toBeUndefined()
  })

  it('counts a range of days as one filter', () => {
    expect(countFilters(noFilters)).toBe(0)
    expect(countFilters(readFilters(search))).toBe(6)
    expect(countFilters(readFilters('dueTo=2026-03-31'))).toBe(1)
  })

  it('writes the same filters the same way whatever their order', () => {
    expect(filterSearch(readFilters('state=assigned&light=overdue'))).toBe(
      filterSearch(readFilters('light=overdue&state=assigned')),
    )
  })

  it('opens the matters behind a number the server counted', () => {
    expect(listPath({})).toBe('/matters')
    const path = listPath({ unitId: a ?? '', light: 'overdue' })
    expect(readFilters(path.split('?')[1] ?? '')).toMatchObject({ unitId: [a], light: ['overdue'] })
  })
})
