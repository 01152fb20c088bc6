import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listIntakeBatches } from '../../../contract/intake.ts'
import type { Batch } from '../../../contract/intake-fields.ts'
import { useDates } from '../../lib/dates.ts'
import { pageField } from '../../lib/url-state.ts'
import { useRead } from '../../lib/use-read.ts'
import { useUrlState } from '../../lib/use-url-state.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { BatchCounts } from './batch/BatchCounts.tsx'

const fields = { page: pageField() }

/** The office's files, newest first, so that a review can go on where it stopped. */
export function BatchList() {
  const { t } = useTranslation('intake')
  const dates = useDates()
  const [{ page }, change] = useUrlState(fields)
  const list = useRead(listIntakeBatches, { query: { page } }, { keepPrevious: true })
  const name = (batch: Batch) => <Link to={`/intake/${batch.id}`}>{batch.fileName}</Link>
  const by = (batch: Batch) => t('by', { name: batch.createdBy, when: dates.instant(batch.createdAt) })
  return (
    <section className="ls-earlier" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t('earlier')}</h2>
      <DataTable
        label={t('earlier')}
        rows={list.data?.items}
        rowKey={(batch) => batch.id}
        rowName={(batch) => batch.fileName}
        columns={[
          { title: t('settings.documentTitle'), key: 'name', render: (_, batch) => name(batch) },
          {
            title: t('column.state'),
            key: 'state',
            width: 140,
            render: (_, batch) => t(`state.${batch.state}`),
          },
          {
            title: t('column.rows'),
            key: 'rows',
            width: 400,
            render: (_, batch) => <BatchCounts batch={batch} />,
          },
          {
            title: t('column.by'),
            key: 'by',
            width: 340,
            render: (_, batch) => <span className="ls-quiet">{by(batch)}</span>,
          },
        ]}
        renderCard={(batch) => (
          <>
            {name(batch)}
            <div>
              {t(`state.${batch.state}`)} · <BatchCounts batch={batch} />
            </div>
            <div className="ls-quiet">{by(batch)}</div>
          </>
        )}
        empty={<EmptyState title={t('none')} hint={t('noneHint')} />}
        page={{
          page,
          pageSize: 25,
          total: list.data?.total ?? { count: 0, capped: false },
          onChange: (next) => change({ page: next }),
        }}
        stale={list.isPlaceholderData}
      />
    </section>
  )
}
