import { useTranslation } from 'react-i18next'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { actPath } from './act-path.ts'
import type { Row } from './MatterDue.tsx'

interface Look {
  primary?: boolean
  small?: boolean
}

/** The one button of a row: what the reader owes next on the matter; nothing where it is somebody else's move. */
export function NextActLink({ row, ...look }: { row: Row } & Look) {
  return row.nextAct && <ActLink row={row} act={row.nextAct.act} {...look} />
}

/** Leads to an act on a matter; named after both, for those who hear many of them. */
export function ActLink({ row, act, primary, small }: { row: Row; act: MatterAction } & Look) {
  const { t } = useTranslation('matter-words')
  const words = t(`action.${act}`)
  return (
    <LinkButton
      to={actPath(row.id, act)}
      primary={primary ?? false}
      small={small ?? false}
      label={`${words}: ${row.title}`}
    >
      {words}
    </LinkButton>
  )
}
