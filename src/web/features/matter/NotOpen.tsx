import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Matter } from './lib/matter-types.ts'

/** The page of an act that is not (or no longer) open: says so and leads back to the matter. */
export function NotOpen({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matter-page')
  return (
    <EmptyState
      title={t('notOpen')}
      hint={t('notOpenHint')}
      action={<Link to={`/matters/${matter.id}`}>{matter.title}</Link>}
    />
  )
}
