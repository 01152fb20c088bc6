import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { readMatter } from '../../../../contract/matters.ts'
import { useRead } from '../../../lib/use-read.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx'
import { NotOpen } from '../NotOpen.tsx'
import { ReportForm } from './ReportForm.tsx'

/** `/matters/:matterId/report`: how far, what was done, what is stuck; under a minute on a phone. */
export function ReportPage() {
  const { t } = useTranslation('matter-page')
  const matterId = useParams().matterId ?? ''
  const matter = useRead(readMatter, { params: { matterId } })
  if (matter.isPending) return <LoadingSkeleton rows={8} />
  if (!matter.data) {
    return <ErrorState title={t('notThere')} error={matter.error} onRetry={() => matter.refetch()} />
  }
  if (!matter.data.allowedActions.includes('save-report')) return <NotOpen matter={matter.data} />
  return <ReportForm matter={matter.data} />
}
