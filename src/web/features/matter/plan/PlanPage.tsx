import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { readMatter } from '../../../../contract/matters.ts'
import { useRead } from '../../../lib/use-read.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx'
import { NotOpen } from '../NotOpen.tsx'
import { PlanEditor } from './PlanEditor.tsx'

/** `/matters/:matterId/plan`: the three-fix plan is drawn up here (三定). */
export function PlanPage() {
  const { t } = useTranslation('matter-page')
  const matterId = useParams().matterId ?? ''
  const matter = useRead(readMatter, { params: { matterId } })
  if (matter.isPending) return <LoadingSkeleton rows={10} />
  if (!matter.data) {
    return <ErrorState title={t('notThere')} error={matter.error} onRetry={() => matter.refetch()} />
  }
  const { allowedActions } = matter.data
  if (!allowedActions.includes('save-plan')) return <NotOpen matter={matter.data} />
  return <PlanEditor matter={matter.data} />
}
