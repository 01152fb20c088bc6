import type { readCalendarYear as contract } from '../../../contract/calendar.ts'
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.ts'
import { localDate, yearOf } from '../../../domain/dates/local-date.ts'
import type { Input, QueryContext } from '../../platform/request-context.ts'
import { loadCalendar } from './load-calendar.ts'

const workingDaysOf = (calendar: WorkingCalendar, year: number): number =>
  calendar.workingDaysBetween(localDate(`${year - 1}-12-31`), localDate(`${year}-12-31`))

/** The years entered, newest first. */
export async function listCalendarYears({ tx, jurisdictionId }: QueryContext) {
  const calendar = await loadCalendar(tx, jurisdictionId)
  const rows = await tx
    .selectFrom('calendarYear')
    .select(['year', 'confirmed'])
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('year', 'desc')
    .execute()
  return { years: rows.map((row) => ({ ...row, workingDays: workingDaysOf(calendar, row.year) })) }
}

/** One year of the calendar. A year nobody entered is answered as the plain week, unconfirmed, version 0. */
export async function readCalendarYear({ tx, jurisdictionId }: QueryContext, input: Input<typeof contract>) {
  const { year } = input.params
  const calendar = await loadCalendar(tx, jurisdictionId)
  const row = await tx
    .selectFrom('calendarYear')
    .select(['confirmed', 'version'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('year', '=', year)
    .executeTakeFirst()
  const [first, last] = [localDate(`${year}-01-01`), localDate(`${year}-12-31`)]
  const days = await tx
    .selectFrom('calendarDay')
    .select(['day', 'kind', 'name'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('day', '>=', first)
    .where('day', '<=', last)
    .orderBy('day')
    .execute()
  const { count } = await tx
    .selectFrom('matter')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('jurisdictionId', '=', jurisdictionId)
    .where('dueOn', '>=', first)
    .where('dueOn', '<=', last)
    .where('state', 'not in', ['closed-out', 'archived', 'cancelled', 'draft'])
    .executeTakeFirstOrThrow()
  return {
    year,
    confirmed: row?.confirmed ?? false,
    version: row?.version ?? 0,
    entered: row !== undefined,
    workingDays: workingDaysOf(calendar, year),
    days: days.filter((day) => yearOf(day.day) === year),
    openDeadlines: count,
  }
}
