import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readOrganisation, searchOrganisation } from '../../../../contract/organisation.ts'
import { call } from '../../../lib/api.ts'
import { findUnits } from '../../../lib/find-units.ts'
import { readKey, useRead } from '../../../lib/use-read.ts'
import './fields.css'

interface Props {
  id?: string
  value?: string | null
  onChange?: (unitId: string | null) => void
  /** Units that are on the matter already. */
  without?: readonly string[]
  /** Only these, where the choice is narrower than the city. */
  only?: readonly string[]
  label?: string
  status?: 'error' | undefined
  allowClear?: boolean
}

/** Every unit of the city, once per visit. */
export const useUnits = () =>
  useRead(readOrganisation, { query: {} }, { staleTime: 600_000 }).data?.units ?? []

/** One unit, by name, short name, pinyin or initials as one types, and by alias or former name from the server. */
export function UnitField({ id, value, onChange, without = [], only, label, status, allowClear }: Props) {
  const { t } = useTranslation('matter-form')
  const units = useUnits()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim().toLowerCase())
  const found = useQuery({
    queryKey: readKey(searchOrganisation, { query: { q } }),
    queryFn: ({ signal }) => call(searchOrganisation, { query: { q }, signal }),
    enabled: q.length >= 2,
    staleTime: 60_000,
  })
  const aliases = new Map(found.data?.units.map((unit) => [unit.id, unit.matched]))
  const offered = units.filter(
    (unit) => unit.id === value || (!without.includes(unit.id) && (!only || only.includes(unit.id))),
  )
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(status ? { status } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear={allowClear ?? false}
      value={value ?? null}
      onChange={(unitId: string | undefined) => onChange?.(unitId ?? null)}
      onOpenChange={(open) => !open && setTyped('')}
      placeholder={t('unit.placeholder')}
      notFoundContent={t('unit.none')}
      style={{ width: '100%' }}
      options={findUnits(offered, q, new Set(aliases.keys())).map((unit) => ({
        value: unit.id,
        label: unit.shortName,
        unit,
      }))}
      optionRender={({ data }) => {
        const alias = aliases.get(data.unit.id)
        const { name, shortName } = data.unit
        const second = alias && alias !== name && alias !== shortName ? alias : name
        return (
          <>
            {shortName}
            {second !== shortName && <span className="ls-option-quiet">{second}</span>}
          </>
        )
      }}
    />
  )
}
