import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../../../domain/dates/local-date.ts'
import { useToday } from '../../../lib/session.ts'
import { usePhone } from '../../../lib/use-phone.ts'
import { useWorkingCalendar } from '../lib/use-working-calendar.ts'
import './fields.css'

interface Props {
  id?: string
  value?: LocalDate | null
  onChange?: (day: LocalDate | null) => void
  min?: LocalDate
  max?: LocalDate
  /** Says below how many working days remain, and where a day off moves it to. */
  explain?: boolean
  label?: string
  status?: 'error' | undefined
}

/** A calendar day. Phones bring a picker of their own; on a desk the days off and exchanged workdays are marked. */
export function DateField({ id, value, onChange, min, max, explain, label, status }: Props) {
  const phone = usePhone()
  const today = useToday()
  const calendar = useWorkingCalendar(
    addDays(today, -31),
    value && value > today ? value : addDays(today, 366),
  )
  const { t } = useTranslation('matter-form')
  const mark = (day: LocalDate) => {
    const entry = calendar?.findDay(day)
    if (!entry) return undefined
    return t(entry.kind === 'holiday' ? 'day.off' : 'day.on')
  }
  const attributes = { ...(id ? { id } : {}), ...(label ? { 'aria-label': label } : {}) }
  return (
    <>
      {phone ? (
        <input
          {...attributes}
          type="date"
          className={status === 'error' ? 'ls-native-date ls-native-date-wrong' : 'ls-native-date'}
          value={value ?? ''}
          min={min}
          max={max}
          onChange={(event) => onChange?.((event.target.value || null) as LocalDate | null)}
        />
      ) : (
        <DatePicker
          {...attributes}
          {...(status ? { status } : {})}
          className="ls-date-field"
          value={value ? dayjs(value) : null}
          onChange={(day: Dayjs | null) => onChange?.(day ? (day.format('YYYY-MM-DD') as LocalDate) : null)}
          {...(min ? { minDate: dayjs(min) } : {})}
          {...(max ? { maxDate: dayjs(max) } : {})}
          cellRender={(current, info) => {
            if (info.type !== 'date' || typeof current !== 'object') return info.originNode
            const words = mark(current.format('YYYY-MM-DD') as LocalDate)
            return (
              <div className="ant-picker-cell-inner">
                {current.date()}
                {words && <sup className="ls-day-mark">{words}</sup>}
              </div>
            )
          }}
        />
      )}
      {explain && value && <Explanation day={value} today={today} />}
    </>
  )
}

/** 周三 · 还有 23 个工作日; a day off says where the deadline moves. */
function Explanation({ day, today }: { day: LocalDate; today: LocalDate }) {
  const { t } = useTranslation('matter-form')
  const calendar = useWorkingCalendar(today, addDays(day, 31))
  if (!calendar) return null
  const lapse = calendar.lapseOn(day)
  return (
    <span className="ls-quiet ls-date-explained" aria-live="polite">
      {day < today ? t('day.past') : t('day.left', { days: calendar.workingDaysBetween(today, lapse) })}
      {lapse !== day && ` · ${t('day.moves', { date: lapse })}`}
    </span>
  )
}
