import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import { usePhone } from '../lib/use-phone.ts'
import './day-field.css'

export interface DayFieldProps {
  id?: string
  value?: LocalDate | null
  onChange?: (day: LocalDate | null) => void
  min?: LocalDate
  max?: LocalDate
  label?: string
  placeholder?: string
  status?: 'error' | undefined
  /** A word beside a day in the calendar of a desk: a day off, an exchanged workday. */
  mark?: (day: LocalDate) => string | undefined
}

const toDay = (day: Dayjs) => day.format('YYYY-MM-DD') as LocalDate

/** A calendar day as a form value; a phone brings a picker of its own. */
export function DayField({
  id,
  value,
  onChange,
  min,
  max,
  label,
  placeholder = '',
  status,
  mark,
}: DayFieldProps) {
  const phone = usePhone()
  const attributes = { ...(id ? { id } : {}), ...(label ? { 'aria-label': label } : {}) }
  if (phone) {
    return (
      <input
        {...attributes}
        type="date"
        className={
          status === 'error' ? 'ls-day-field-native ls-day-field-native-wrong' : 'ls-day-field-native'
        }
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => onChange?.((event.target.value || null) as LocalDate | null)}
      />
    )
  }
  return (
    <DatePicker
      {...attributes}
      {...(status ? { status } : {})}
      className="ls-day-field"
      // Enter takes the day that was typed; it does not also send the form around it.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      placeholder={placeholder}
      value={value ? dayjs(value) : null}
      onChange={(day: Dayjs | null) => onChange?.(day ? toDay(day) : null)}
      {...(min ? { minDate: dayjs(min) } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
      cellRender={(current, info) => {
        if (!mark || info.type !== 'date' || typeof current !== 'object') return info.originNode
        const words = mark(toDay(current))
        return (
          <div className="ant-picker-cell-inner">
            {current.date()}
            {words && <sup className="ls-day-mark">{words}</sup>}
          </div>
        )
      }}
    />
  )
}
