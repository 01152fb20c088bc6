import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../lib/session.ts'
import { FilterBar } from '../../ui/FilterBar.tsx'
import { duePresets } from './due-presets.ts'
import { useFilterOptions } from './filter-options.ts'
import { LightFilter } from './LightFilter.tsx'
import { countFilters, type Filters, noFilters } from './matter-filters.ts'
import { HiddenFilters, OwnFilter } from './OwnFilter.tsx'

interface Props {
  values: Filters
  onChange: (changes: Partial<Filters>) => void
}

/** Every filter of the list; each change is in the address at once. */
export function MatterFilters({ values, onChange }: Props) {
  const { t } = useTranslation('matters')
  const options = useFilterOptions()
  const today = useToday()
  const many = {
    mode: 'multiple' as const,
    maxTagCount: 'responsive' as const,
    allowClear: true,
    maxTagPlaceholder: (left: readonly unknown[]) => t('filter.chosen', { number: left.length }),
  }
  const range = [values.dueFrom, values.dueTo].map((day) => (day === '' ? null : dayjs(day)))
  return (
    <FilterBar
      search={values.q}
      onSearch={(q) => onChange({ q })}
      placeholder={t('filter.searchHint')}
      active={countFilters(values)}
      onClear={() => onChange(noFilters)}
      brought={<HiddenFilters values={values} onChange={onChange} />}
    >
      <LightFilter value={values.light} onChange={(light) => onChange({ light })} />
      <div className="ls-filter-break" />
      <Select
        {...many}
        className="ls-filter-field"
        aria-label={t('filter.state')}
        placeholder={t('filter.state')}
        options={options.states}
        value={[...values.state]}
        onChange={(state) => onChange({ state })}
      />
      <Select
        {...many}
        className="ls-filter-field"
        aria-label={t('filter.unit')}
        placeholder={t('filter.unit')}
        options={options.units}
        showSearch={{
          filterOption: (typed, option) =>
            `${option?.label} ${option?.words}`.toLowerCase().includes(typed.trim().toLowerCase()),
        }}
        value={[...values.unitId]}
        onChange={(unitId) => onChange(unitId.length > 0 ? { unitId } : { unitId, unitRole: '' })}
      />
      {values.unitId.length > 0 && (
        <Select
          className="ls-filter-field"
          aria-label={t('filter.unitRole')}
          placeholder={t('filter.unitRole')}
          allowClear
          options={options.roles}
          value={values.unitRole === '' ? null : values.unitRole}
          onChange={(unitRole) => onChange({ unitRole: unitRole ?? '' })}
        />
      )}
      <Select
        {...many}
        className="ls-filter-field"
        aria-label={t('filter.cohort')}
        placeholder={t('filter.cohort')}
        options={options.cohorts}
        value={[...values.cohort]}
        onChange={(cohort) => onChange({ cohort })}
      />
      <Select
        {...many}
        className="ls-filter-field"
        aria-label={t('filter.source')}
        placeholder={t('filter.source')}
        options={options.sources}
        value={[...values.source]}
        onChange={(source) => onChange({ source })}
      />
      <Select
        className="ls-filter-field"
        aria-label={t('filter.category')}
        placeholder={t('filter.category')}
        allowClear
        popupMatchSelectWidth={false}
        options={options.categories}
        optionRender={({ data }) => <span className={data.below ? 'ls-option-below' : ''}>{data.label}</span>}
        value={values.category || null}
        onChange={(category) => onChange({ category: category ?? '' })}
      />
      <Select
        className="ls-filter-field"
        aria-label={t('filter.leadOfficial')}
        placeholder={t('filter.leadOfficial')}
        allowClear
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={options.leaders}
        value={values.leadOfficialId || null}
        onChange={(leadOfficialId) => onChange({ leadOfficialId: leadOfficialId ?? '' })}
      />
      <DatePicker.RangePicker
        className="ls-filter-range"
        aria-label={t('filter.due')}
        placeholder={[t('filter.dueFrom'), t('filter.dueTo')]}
        allowEmpty={[true, true]}
        format="YYYY-MM-DD"
        presets={duePresets(today).map(({ key, from, to }) => ({
          label: t(`preset.${key}`),
          value: [dayjs(from), dayjs(to)],
        }))}
        value={[range[0] ?? null, range[1] ?? null]}
        onChange={(days) =>
          onChange({
            dueFrom: days?.[0]?.format('YYYY-MM-DD') ?? '',
            dueTo: days?.[1]?.format('YYYY-MM-DD') ?? '',
          })
        }
      />
      <OwnFilter values={values} onChange={onChange} />
    </FilterBar>
  )
}
