import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { exportAuditEntries, listAuditEntries } from '../../../contract/accounts.ts'
import type { ResponseOutput } from '../../../contract/endpoint.ts'
import { isLocalDate, type LocalDate } from '../../../domain/dates/local-date.ts'
import { download } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { choiceField, pageField, pageSizeField, textField, type UrlField } from '../../lib/url-state.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FilterBar } from '../../ui/FilterBar.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'

type Entry = ResponseOutput<typeof listAuditEntries>['entries'][number]

const dayField = (): UrlField<LocalDate | ''> => ({
  fallback: '',
  read: (text) => (isLocalDate(text) ? text : ''),
  write: (value) => value,
})

const fields = {
  q: textField(),
  kind: textField(),
  success: choiceField(['any', 'yes', 'no'], 'any'),
  from: dayField(),
  to: dayField(),
  page: pageField(),
  pageSize: pageSizeField(),
}

/** The audit log for the audit administrator; reading and exporting leave lines of their own (LG-01). */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const [filters, setFilters] = useUrlState(fields)
  const { from, to, page, pageSize, ...rest } = filters
  const query = { ...rest, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const list = useRead(listAuditEntries, { query: { ...query, page, pageSize } }, { keepPrevious: true })
  const kindWords = useKindWords()
  const active = [filters.q, filters.kind, filters.success === 'any' ? '' : 'x', from, to].filter(Boolean)
  const total = list.data?.total
  return (
    <>
      <PageHeader
        title={t('title')}
        status={
          <>
            {total && <span>{t(total.capped ? 'statusCapped' : 'status', { number: total.count })}</span>}
            <span>{t('note')}</span>
          </>
        }
        primary={<Button onClick={() => void download(exportAuditEntries, { query })}>{t('export')}</Button>}
      />
      <FilterBar
        search={filters.q}
        onSearch={(q) => setFilters({ q })}
        placeholder={t('searchHint')}
        active={active.length}
        onClear={() => setFilters({ q: '', kind: '', success: 'any', from: '', to: '' })}
      >
        <Select
          aria-label={t('kind')}
          value={filters.kind}
          onChange={(kind: string) => setFilters({ kind })}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('anyKind') },
            ...(list.data?.kinds ?? []).map((kind) => ({ value: kind, label: kindWords(kind) })),
          ]}
        />
        <Select
          aria-label={t('result')}
          value={filters.success}
          onChange={(success) => setFilters({ success })}
          popupMatchSelectWidth={false}
          options={[
            { value: 'any' as const, label: t('anyResult') },
            { value: 'yes' as const, label: t('success') },
            { value: 'no' as const, label: t('failure') },
          ]}
        />
        <DayField
          label={t('from')}
          placeholder={t('from')}
          value={from || null}
          onChange={(day) => setFilters({ from: day ?? '' })}
        />
        <DayField
          label={t('to')}
          placeholder={t('to')}
          value={to || null}
          onChange={(day) => setFilters({ to: day ?? '' })}
        />
      </FilterBar>
      {list.isError ? (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <AuditTable
          rows={list.data?.entries}
          stale={list.isPlaceholderData}
          page={
            total && {
              page,
              pageSize,
              total,
              onChange: (next, size) => setFilters({ page: next, pageSize: size }),
            }
          }
        />
      )}
    </>
  )
}

/** A kind in words; one this page has no words for stays as it is recorded. */
function useKindWords() {
  const { t } = useTranslation('audit')
  return (kind: string): string => t(`words.${kind}` as 'words.audit.read', { defaultValue: kind })
}

interface TableProps {
  rows: readonly Entry[] | undefined
  stale: boolean
  page: Parameters<typeof DataTable<Entry>>[0]['page'] | undefined
}

function AuditTable({ rows, stale, page }: TableProps) {
  const { t } = useTranslation('audit')
  const dates = useDates()
  const kindWords = useKindWords()
  const result = (row: Entry) => t(row.success ? 'success' : 'failure')
  const object = (row: Entry) => (
    <>
      {row.object}
      {row.detail && (
        <details>
          <summary className="ls-quiet">{t('detail')}</summary>
          <code>{row.detail}</code>
        </details>
      )}
    </>
  )
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => kindWords(row.kind)}
      stale={stale}
      {...(page ? { page } : {})}
      empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
      columns={[
        { key: 'at', title: t('column.at'), width: 170, render: (_, row) => dates.instant(row.at) },
        { key: 'kind', title: t('column.kind'), width: 150, render: (_, row) => kindWords(row.kind) },
        { key: 'actor', title: t('column.actor'), dataIndex: 'actorLabel' },
        { key: 'object', title: t('column.object'), render: (_, row) => object(row) },
        { key: 'result', title: t('column.result'), width: 80, render: (_, row) => result(row) },
        { key: 'address', title: t('column.address'), dataIndex: 'clientAddress', width: 130 },
      ]}
      renderCard={(row) => (
        <>
          <p>
            <strong>{kindWords(row.kind)}</strong> {result(row)} · {row.actorLabel}
          </p>
          <div>{object(row)}</div>
          <p className="ls-quiet">
            {dates.instant(row.at)} · {row.clientAddress}
          </p>
        </>
      )}
    />
  )
}
