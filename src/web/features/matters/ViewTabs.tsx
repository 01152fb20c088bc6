import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Popover, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { usePhone } from '../../lib/use-phone.ts'
import { type Filters, filterSearch } from './matter-filters.ts'
import { builtInViews, normalise, useSavedViews } from './saved-views.ts'

const pathOf = (search: string) => (search === '' ? '/matters' : `/matters?${search}`)

/** Filters everybody has and those this person named; the one that is set is marked. A new one is kept under a name. */
export function ViewTabs({ filters }: { filters: Filters }) {
  const { t } = useTranslation('matters')
  const phone = usePhone()
  const navigate = useNavigate()
  const { views, save, remove } = useSavedViews()
  const current = filterSearch(filters)
  const all = [
    ...builtInViews.map((view) => ({
      name: t(`views.${view.key}`),
      search: normalise(view.search),
      own: false,
    })),
    ...views.map((view) => ({ ...view, own: true })),
  ]
  const known = all.some((view) => view.search === current)
  if (phone) {
    return (
      <Select
        className="ls-views-phone"
        aria-label={t('views.label')}
        value={known ? current : null}
        placeholder={t('views.custom')}
        onChange={(search: string) => navigate(pathOf(search))}
        options={all.map((view) => ({ value: view.search, label: view.name }))}
      />
    )
  }
  return (
    <nav className="ls-views" aria-label={t('views.label')}>
      {all.map((view) => {
        const shown = view.search === current
        return (
          <span key={`${view.own}.${view.name}`} className={shown ? 'ls-view ls-view-shown' : 'ls-view'}>
            <Link to={pathOf(view.search)} aria-current={shown ? 'page' : undefined}>
              {view.name}
            </Link>
            {shown && view.own && (
              <button
                type="button"
                className="ls-view-remove"
                aria-label={t('views.remove', { name: view.name })}
                onClick={() => remove(view.name)}
              >
                <CloseOutlined aria-hidden="true" />
              </button>
            )}
          </span>
        )
      })}
      {!known && <SaveView onSave={(name) => save({ name, search: current })} />}
    </nav>
  )
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation('matters')
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const finish = () => {
    if (name.trim() === '') return
    onSave(name)
    setOpen(false)
    setName('')
  }
  const form = (
    <form
      className="ls-actions"
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <Input
        autoFocus
        aria-label={t('views.name')}
        placeholder={t('views.name')}
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
        {t('views.save')}
      </Button>
    </form>
  )
  return (
    <Popover content={form} trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft">
      <Button type="link" size="small" icon={<PlusOutlined aria-hidden="true" />} aria-expanded={open}>
        {t('views.keep')}
      </Button>
    </Popover>
  )
}
