import { Input, InputNumber } from 'antd'
import { Labelled } from './Labelled.tsx'

interface Props<T> {
  label: string
  value: T
  onChange: (value: T) => void
  problems?: readonly string[]
  /** Share of the row's width. */
  grow?: number
}

/** One line of words with its label. */
export function TextField({ value, onChange, most, ...label }: Props<string> & { most: number }) {
  return (
    <Labelled {...label}>
      {(field) => (
        <Input {...field} maxLength={most} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Labelled>
  )
}

/** A number with its label; empty while nothing has been typed. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  whole,
  suffix,
  ...label
}: Props<number | null> & { min?: number; max?: number; whole?: boolean; suffix?: string }) {
  return (
    <Labelled {...label}>
      {({ id, status }) => (
        <InputNumber
          id={id}
          {...(status ? { status } : {})}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          {...(whole ? { precision: 0 } : {})}
          {...(suffix ? { suffix } : {})}
          value={value}
          onChange={onChange}
        />
      )}
    </Labelled>
  )
}
