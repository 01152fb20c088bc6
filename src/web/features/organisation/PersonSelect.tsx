import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPeople } from '../../../contract/people.ts'
import { call } from '../../lib/api.ts'
import { readKey } from '../../lib/use-read.ts'
import './organisation.css'

interface Props {
  id?: string
  value?: string | null
  onChange?: (personId: string | null) => void
  label?: string
  /** Hears who was chosen, with the name. */
  onPerson?: (person: { id: string; name: string }) => void
}

/** One person, searched by name, pinyin or initials; posts tell people of one name apart. */
export function PersonSelect({ id, value, onChange, label, onPerson }: Props) {
  const { t } = useTranslation('organisation')
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const query = { q, pageSize: 30 }
  const found = useQuery({
    queryKey: readKey(listPeople, { query }),
    queryFn: ({ signal }) => call(listPeople, { query, signal }),
    staleTime: 60_000,
  })
  const [chosen, setChosen] = useState<{ value: string; label: string; posts: string }>()
  const options = (found.data?.people ?? []).map((person) => ({
    value: person.id,
    label: person.name,
    posts: person.posts.map((post) => `${post.unitName} ${post.title}`).join('、') || t('person.withoutPost'),
  }))
  const known = chosen && !options.some((option) => option.value === chosen.value) ? [chosen] : []
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value ?? null}
      onChange={(personId: string) => {
        const option = options.find((candidate) => candidate.value === personId)
        setChosen(option)
        if (option) onPerson?.({ id: option.value, name: option.label })
        onChange?.(personId)
      }}
      onOpenChange={(open) => !open && setTyped('')}
      placeholder={t('person.search')}
      loading={found.isFetching}
      notFoundContent={found.isPending ? null : t('person.none')}
      className="ls-wide-field"
      options={[...known, ...options]}
      optionRender={({ data }) => (
        <>
          {data.label}
          <span className="ls-choice-more">{data.posts}</span>
        </>
      )}
    />
  )
}
