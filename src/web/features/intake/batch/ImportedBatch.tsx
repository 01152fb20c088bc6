import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listIntakeRows, undoIntakeImport } from '../../../../contract/intake.ts'
import { useDates } from '../../../lib/dates.ts'
import { numberField } from '../../../lib/url-state.ts'
import { useCommand } from '../../../lib/use-command.ts'
import { useRead } from '../../../lib/use-read.ts'
import { useUrlState } from '../../../lib/use-url-state.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx'
import { useRowWords } from '../cells/use-row-words.ts'
import type { BatchDetail } from './batch-detail.ts'

interface Props {
  batch: BatchDetail
  title: string
  parent: { to: string; label: string }
}

const fields = { page: numberField(1) }

/** After the import: what came of it, where to go on, and the way back. */
export function ImportedBatch({ batch, title, parent }: Props) {
  const { t } = useTranslation('intake')
  const dates = useDates()
  const { understood } = useRowWords()
  const [undoing, setUndoing] = useState(false)
  const [{ page }, change] = useUrlState(fields)
  const { included } = batch.counts
  const undo = useCommand(undoIntakeImport, { success: t('imported.undone') })
  const list = useRead(
    listIntakeRows,
    { params: { batchId: batch.id }, query: { filter: 'included', sort: 'source', page } },
    { keepPrevious: true },
  )
  return (
    <>
      <PageHeader
        parent={parent}
        title={title}
        status={`${t('imported.title', { number: included })} · ${t('imported.next')}`}
        actions={batch.canUndo && <Button onClick={() => setUndoing(true)}>{t('imported.undo')}</Button>}
        primary={
          <LinkButton to="/matters?state=draft&sort=updated" primary>
            {t('imported.toDrafts')}
          </LinkButton>
        }
      />
      <p className="ls-quiet">
        {t('imported.when', { date: dates.instant(batch.createdAt), name: batch.createdBy })}
        {!batch.canUndo && ` · ${t('imported.cannotUndo')}`}
      </p>
      <DataTable
        label={t('imported.rows')}
        rows={list.data?.items}
        rowKey={(row) => String(row.rowNo)}
        rowName={(row) => row.draft.title}
        columns={[
          {
            title: t('field.title'),
            key: 'title',
            render: (_, row) =>
              row.matterId ? <Link to={`/matters/${row.matterId}`}>{row.draft.title}</Link> : row.draft.title,
          },
          { title: t('field.lead'), key: 'lead', width: 180, render: (_, row) => understood(row, 'lead') },
          { title: t('field.due'), key: 'due', width: 180, render: (_, row) => understood(row, 'due') },
        ]}
        renderCard={(row) => (
          <>
            <Link to={`/matters/${row.matterId}`}>{row.draft.title}</Link>
            <div className="ls-quiet">
              {understood(row, 'lead')} · {understood(row, 'due')}
            </div>
          </>
        )}
        empty={null}
        page={{
          page,
          pageSize: 25,
          total: list.data?.total ?? { count: 0, capped: false },
          onChange: (next) => change({ page: next }),
        }}
        stale={list.isPlaceholderData}
      />
      {undoing && (
        <ReasonDialog
          title={t('imported.undoTitle')}
          draftKey={`intake.undo.${batch.id}`}
          confirm={t('imported.undo')}
          danger
          effects={[t('imported.undoEffect', { number: included })]}
          pending={undo.pending}
          error={undo.error}
          onConfirm={({ reason }) =>
            undo.run({ params: { batchId: batch.id }, body: { reason }, version: batch.version })
          }
          onClose={() => setUndoing(false)}
        />
      )}
    </>
  )
}
