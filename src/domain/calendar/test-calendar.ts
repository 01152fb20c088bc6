import { localDate } from '../dates/local-date.ts'
import { type CalendarDay, createWorkingCalendar } from './working-calendar.ts'

/** A calendar for tests: a spring week off and the October week of 2026 with its exchanged workdays, entered by hand. */
const holiday = (day: string, name: string): CalendarDay => ({ day: localDate(day), kind: 'holiday', name })
const workday = (day: string, name: string): CalendarDay => ({ day: localDate(day), kind: 'workday', name })

export const testCalendarDays: readonly CalendarDay[] = [
  holiday('2026-01-01', '元旦'),
  holiday('2026-01-02', '元旦'),
  workday('2026-01-04', '元旦调休'),
  holiday('2026-05-01', '劳动节'),
  holiday('2026-05-02', '劳动节'),
  holiday('2026-05-03', '劳动节'),
  holiday('2026-05-04', '劳动节'),
  holiday('2026-05-05', '劳动节'),
  workday('2026-05-09', '劳动节调休'),
  workday('2026-09-20', '国庆节调休'),
  ...['01', '02', '03', '04', '05', '06', '07'].map((day) => holiday(`2026-10-${day}`, '国庆节')),
  workday('2026-10-10', '国庆节调休'),
]

export const testCalendar = createWorkingCalendar({ days: testCalendarDays, confirmedYears: [2026] })
