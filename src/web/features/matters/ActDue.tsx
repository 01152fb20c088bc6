import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { weekdayName } from '../../../domain/dates/official-format.ts'
import { useDates } from '../../lib/dates.ts'
import { useLanguage } from '../../lib/i18n.ts'
import { useToday } from '../../lib/session.ts'
import { actByOf } from './act-by.ts'
import './matter-due.css'

/** By when an act is owed, in words: 今天 · 明天 · 11月25日(周三)前 · 应于 11月20日. Late ones are red and say so. */
export function ActDue({ by, overdue }: { by: LocalDate | null; overdue: boolean }) {
  const { t } = useTranslation('matters')
  const language = useLanguage()
  const today = useToday()
  const dates = useDates()
  const when = actByOf({ by, overdue }, today)
  if (when === 'none' || by === null) return null
  const words = t(`by.${when}`, { day: dates.short(by, today), weekday: weekdayName(by, language) })
  return (
    <time dateTime={by} className={when === 'late' ? 'ls-act-due ls-act-late' : 'ls-act-due'}>
      {when === 'today' ? <strong>{words}</strong> : words}
    </time>
  )
}
