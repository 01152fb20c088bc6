import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findUnits } from '../../../lib/find-units.ts'
import { useUnits } from './use-units.ts'

interface Props {
  label: string
  onPick: (unit: { id: string; name: string }) => void
  /** Only these may be chosen. */
  only?: readonly string[] | undefined
}

/** One unit by name, short name, pinyin or initials. */
export function UnitPicker({ label, onPick, only }: Props) {
  const { t } = useTranslation('intake')
  const units = useUnits()
  const [typed, setTyped] = useState('')
  const offered = only ? units.filter((unit) => only.includes(unit.id)) : units
  return (
    <Select
      aria-label={label}
      className="ls-unit-picker"
      placeholder={t('act.chooseUnit')}
      value={null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={(open) => !open && setTyped('')}
      options={findUnits(offered, typed).map((unit) => ({ value: unit.id, label: unit.shortName }))}
      onChange={(id: string | null) => {
        const unit = units.find((candidate) => candidate.id === id)
        if (unit) onPick({ id: unit.id, name: unit.shortName })
      }}
    />
  )
}
