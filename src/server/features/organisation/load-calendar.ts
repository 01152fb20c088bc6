import { sql } from 'kysely'
import { createWorkingCalendar, type WorkingCalendar } from '../../../domain/calendar/working-calendar.ts'
import { oncePerSnapshot, planKept, type Tx } from '../../platform/database.ts'

interface CachedCalendar {
  stamp: string
  calendar: WorkingCalendar
}

const cached = new Map<number, CachedCalendar>()

/**
 * The jurisdiction's working calendar (R3.1.2) as this transaction sees it. One small query tells whether the copy kept in this
 * process is still true; the days are read again only after an edit.
 */
export const loadCalendar = (tx: Tx, jurisdictionId: number): Promise<WorkingCalendar> =>
  oncePerSnapshot(tx, `calendar ${jurisdictionId}`, () => readCalendarDays(tx, jurisdictionId))

async function readCalendarDays(tx: Tx, jurisdictionId: number): Promise<WorkingCalendar> {
  const { rows: years } = await sql<{ year: number; confirmed: boolean }>`${sql.raw(planKept)}
    select year, confirmed, version, current_database() as database_name from calendar_year
    where jurisdiction_id = ${jurisdictionId} order by year`.execute(tx)
  const stamp = JSON.stringify(years)
  const known = cached.get(jurisdictionId)
  if (known?.stamp === stamp) return known.calendar
  const days = await tx
    .selectFrom('calendarDay')
    .select(['day', 'kind', 'name'])
    .where('jurisdictionId', '=', jurisdictionId)
    .orderBy('day')
    .execute()
  const confirmedYears = years.filter((year) => year.confirmed).map((year) => year.year)
  const calendar = createWorkingCalendar({ days, confirmedYears })
  cached.set(jurisdictionId, { stamp, calendar })
  return calendar
}
