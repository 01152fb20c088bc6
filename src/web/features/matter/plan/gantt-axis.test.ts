import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../../../domain/dates/local-date.ts'
import { type Axis, deadlineLabel, monthLabels, placeOf } from './gantt-axis.ts'

const axis = (first: LocalDate, last: LocalDate, width: number): Axis => ({ first, last, width })

describe('the axis of the time line', () => {
  it('names every month where there is room, the year with the first and with January', () => {
    expect(monthLabels(axis('2026-10-20', '2027-03-05', 600))).toEqual([
      { month: '2026-11-01', withYear: true },
      { month: '2026-12-01', withYear: false },
      { month: '2027-01-01', withYear: true },
      { month: '2027-02-01', withYear: false },
    ])
  })

  it('says the year of the first name in it, also where January itself has no room', () => {
    const years = monthLabels(axis('2026-11-20', '2027-12-31', 420)).filter((label) => label.withYear)
    expect(years.map(({ month }) => month.slice(0, 4))).toEqual(['2026', '2027'])
  })

  it.each([
    ['2026-05-29', '2027-05-02'],
    ['2026-01-01', '2028-12-31'],
    ['2026-08-03', '2026-12-02'],
    ['2026-12-28', '2027-02-03'],
  ] as [LocalDate, LocalDate][])('lets no two names meet on a phone between %s and %s', (first, last) => {
    const phone = axis(first, last, 250)
    const places = monthLabels(phone).map(({ month, withYear }) => ({
      left: placeOf(phone, month) * 2.5,
      width: withYear ? 66 : 30,
    }))
    expect(places.length).toBeGreaterThan(0)
    for (const [index, place] of places.entries()) {
      const next = places[index + 1]
      expect(place.left + place.width).toBeLessThanOrEqual(next ? next.left : 250)
    }
  })

  it('puts the words of the deadline where there is room, a line lower beside today', () => {
    const line = axis('2026-01-01', '2026-12-31', 460)
    expect(deadlineLabel(line, '2026-12-20', '2026-03-01')).toEqual({ before: true, lower: false })
    expect(deadlineLabel(line, '2026-02-10', '2026-11-01')).toEqual({ before: false, lower: false })
    expect(deadlineLabel(line, '2026-12-20', addDays('2026-12-20', -14))).toEqual({
      before: true,
      lower: true,
    })
  })
})
