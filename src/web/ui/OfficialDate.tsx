import type { LocalDate } from '../../domain/dates/local-date.ts'
import { useDates } from '../lib/dates.ts'

interface Props {
  date: LocalDate | null | undefined
  /** `long` 2026年6月30日(周二) · `date` 2026年6月30日 (default) · `short` 6月30日. */
  form?: 'long' | 'date' | 'short'
  /** With `short`: the year is added when it isn't this day's. */
  relativeTo?: LocalDate
}

/** A day as offices write it; nothing where there is none. */
export function OfficialDate({ date, form = 'date', relativeTo }: Props) {
  const dates = useDates()
  if (!date) return null
  const words =
    form === 'long'
      ? dates.withWeekday(date)
      : form === 'short'
        ? dates.short(date, relativeTo)
        : dates.date(date)
  return (
    <time dateTime={date} className="ls-nowrap">
      {words}
    </time>
  )
}
