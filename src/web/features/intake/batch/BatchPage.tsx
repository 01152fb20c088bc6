import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { listIntakeRows, readIntakeBatch, readIntakeText } from '../../../../contract/intake.ts'
import { useRead } from '../../../lib/use-read.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageHelp } from '../../help/public.ts'
import { TableReview } from '../table/TableReview.tsx'
import { TextReview } from '../text/TextReview.tsx'
import { BatchActs } from './BatchActs.tsx'
import { BatchCounts } from './BatchCounts.tsx'
import { ImportedBatch } from './ImportedBatch.tsx'
import { WorkProgress } from './WorkProgress.tsx'
import '../intake.css'

const pollEveryMs = 700

/** One file from reading to import: progress, review, import and undo. */
export function BatchPage() {
  const { t } = useTranslation('intake')
  const { batchId = '' } = useParams()
  const client = useQueryClient()
  const [polling, setPolling] = useState(true)
  const {
    data: batch,
    error,
    refetch,
  } = useRead(readIntakeBatch, { params: { batchId } }, polling ? { refetchInterval: pollEveryMs } : {})
  const working = batch === undefined || batch.state === 'reading' || batch.state === 'importing'
  if (working !== polling && !error) setPolling(working)
  const state = batch?.state
  useEffect(() => {
    if (state !== 'review' && state !== 'imported') return
    void client.invalidateQueries({ queryKey: [listIntakeRows.id] })
    void client.invalidateQueries({ queryKey: [readIntakeText.id] })
  }, [state, client])
  if (!batch) return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <LoadingSkeleton />
  const parent = { to: '/intake', label: t('title') }
  const title = batch.settings.documentTitle || batch.fileName
  if (batch.state === 'failed' || batch.state === 'discarded') {
    return (
      <>
        <PageHeader parent={parent} title={title} status={t(`state.${batch.state}`)} />
        <EmptyState
          title={batch.state === 'failed' ? t('failed.title') : t('state.discarded')}
          hint={batch.problem?.message}
          action={<LinkButton to="/intake">{t('failed.again')}</LinkButton>}
        />
      </>
    )
  }
  if (working) {
    return (
      <>
        <PageHeader parent={parent} title={title} status={batch.fileName} />
        <WorkProgress batch={batch} />
      </>
    )
  }
  if (batch.state === 'imported') return <ImportedBatch batch={batch} title={title} parent={parent} />
  return (
    <>
      <BatchActs batch={batch} title={title} parent={parent} status={<BatchCounts batch={batch} />} />
      {batch.problem && (
        <p role="alert" className="ls-count-errors">
          {batch.problem.message}
        </p>
      )}
      {batch.kind === 'text' ? <TextReview batch={batch} /> : <TableReview batch={batch} />}
      <PageHelp topic="intake" />
    </>
  )
}
