import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { readMatter } from '../../../contract/matters.ts'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'
import { useRead } from '../../lib/use-read.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx'
import type { Matter } from './lib/matter-types.ts'
import './matter.css'
import './tables.css'

interface Props {
  /** The act the page is for; where it is not (or no longer) open, the page says so and leads back to the matter. */
  act?: MatterAction
  children: (matter: Matter) => ReactNode
}

/** Reads the matter of the address for its page, or for the page of one act on it. */
export function ActPage({ act, children }: Props) {
  const { t } = useTranslation('matter-page')
  const matterId = useParams().matterId ?? ''
  const { data, isPending, error, refetch } = useRead(readMatter, { params: { matterId } })
  if (isPending) return <LoadingSkeleton rows={10} />
  if (!data) return <ErrorState title={t('notThere')} error={error} onRetry={() => refetch()} />
  if (act && !data.allowedActions.includes(act)) {
    return (
      <EmptyState
        page
        title={t('notOpen')}
        hint={t('notOpenHint')}
        action={<Link to={`/matters/${data.id}`}>{data.title}</Link>}
      />
    )
  }
  return <Fragment key={data.id}>{children(data)}</Fragment>
}
