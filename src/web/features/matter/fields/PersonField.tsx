import { useQueries } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { listPeople } from '../../../../contract/people.ts'
import { call } from '../../../lib/api.ts'
import { readKey } from '../../../lib/use-read.ts'
import { useUnits } from './UnitField.tsx'
import './fields.css'

interface Props {
  id?: string
  value?: string | null
  onChange?: (personId: string | null) => void
  /** Whose people are offered. */
  unitIds: readonly string[]
  /** Shown while the value is not among those people (any more). */
  known?: { id: string; name: string } | null
  label?: string
  status?: 'error' | undefined
}

/** The people of some units with their posts there, in protocol order. */
function usePeopleOf(unitIds: readonly string[]) {
  return useQueries({
    queries: unitIds.map((unitId) => ({
      queryKey: readKey(listPeople, { query: { unitId, pageSize: 100 } }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(listPeople, { query: { unitId, pageSize: 100 }, signal }),
      staleTime: 300_000,
    })),
    combine: (results) => {
      const people = new Map<string, { id: string; name: string; post: string }>()
      for (const [index, result] of results.entries()) {
        for (const person of result.data?.people ?? []) {
          const post = person.posts.find((held) => held.unitId === unitIds[index])
          people.set(person.id, { id: person.id, name: person.name, post: post?.title ?? '' })
        }
      }
      return [...people.values()]
    },
  })
}

/** One person of the given units. */
export function PersonField({ id, value, onChange, unitIds, known, label, status }: Props) {
  const { t } = useTranslation('matter-form')
  const people = usePeopleOf(unitIds)
  const missing = known && value === known.id && !people.some((person) => person.id === known.id)
  const options = [...people, ...(missing ? [{ ...known, post: '' }] : [])]
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(status ? { status } : {})}
      showSearch={{
        filterOption: (text, option) => `${option?.label ?? ''} ${option?.post ?? ''}`.includes(text),
      }}
      allowClear
      value={value ?? null}
      onChange={(personId: string | undefined) => onChange?.(personId ?? null)}
      placeholder={unitIds.length === 0 ? t('person.unitFirst') : t('person.placeholder')}
      disabled={unitIds.length === 0}
      notFoundContent={t('person.none')}
      style={{ width: '100%' }}
      options={options.map((person) => ({ value: person.id, label: person.name, post: person.post }))}
      optionRender={({ data }) => (
        <>
          {data.label}
          {data.post && !data.label.includes(data.post) && (
            <span className="ls-option-quiet">{data.post}</span>
          )}
        </>
      )}
    />
  )
}

/** The units whose people are city leaders. */
export const useLeadershipUnitIds = (): string[] =>
  useUnits()
    .filter((unit) => unit.kind === 'city-leadership')
    .map((unit) => unit.id)
