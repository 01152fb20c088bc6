import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../../../domain/dates/local-date.ts'
import { useDates } from '../../../lib/dates.ts'
import { useToday } from '../../../lib/session.ts'
import { DayField, type DayFieldProps } from '../../../ui/DayField.tsx'
import { useWorkingCalendar } from '../lib/use-working-calendar.ts'
import './fields.css'

interface Props extends Omit<DayFieldProps, 'mark'> {
  /** Says below how many working days remain, and where a day off moves it to. */
  explain?: boolean
}

/** A day of a matter: the calendar marks the days off and the exchanged workdays. */
export function DateField({ explain, ...field }: Props) {
  const { value } = field
  const today = useToday()
  const calendar = useWorkingCalendar(
    addDays(today, -31),
    value && value > today ? value : addDays(today, 366),
  )
  const { t } = useTranslation('matter-form')
  const mark = (day: LocalDate) => {
    const entry = calendar?.findDay(day)
    return entry && t(entry.kind === 'holiday' ? 'day.off' : 'day.on')
  }
  return (
    <>
      <DayField {...field} mark={mark} />
      {explain && value && <Explanation day={value} today={today} />}
    </>
  )
}

/** 还有 23 个工作日; a day off says where the deadline moves. */
function Explanation({ day, today }: { day: LocalDate; today: LocalDate }) {
  const { t } = useTranslation('matter-form')
  const dates = useDates()
  const calendar = useWorkingCalendar(today, addDays(day, 31))
  if (!calendar) return null
  const lapse = calendar.lapseOn(day)
  return (
    <span className="ls-quiet ls-date-explained" aria-live="polite">
      {day < today ? t('day.past') : t('day.left', { days: calendar.workingDaysBetween(today, lapse) })}
      {lapse !== day && ` · ${t('day.moves', { date: dates.short(lapse, today) })}`}
    </span>
  )
}
