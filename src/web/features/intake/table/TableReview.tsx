import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listIntakeRows } from '../../../../contract/intake.ts'
import type { Batch, IntakeRow } from '../../../../contract/intake-fields.ts'
import { usePhone } from '../../../lib/use-phone.ts'
import { useRead } from '../../../lib/use-read.ts'
import { useUrlState } from '../../../lib/use-url-state.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { useRowActs } from '../cells/use-row-acts.ts'
import { RowCard } from './RowCard.tsx'
import { RowFilters } from './RowFilters.tsx'
import { RowPanel } from './RowPanel.tsx'
import { reviewFields } from './review-fields.ts'
import { useRowColumns } from './row-columns.tsx'

/** The rows of a ledger beside their source: what needs a person first, each cell corrected in place (R2.2). */
export function TableReview({ batch }: { batch: Batch }) {
  const { t } = useTranslation('intake')
  const phone = usePhone()
  const [{ show, page, pageSize, row: openNo }, change] = useUrlState(reviewFields)
  const acts = useRowActs(batch.id)
  const list = useRead(
    listIntakeRows,
    { params: { batchId: batch.id }, query: { filter: show, page, pageSize } },
    { keepPrevious: true },
  )
  const rows = list.data?.items
  const open = rows?.find((row) => row.rowNo === openNo)
  const beside = open !== undefined && !phone
  const columns = useRowColumns(acts, beside)
  const show1 = (row: IntakeRow) => change({ row: row.rowNo, page })
  const step = (by: 1 | -1) => {
    const next = rows?.[(rows ?? []).findIndex((row) => row.rowNo === openNo) + by]
    if (next) show1(next)
  }
  if (list.error && !rows) return <ErrorState error={list.error} onRetry={() => list.refetch()} />
  return (
    <>
      <RowFilters batch={batch} value={show} onChange={(next) => change({ show: next, row: 0 })}>
        {show === 'errors' && batch.counts.errors > 0 && (
          <Button onClick={() => void acts.include('with-errors', false)}>{t('act.leaveOutErrors')}</Button>
        )}
        {show === 'duplicates' && (rows?.length ?? 0) > 0 && (
          <Button onClick={() => void acts.include('duplicates', false)}>
            {t('act.leaveOutDuplicates')}
          </Button>
        )}
      </RowFilters>
      <div className={beside ? 'ls-intake-rows ls-intake-beside' : 'ls-intake-rows'}>
        <DataTable
          label={t('title')}
          rows={rows}
          rowKey={(row) => String(row.rowNo)}
          rowName={(row) => row.draft.title}
          columns={columns}
          renderCard={(row) => <RowCard row={row} acts={acts} />}
          empty={<NoRows attention={show === 'attention'} onAll={() => change({ show: 'all' })} />}
          page={{
            page,
            pageSize,
            total: list.data?.total ?? { count: 0, capped: false },
            onChange: (nextPage, nextSize) => change({ page: nextPage, pageSize: nextSize }),
          }}
          onOpen={phone ? undefined : show1}
          onRowClick={phone ? undefined : show1}
          onMove={beside ? show1 : undefined}
          keys={[
            {
              key: 'x',
              does: t('text.keyDrop'),
              run: (row) => void acts.include([row.rowNo], !row.included),
            },
          ]}
          openKey={beside ? String(openNo) : undefined}
          stale={list.isPlaceholderData}
        />
        {beside && <RowPanel row={open} acts={acts} onStep={step} onClose={() => change({ row: 0, page })} />}
      </div>
    </>
  )
}

function NoRows({ attention, onAll }: { attention: boolean; onAll: () => void }) {
  const { t } = useTranslation('intake')
  if (!attention) return <EmptyState title={t('noRows.other')} />
  return (
    <EmptyState
      title={t('noRows.attention')}
      hint={t('noRows.attentionHint')}
      action={<Button onClick={onAll}>{t('filter.all')}</Button>}
    />
  )
}
