import { useTranslation } from 'react-i18next'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import type { listMatters } from '../../../contract/matter-list.ts'
import { useDates } from '../../lib/dates.ts'
import { useToday } from '../../lib/session.ts'
import { DatePair } from '../../ui/DatePair.tsx'
import { OfficialDate } from '../../ui/OfficialDate.tsx'
import './matter-due.css'

export type Row = ResponseOutput<typeof listMatters>['items'][number]

/** The deadline with the original one beside it, and after it how it stands in working days: 逾期 2 个工作日. */
export function MatterDue({ row }: { row: Row }) {
  const { t } = useTranslation('matters')
  const today = useToday()
  return (
    <span className="ls-due">
      {row.dueOn ? (
        <DatePair baseline={row.originalDueOn} current={row.dueOn} relativeTo={today} />
      ) : (
        <span>
          {t('noDeadline')}
          {row.reviewOn && (
            <span className="ls-quiet">
              {' '}
              {t('reviewOn')} <OfficialDate date={row.reviewOn} form="short" relativeTo={today} />
            </span>
          )}
        </span>
      )}
      <DueNote row={row} />
    </span>
  )
}

/** How the deadline stands, in a few words; nothing where the date says enough. */
export function DueNote({ row }: { row: Row }) {
  const { t } = useTranslation('matters')
  const today = useToday()
  const dates = useDates()
  const { code, params } = row.light.reason
  const late = row.light.light === 'overdue'
  const words = () => {
    switch (code) {
      case 'deadline-passed':
        return dates.due(-(params.workingDays ?? 0))
      case 'due-soon':
        return dates.due(params.workingDays ?? 0)
      case 'due-today':
        return dates.due(0)
      case 'behind-schedule':
        return params.since && t('note.behind', { day: dates.short(params.since, today) })
      case 'suspended-since':
        return params.since && t('note.suspended', { day: dates.short(params.since, today) })
      case 'awaiting-acceptance':
      case 'completed-late-not-accepted':
        return params.completedOn && t('note.reported', { day: dates.short(params.completedOn, today) })
      case 'completed':
      case 'completed-in-time':
      case 'completed-late':
        return params.completedOn && t('note.completed', { day: dates.short(params.completedOn, today) })
      default:
        return undefined
    }
  }
  const text = words()
  if (!text) return null
  return <span className={late ? 'ls-due-note ls-act-late' : 'ls-due-note'}>{text}</span>
}
