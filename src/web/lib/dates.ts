import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import { formatDate, formatDateWithWeekday, formatShortDate } from '../../domain/dates/official-format.ts'
import { useLanguage } from './i18n.ts'
import { formatInstant, localTimeOf } from './local-time.ts'

/** Dates as offices write them, in the reader's language. */
export function useDates() {
  const language = useLanguage()
  const { t } = useTranslation('ui')
  return {
    /** `2026年6月30日` */
    date: (day: LocalDate) => formatDate(day, language),
    /** `2026年6月30日(周二)` */
    withWeekday: (day: LocalDate) => formatDateWithWeekday(day, language),
    /** `6月30日`; with the year when it isn't that of `relativeTo`. */
    short: (day: LocalDate, relativeTo?: LocalDate) => formatShortDate(day, language, relativeTo),
    /** `2026年6月30日 14:05` */
    instant: (instant: string) => formatInstant(instant, language),
    clock: (instant: string) => localTimeOf(instant).clock,
    /** 还有 3 个工作日 · 今天到期 · 逾期 2 个工作日, from the working days the server counted: left when positive, late when negative. */
    due: (workingDays: number) => {
      if (workingDays === 0) return t('due.today')
      return workingDays > 0 ? t('due.left', { days: workingDays }) : t('due.late', { days: -workingDays })
    },
  }
}
