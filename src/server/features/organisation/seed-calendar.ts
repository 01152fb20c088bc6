import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { type LocalDate, localDate, weekdayOf, yearOf } from '../../../domain/dates/local-date.ts'
import type { Tx } from '../../platform/database.ts'

export interface SeedDay {
  day: LocalDate
  kind: 'holiday' | 'workday'
  name: string
}

/** The year's statutory holidays and 调休 workdays as published; empty when the seed data does not know the year. */
export function seedDaysOf(year: number): SeedDay[] {
  const of = (days: Record<string, string>, kind: SeedDay['kind']): SeedDay[] =>
    Object.entries(days)
      .filter(([day]) => day.startsWith(`${year}-`))
      .map(([day, words]) => ({ day: localDate(day), kind, name: words.split(',')[1] ?? '' }))
  const all = [...of(chineseDays.holidays, 'holiday'), ...of(chineseDays.workdays, 'workday')]
  // Only what differs from the plain week, or is a named holiday, is kept; both kinds sort by day.
  return all
    .filter((entry) => entry.kind === 'holiday' || weekdayOf(entry.day) > 5)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/**
 * Gives a jurisdiction its first calendar. A year the seed data does not know yet (the notice appears in autumn) is entered
 * without holidays and unconfirmed, so that every date computed on it is shown as provisional. Years already there stay as they are.
 */
export async function seedCalendar(tx: Tx, jurisdictionId: number, years: readonly number[]): Promise<void> {
  const existing = await tx
    .selectFrom('calendarYear')
    .select('year')
    .where('jurisdictionId', '=', jurisdictionId)
    .execute()
  const known = new Set(existing.map((row) => row.year))
  const fresh = [...new Set(years)].filter((year) => !known.has(year))
  if (fresh.length === 0) return
  const days = fresh.flatMap((year) => seedDaysOf(year).map((day) => ({ jurisdictionId, ...day })))
  const seeded = new Set(days.map((row) => yearOf(row.day)))
  await tx
    .insertInto('calendarYear')
    .values(fresh.map((year) => ({ jurisdictionId, year, confirmed: seeded.has(year) })))
    .execute()
  if (days.length > 0) await tx.insertInto('calendarDay').values(days).execute()
}
