import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { type CalendarYear, readCalendarYear } from '../../../../contract/calendar.ts'
import { createWorkingCalendar, type WorkingCalendar } from '../../../../domain/calendar/working-calendar.ts'
import { type LocalDate, yearOf } from '../../../../domain/dates/local-date.ts'
import { call } from '../../../lib/api.ts'
import { readKey } from '../../../lib/use-read.ts'

/** One calendar of several years; defined outside the hook, so that the same answers give the same calendar. */
function combine(results: UseQueryResult<CalendarYear>[]): WorkingCalendar | undefined {
  const found = results.flatMap((result) => (result.data ? [result.data] : []))
  if (found.length < results.length) return undefined
  return createWorkingCalendar({
    days: found.flatMap((year) => year.days),
    confirmedYears: found.filter((year) => year.confirmed).map((year) => year.year),
  })
}

/** The statutory calendar of the years between two days; undefined until it is there. Shared by every date on the page. */
export function useWorkingCalendar(from: LocalDate, to: LocalDate): WorkingCalendar | undefined {
  const first = Math.min(yearOf(from), yearOf(to))
  const years = Array.from({ length: Math.abs(yearOf(to) - yearOf(from)) + 1 }, (_, index) => first + index)
  return useQueries({
    queries: years.map((year) => ({
      queryKey: readKey(readCalendarYear, { params: { year } }),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(readCalendarYear, { params: { year }, signal }),
      staleTime: 3_600_000,
    })),
    combine,
  })
}
