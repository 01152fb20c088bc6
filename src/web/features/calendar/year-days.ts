import type { CalendarYear } from '../../../contract/calendar.ts'
import { daysInMonth, findLocalDate, type LocalDate, weekdayOf } from '../../../domain/dates/local-date.ts'

export type SpecialDay = CalendarYear['days'][number]
export type DayLook = 'workday' | 'weekend' | 'holiday' | 'exchanged'

const isWeekend = (day: LocalDate): boolean => weekdayOf(day) > 5

/** How a day counts, given the year's special days. */
export function lookOf(day: LocalDate, special: SpecialDay | undefined): DayLook {
  if (special) return special.kind === 'holiday' ? 'holiday' : 'exchanged'
  return isWeekend(day) ? 'weekend' : 'workday'
}

/** What a click makes of a day: working day ⇄ holiday; weekend → exchanged workday → (holiday) weekend. Sorted by day. */
export function toggleDay(days: readonly SpecialDay[], day: LocalDate): SpecialDay[] {
  const others = days.filter((entry) => entry.day !== day)
  const present = days.find((entry) => entry.day === day)
  if (present) return others
  const kind = isWeekend(day) ? ('workday' as const) : ('holiday' as const)
  return [...others, { day, kind, name: nameNear(days, day) }].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** A new day takes the name of the festival around it, so that a row of days is named once. */
function nameNear(days: readonly SpecialDay[], day: LocalDate): string {
  const near = days.find((entry) => Math.abs(Date.parse(entry.day) - Date.parse(day)) <= 8 * 86_400_000)
  return near?.name ?? ''
}

export const renameDay = (days: readonly SpecialDay[], day: LocalDate, name: string): SpecialDay[] =>
  days.map((entry) => (entry.day === day ? { ...entry, name } : entry))

/** Days that differ between two versions of the year. */
export function changedDays(before: readonly SpecialDay[], after: readonly SpecialDay[]): number {
  const textOf = (entry: SpecialDay) => `${entry.day} ${entry.kind} ${entry.name}`
  const [a, b] = [new Set(before.map(textOf)), new Set(after.map(textOf))]
  const changed = [
    ...after.filter((entry) => !a.has(textOf(entry))),
    ...before.filter((entry) => !b.has(textOf(entry))),
  ]
  return new Set(changed.map((entry) => entry.day)).size
}

/** A month in weeks from Monday to Sunday; undefined stands for a day of another month. */
export function weeksOf(year: number, month: number): (LocalDate | undefined)[][] {
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) =>
    findLocalDate(year, month, index + 1),
  )
  const first = days[0]
  const lead = first ? weekdayOf(first) - 1 : 0
  const cells = [...Array.from({ length: lead }, () => undefined), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_cell, at) => cells[week * 7 + at]),
  )
}
