import { useTranslation } from 'react-i18next'
import { StatusLight } from '../../ui/StatusLight.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import { MatterDue, type Row } from './MatterDue.tsx'
import { MatterTitle } from './matter-columns.tsx'
import { NextActLink } from './NextActLink.tsx'

/** A matter on a phone: light, title, due, next act. */
export function MatterCard({ row }: { row: Row }) {
  const { t } = useTranslation('matter-words')
  return (
    <div className="ls-matter-card">
      <div className="ls-matter-card-top">
        <StatusLight light={row.light.light} />
        <span className="ls-quiet">
          <UnitName name={row.leadUnit.name} shortName={row.leadUnit.shortName} /> · {t(`state.${row.state}`)}
        </span>
      </div>
      <MatterTitle row={row} />
      <div className="ls-matter-card-end">
        <MatterDue row={row} />
        <NextActLink row={row} />
      </div>
    </div>
  )
}
