import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { listMatters } from '../../../contract/matter-list.ts'
import { sourceKinds } from '../../../domain/matters/matter-sources.ts'
import { createOperation } from '../../../domain/permissions/permission-matrix.ts'
import { useDates } from '../../lib/dates.ts'
import { useMe, useToday } from '../../lib/session.ts'
import { usePhone } from '../../lib/use-phone.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { PageHelp } from '../help/public.ts'
import { BulkBar } from './BulkBar.tsx'
import { type ColumnName, useColumns } from './columns.ts'
import { ListToolbar } from './ListToolbar.tsx'
import { MatterCard } from './MatterCard.tsx'
import type { Row } from './MatterDue.tsx'
import { MatterFilters } from './MatterFilters.tsx'
import { MatterPanel } from './MatterPanel.tsx'
import { useMatterColumns } from './matter-columns.tsx'
import { countFilters, listFields, toQuery } from './matter-filters.ts'
import { ViewTabs } from './ViewTabs.tsx'
import './matters.css'

/** With details open beside it the list keeps what tells matters apart. */
const besidePanel: readonly ColumnName[] = ['leadUnit', 'due']

/** The list of matters: filters in the address, many at once, details beside it (R2, R10). */
export function MattersPage() {
  const { t } = useTranslation('matters')
  const navigate = useNavigate()
  const phone = usePhone()
  const today = useToday()
  const dates = useDates()
  const { operations } = useMe()
  const [state, change] = useUrlState(listFields)
  const [selected, setSelected] = useState<ReadonlyMap<string, Row>>(new Map())
  const [columns, setColumns] = useColumns()
  const { sort, order, page, pageSize } = state
  const list = useRead(
    listMatters,
    { query: { ...toQuery(state), sort, order, page, pageSize } },
    { keepPrevious: true },
  )
  const open = phone ? '' : state.open
  const rows = list.data?.items
  const tableColumns = useMatterColumns(
    open ? columns.filter((name) => besidePanel.includes(name)) : columns,
    open === '' && (rows ?? []).some((row) => row.nextAct !== null),
  )
  const show = (row: Row) => change({ open: row.id, page })
  const hide = () => change({ open: '', page })
  const select = (keys: string[]) => {
    const known = new Map([...selected, ...(rows ?? []).map((row) => [row.id, row] as const)])
    setSelected(new Map(keys.flatMap((key) => (known.has(key) ? [[key, known.get(key) as Row]] : []))))
  }
  const mayCreate = sourceKinds.some((source) => operations.includes(createOperation(source)))
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          operations.includes('intake.upload') &&
          !phone && <LinkButton to="/intake">{t('import')}</LinkButton>
        }
        primary={
          mayCreate &&
          !phone && (
            <LinkButton to="/matters/new" primary>
              {t('create')}
            </LinkButton>
          )
        }
      />
      {list.data && (
        <p className="ls-print">
          {t('printed', {
            date: dates.date(today),
            number: list.data.total.count,
            shown: list.data.items.length,
          })}
        </p>
      )}
      <ViewTabs filters={state} />
      <MatterFilters values={state} onChange={change} />
      <ListToolbar
        state={state}
        total={list.data?.total}
        onChange={change}
        columns={columns}
        onColumns={setColumns}
      />
      {list.error && !rows ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <div className={open ? 'ls-beside' : undefined}>
          <DataTable
            label={t('title')}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.title}
            columns={tableColumns}
            renderCard={(row) => <MatterCard row={row} />}
            empty={<NoMatters narrowed={countFilters(state) > 0} />}
            page={{
              page,
              pageSize,
              total: list.data?.total ?? { count: 0, capped: false },
              onChange: (nextPage, nextSize) => change({ page: nextPage, pageSize: nextSize }),
            }}
            {...(operations.includes('matter.bulk-act') && !phone
              ? { selection: { keys: [...selected.keys()], onChange: select } }
              : {})}
            onOpen={(row) => navigate(`/matters/${row.id}`)}
            onRowClick={phone ? undefined : show}
            onMove={open ? show : undefined}
            keys={phone ? [] : [{ key: 'o', does: t('keyDetails'), run: show }]}
            openKey={open}
            stale={list.isPlaceholderData}
          />
          {open && <MatterPanel matterId={open} onClose={hide} />}
        </div>
      )}
      {selected.size > 0 && <BulkBar rows={[...selected.values()]} onClear={() => setSelected(new Map())} />}
      <PageHelp topic="matters" />
    </>
  )
}

function NoMatters({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation('matters')
  return (
    <EmptyState
      title={t(narrowed ? 'noneFound' : 'none')}
      hint={t(narrowed ? 'noneFoundHint' : 'noneHint')}
    />
  )
}
