import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { LocalDate } from '../../domain/dates/local-date.ts'
import { usePhone } from '../lib/use-phone.ts'
import './day-field.css'

interface Props {
  id?: string
  value?: LocalDate | null
  onChange?: (day: LocalDate | null) => void
  min?: LocalDate
  max?: LocalDate
  label?: string
  placeholder?: string
}

/** A calendar day as a form value; a phone brings a picker of its own. */
export function DayField({ id, value, onChange, min, max, label, placeholder }: Props) {
  const phone = usePhone()
  const attributes = { ...(id ? { id } : {}), ...(label ? { 'aria-label': label } : {}) }
  if (phone) {
    return (
      <input
        {...attributes}
        type="date"
        className="ls-day-field-native"
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
      className="ls-day-field"
      placeholder={placeholder ?? ''}
      value={value ? dayjs(value) : null}
      onChange={(day: Dayjs | null) => onChange?.(day ? (day.format('YYYY-MM-DD') as LocalDate) : null)}
      {...(min ? { minDate: dayjs(min) } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
    />
  )
}
