import { useTranslation } from 'react-i18next'
import { dayOf, type LocalDate } from '../../../domain/dates/local-date.ts'
import { useDates } from '../../lib/dates.ts'
import { useLanguage } from '../../lib/i18n.ts'
import { lookOf, type SpecialDay, weeksOf } from './year-days.ts'

interface Props {
  year: number
  month: number
  days: ReadonlyMap<LocalDate, SpecialDay>
  today: LocalDate
  /** Changes a day; the month is only read without it. */
  onToggle: ((day: LocalDate) => void) | undefined
}

const words = {
  workday: 'plainWorkday',
  weekend: 'weekend',
  holiday: 'holiday',
  exchanged: 'workday',
} as const

/** One month; every day says in words, not only in colour, how it counts. */
export function MonthGrid({ year, month, days, today, onToggle }: Props) {
  const { t } = useTranslation('calendar')
  const dates = useDates()
  const language = useLanguage()
  const name =
    language === 'en'
      ? new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1))
      : t('month', { month })
  return (
    <table className="ls-month">
      <caption>{name}</caption>
      <thead>
        <tr>
          {t('weekdays')
            .split(',')
            .map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month never move
          <tr key={at}>
            {week.map((day, column) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: days of a week never move
              if (!day) return <td key={column} />
              const special = days.get(day)
              const look = lookOf(day, special)
              const label = [dates.date(day), t(words[look]), special?.name, day === today ? t('today') : '']
                .filter(Boolean)
                .join(' ')
              const mark = special && (look === 'holiday' ? '休' : '班')
              const inside = (
                <>
                  {dayOf(day)}
                  {mark && <sup aria-hidden="true">{mark}</sup>}
                </>
              )
              return (
                <td key={day} className={`ls-day-${look}${day === today ? ' ls-day-today' : ''}`}>
                  {onToggle ? (
                    <button type="button" aria-label={label} title={label} onClick={() => onToggle(day)}>
                      {inside}
                    </button>
                  ) : (
                    <span title={label}>{inside}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
