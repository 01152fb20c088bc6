import { useTranslation } from 'react-i18next'
import { readDuties } from '../../../contract/duties.ts'
import { useRead } from '../../lib/use-read.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LeadingGroup } from './LeadingGroup.tsx'
import { Linkages } from './Linkages.tsx'
import { WatchDuties } from './WatchDuties.tsx'
import './organisation.css'

/** Leading group (R1.3), division of labour (R1.4) and linkage of city leaders (R1.5). */
export function DutiesPage() {
  const { t } = useTranslation('duties')
  const { t: organisation } = useTranslation('organisation')
  const read = useRead(readDuties, {})
  if (read.isPending) return <LoadingSkeleton rows={8} />
  if (read.isError) return <ErrorState error={read.error} onRetry={() => read.refetch()} />
  return (
    <>
      <PageHeader
        title={t('title')}
        parent={{ to: '/organisation', label: organisation('title') }}
        status={t('status', { members: read.data.leadingGroup.members.length })}
      />
      <LeadingGroup group={read.data.leadingGroup} />
      <WatchDuties duties={read.data} />
      <Linkages duties={read.data} />
    </>
  )
}
