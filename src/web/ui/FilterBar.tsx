import { FilterOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../lib/keys.ts'
import { usePhone } from '../lib/use-phone.ts'
import './filter-bar.css'

interface Props {
  /** The words searched for, as the address holds them; no search field without `onSearch`. */
  search?: string
  onSearch?: (words: string) => void
  /** What can be searched: 名称、编号、拼音首字母. */
  placeholder?: string
  /** How many filters narrow the list now. */
  active: number
  onClear: () => void
  /** Filters a link brought along: said also while the controls are folded. */
  brought?: ReactNode
  /** The filter controls, each with its own label. */
  children?: ReactNode
}

/** Search and filters of a list. On a phone the filters fold behind a button that says how many are set. */
export function FilterBar({ search, onSearch, placeholder, active, onClear, brought, children }: Props) {
  const { t } = useTranslation('ui')
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  return (
    <search className="ls-filter" aria-label={t('filter.label')}>
      {onSearch && <SearchField words={search ?? ''} onSearch={onSearch} placeholder={placeholder} />}
      {phone && children && (
        <Button
          icon={<FilterOutlined aria-hidden="true" />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {active > 0 ? t('filter.openActive', { number: active }) : t('filter.open')}
        </Button>
      )}
      {(!phone || open) && children && <div className="ls-filter-fields">{children}</div>}
      {brought}
      {active > 0 && (
        <Button type="link" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  )
}

const pauseMs = 350

/** Searches when the typing pauses; letters of an unfinished Chinese word are not searched for. */
function SearchField({
  words,
  onSearch,
  placeholder,
}: {
  words: string
  onSearch: (words: string) => void
  placeholder: string | undefined
}) {
  const { t } = useTranslation('ui')
  const field = useRef<InputRef>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)
  const [text, setText] = useState(words)
  const [known, setKnown] = useState(words)
  // Back, or a cleared filter, changes the words from outside.
  if (known !== words) {
    setKnown(words)
    if (words !== text.trim()) setText(words)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useShortcuts([
    { key: '/', does: t('filter.keySearch'), run: () => field.current?.focus({ cursor: 'all' }) },
  ])
  const searchFor = (value: string, wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(value.trim()), wait)
  }
  return (
    <Input
      ref={field}
      type="search"
      className="ls-filter-search"
      prefix={<SearchOutlined aria-hidden="true" />}
      aria-label={t('filter.search')}
      placeholder={placeholder}
      allowClear
      maxLength={60}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        if (!composing.current) searchFor(event.target.value, pauseMs)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        searchFor(event.currentTarget.value, pauseMs)
      }}
      onPressEnter={() => searchFor(text, 0)}
    />
  )
}
