import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type AccountRow, accountStates, listAccounts } from '../../../contract/accounts.ts'
import { useDates } from '../../lib/dates.ts'
import { useMay } from '../../lib/session.ts'
import { choiceField, pageField, pageSizeField, textField } from '../../lib/url-state.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FilterBar } from '../../ui/FilterBar.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { type AccountAct, AccountActDialog } from './AccountActDialog.tsx'
import { AdminRoles } from './AdminRoles.tsx'
import './accounts.css'
import { CreateAccountDialog } from './CreateAccountDialog.tsx'

const fields = {
  q: textField(),
  state: choiceField(['any', ...accountStates], 'any'),
  page: pageField(),
  pageSize: pageSizeField(),
}

/** Accounts and administrators (三员分立): opened by the system administrator, watched by the security administrator. */
export function AccountsPage() {
  const { t } = useTranslation('accounts')
  const [filters, setFilters] = useUrlState(fields)
  const list = useRead(listAccounts, { query: filters }, { keepPrevious: true })
  const mayCreate = useMay('identity.account.create')
  const [creating, setCreating] = useState(false)
  const [asked, setAsked] = useState<{ act: AccountAct; account: AccountRow }>()
  return (
    <>
      <PageHeader
        title={t('title')}
        status={list.data && t('status', { number: list.data.total.count })}
        primary={
          mayCreate && (
            <Button type="primary" onClick={() => setCreating(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      <FilterBar
        search={filters.q}
        onSearch={(q) => setFilters({ q })}
        placeholder={t('searchHint')}
        active={[filters.q !== '', filters.state !== 'any'].filter(Boolean).length}
        onClear={() => setFilters({ q: '', state: 'any' })}
      >
        <Select
          aria-label={t('stateLabel')}
          value={filters.state}
          onChange={(state) => setFilters({ state })}
          popupMatchSelectWidth={false}
          options={(['any', ...accountStates] as const).map((state) => ({
            value: state,
            label: t(`state.${state}`),
          }))}
        />
      </FilterBar>
      {list.isError && <ErrorState error={list.error} onRetry={() => list.refetch()} />}
      {!list.isError && (
        <AccountTable
          rows={list.data?.accounts}
          stale={list.isPlaceholderData}
          page={
            list.data && {
              page: filters.page,
              pageSize: filters.pageSize,
              total: list.data.total,
              onChange: (page, pageSize) => setFilters({ page, pageSize }),
            }
          }
          onAct={(act, account) => setAsked({ act, account })}
        />
      )}
      <AdminRoles />
      {creating && <CreateAccountDialog onClose={() => setCreating(false)} />}
      {asked && <AccountActDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

interface TableProps {
  rows: readonly AccountRow[] | undefined
  stale: boolean
  page: Parameters<typeof DataTable<AccountRow>>[0]['page'] | undefined
  onAct: (act: AccountAct, account: AccountRow) => void
}

function AccountTable({ rows, stale, page, onAct }: TableProps) {
  const { t } = useTranslation('accounts')
  const dates = useDates()
  const person = (row: AccountRow) => (
    <Link to={`/organisation/people/${row.personId}`}>{row.personName}</Link>
  )
  const posts = (row: AccountRow) =>
    row.posts || (row.adminRole ? <AdminRoleName role={row.adminRole} /> : '')
  const lastSignIn = (row: AccountRow) => (row.lastSignInAt ? dates.instant(row.lastSignInAt) : t('never'))
  const state = (row: AccountRow) => (
    <>
      {t(`state.${row.state}`)}
      {row.sessions > 0 && <span className="ls-quiet"> · {t('sessions', { number: row.sessions })}</span>}
    </>
  )
  const acts = (row: AccountRow) => (
    <div className="ls-actions ls-account-acts">
      {row.allowedActions.map((act) => (
        <Button key={act} size="small" onClick={() => onAct(act, row)}>
          {t(`act.${act}`)}
        </Button>
      ))}
    </div>
  )
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => row.signInName}
      stale={stale}
      {...(page ? { page } : {})}
      empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      columns={[
        { key: 'signInName', title: t('column.signInName'), dataIndex: 'signInName', width: 150 },
        { key: 'person', title: t('column.person'), render: (_, row) => person(row) },
        { key: 'posts', title: t('column.posts'), render: (_, row) => posts(row) },
        { key: 'state', title: t('column.state'), width: 190, render: (_, row) => state(row) },
        { key: 'last', title: t('column.lastSignIn'), width: 170, render: (_, row) => lastSignIn(row) },
        { key: 'acts', title: t('column.actions'), render: (_, row) => acts(row) },
      ]}
      renderCard={(row) => (
        <>
          <p>
            <strong>{row.signInName}</strong> {person(row)}
          </p>
          <p className="ls-quiet">
            {posts(row)} · {state(row)} · {lastSignIn(row)}
          </p>
          {acts(row)}
        </>
      )}
    />
  )
}

function AdminRoleName({ role }: { role: NonNullable<AccountRow['adminRole']> }) {
  const { t } = useTranslation('rights')
  return <>{t(`adminRole.${role}`)}</>
}
