import {
  addDays,
  addMonths,
  endOfMonth,
  findLocalDate,
  type LocalDate,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../../domain/dates/local-date.ts'

export interface DuePreset {
  key: 'week' | 'month' | 'quarter' | 'year'
  from: LocalDate
  to: LocalDate
}

/** Ranges offices speak of, with today in them; weeks begin on Monday. */
export function duePresets(today: LocalDate): DuePreset[] {
  const year = yearOf(today)
  const monday = addDays(today, 1 - weekdayOf(today))
  const first = (month: number) => findLocalDate(year, month, 1) ?? today
  const quarter = first(monthOf(today) - ((monthOf(today) - 1) % 3))
  return [
    { key: 'week', from: monday, to: addDays(monday, 6) },
    { key: 'month', from: first(monthOf(today)), to: endOfMonth(today) },
    { key: 'quarter', from: quarter, to: endOfMonth(addMonths(quarter, 2)) },
    { key: 'year', from: first(1), to: endOfMonth(first(12)) },
  ]
}
