import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { actPath } from './act-path.ts'
import type { Row } from './MatterDue.tsx'

/** The one button of a row: what the reader owes next on the matter; nothing where it is somebody else's move. */
export function NextActLink({ row, primary, small }: { row: Row; primary?: boolean; small?: boolean }) {
  const { t } = useTranslation('matter-words')
  if (!row.nextAct) return null
  const words = t(`action.${row.nextAct.act}`)
  return (
    <LinkButton
      to={actPath(row.id, row.nextAct.act)}
      primary={primary ?? false}
      small={small ?? false}
      label={`${words}:${row.title}`}
    >
      {words}
    </LinkButton>
  )
}
