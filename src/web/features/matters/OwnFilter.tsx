import { Select, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { isSupervisionOffice } from '../../../domain/organisation/unit-kinds.ts'
import { useMe } from '../../lib/session.ts'
import { dutyOf } from './duty-of.ts'
import type { Filters } from './matter-filters.ts'

const own = ['mine', 'unit', 'office', 'charge'] as const

interface Props {
  values: Filters
  onChange: (changes: Partial<Filters>) => void
}

/** What is the reader's, in the senses that fit the posts they hold: named on it, led by their unit, watched, in charge of. */
export function OwnFilter({ values, onChange }: Props) {
  const { t } = useTranslation('matters')
  const { posts, delegations } = useMe()
  const held = [...posts, ...delegations]
  const fitting = {
    mine: true,
    unit: held.some((post) => post.kind !== 'city-leader'),
    office: held.some((post) => isSupervisionOffice(post.unitKind)),
    charge: held.some((post) => post.kind === 'city-leader'),
  }
  const value = values.mine === 'yes' ? 'mine' : values.scope
  const options = (['mine', 'unit', 'office', 'charge'] as const).filter(
    (one) => fitting[one] || one === value,
  )
  return (
    <Select
      className="ls-filter-field"
      aria-label={t('filter.own')}
      placeholder={t('filter.own')}
      allowClear
      options={options.map((one) => ({ value: one, label: t(`own.${one}`) }))}
      value={value === '' ? null : value}
      onChange={(chosen: (typeof own)[number] | undefined) =>
        onChange(chosen === 'mine' ? { mine: 'yes', scope: '' } : { mine: '', scope: chosen ?? '' })
      }
    />
  )
}

/** Filters a link brought along that have no control of their own: shown, and taken off with one press. */
export function HiddenFilters({ values, onChange }: Props) {
  const { t } = useTranslation('matters')
  const { t: word } = useTranslation('matter-words')
  const waited = values.waits.map((act) => word(`action.${dutyOf(act)}`))
  return (
    <>
      {waited.length > 0 && (
        <Tag closable={{ 'aria-label': t('filter.takeOff') }} onClose={() => onChange({ waits: [] })}>
          {t('filter.waits', { acts: waited.join(t('listComma')) })}
        </Tag>
      )}
      {values.inner !== '' && (
        <Tag closable={{ 'aria-label': t('filter.takeOff') }} onClose={() => onChange({ inner: '' })}>
          {t(`inner.${values.inner}`)}
        </Tag>
      )}
      {values.parentId !== '' && (
        <Tag closable={{ 'aria-label': t('filter.takeOff') }} onClose={() => onChange({ parentId: '' })}>
          {t('filter.children')}
        </Tag>
      )}
    </>
  )
}
