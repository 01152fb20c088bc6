import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Batch, rowFilters } from '../../../../contract/intake-fields.ts'

type Filter = (typeof rowFilters)[number]

interface Props {
  batch: Batch
  value: Filter
  onChange: (value: Filter) => void
  children?: ReactNode
}

/** Which rows are shown, with how many each choice holds. */
export function RowFilters({ batch, value, onChange, children }: Props) {
  const { t } = useTranslation('intake')
  const { rows, errors, warnings, leftOut, included } = batch.counts
  const counts: Partial<Record<Filter, number>> = {
    attention: errors + warnings,
    all: rows,
    errors,
    included,
    'left-out': leftOut,
  }
  const offered = (['attention', 'all', 'errors', 'duplicates', 'included', 'left-out'] as const).filter(
    (filter) => rowFilters.includes(filter),
  )
  return (
    <fieldset className="ls-intake-filters">
      <legend className="ls-visually-hidden">{t('filter.label')}</legend>
      {offered.map((filter) => (
        <button key={filter} type="button" aria-pressed={filter === value} onClick={() => onChange(filter)}>
          {t(`filter.${filter}`)}
          {counts[filter] !== undefined && <span className="ls-count">{counts[filter]}</span>}
        </button>
      ))}
      {children}
    </fieldset>
  )
}
