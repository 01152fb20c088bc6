import { describe, expect, it } from 'vitest'
import { builtInViews, normalise, parseViews, withoutView, withView } from './saved-views.ts'

describe('saved filters of the matter list', () => {
  const towns = { name: '乡镇逾期', search: 'cohort=towns&light=overdue' }

  it('keeps a named filter and reads it back', () => {
    const views = withView([], towns)
    expect(parseViews(JSON.stringify(views))).toEqual([{ name: '乡镇逾期', search: normalise(towns.search) }])
  })

  it('replaces a filter saved under the same name, where it stands', () => {
    const views = withView(withView([], towns), { name: '招商', search: 'category=investment-attraction' })
    const changed = withView(views, { ...towns, search: 'cohort=towns' })
    expect(changed.map((view) => view.name)).toEqual(['乡镇逾期', '招商'])
    expect(changed[0]?.search).toBe('cohort=towns')
  })

  it('does not save a filter without a name', () => {
    expect(withView([], { name: '  ', search: 'mine=yes' })).toEqual([])
  })

  it('shortens a long name and forgets the oldest beyond twenty', () => {
    expect(withView([], { name: '长'.repeat(50), search: '' })[0]?.name).toHaveLength(20)
    const many = Array.from({ length: 21 }, (_, index) => index).reduce(
      (views, index) => withView(views, { name: `${index}`, search: '' }),
      withView([], towns),
    )
    expect(many).toHaveLength(20)
    expect(many[0]?.name).toBe('1')
  })

  it('removes a filter by its name', () => {
    expect(withoutView(withView([], towns), '乡镇逾期')).toEqual([])
  })

  it('starts anew when the browser kept something else', () => {
    expect(parseViews(null)).toEqual([])
    expect(parseViews('not json')).toEqual([])
    expect(parseViews('{"name":"x"}')).toEqual([])
    expect(parseViews('[1,{"name":"x"},{"name":"y","search":"mine=yes"}]')).toEqual([
      { name: 'y', search: 'mine=yes' },
    ])
  })

  it('offers built-in filters that the list understands', () => {
    for (const view of builtInViews)
      expect(normalise(view.search)).toBe(new URLSearchParams(view.search).toString())
  })
})
