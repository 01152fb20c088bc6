import { useTranslation } from 'react-i18next'
import { sourceKinds } from '../../../domain/matters/matter-sources.ts'
import { createOperation } from '../../../domain/permissions/permission-matrix.ts'
import { useMe } from '../../lib/session.ts'
import { usePhone } from '../../lib/use-phone.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'

/** The quiet ways on: what the reader may begin or look at from here. */
export function QuickEntries() {
  const { t } = useTranslation('workbench')
  const phone = usePhone()
  const { operations } = useMe()
  const mayCreate = sourceKinds.some((source) => operations.includes(createOperation(source)))
  if (phone) return null
  return (
    <>
      {operations.includes('overview.read') && <LinkButton to="/overview">{t('toOverview')}</LinkButton>}
      {operations.includes('intake.upload') && <LinkButton to="/intake">{t('import')}</LinkButton>}
      {mayCreate && <LinkButton to="/matters/new">{t('create')}</LinkButton>}
    </>
  )
}
