import { Select } from 'antd'
import { useState } from 'react'
import { readOrganisation, type UnitRow } from '../../../contract/organisation.ts'
import { findUnits } from '../../lib/find-units.ts'
import { useRead } from '../../lib/use-read.ts'
import './organisation.css'

interface Props {
  id?: string
  value?: string | null
  onChange?: (unitId: string | null) => void
  label?: string
  /** Only the units for which this holds. */
  only?: (unit: UnitRow) => boolean
  allowClear?: boolean
  placeholder?: string
}

/** One unit, found by name, short name, pinyin or initials as one types. */
export function UnitSelect({ id, value, onChange, label, only, allowClear, placeholder }: Props) {
  const units = useRead(readOrganisation, { query: {} }, { staleTime: 600_000 }).data?.units ?? []
  const [typed, setTyped] = useState('')
  const offered = findUnits(
    units.filter((unit) => unit.id === value || !only || only(unit)),
    typed,
  )
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(placeholder ? { placeholder } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear={allowClear ?? false}
      value={value ?? null}
      onChange={(unitId: string | undefined) => onChange?.(unitId ?? null)}
      onOpenChange={(open) => !open && setTyped('')}
      className="ls-wide-field"
      options={offered.map((unit) => ({ value: unit.id, label: unit.shortName, name: unit.name }))}
      optionRender={({ data }) => (
        <>
          {data.label}
          {data.name !== data.label && <span className="ls-choice-more">{data.name}</span>}
        </>
      )}
    />
  )
}
