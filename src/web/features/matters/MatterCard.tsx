import { useTranslation } from 'react-i18next'
import { StatusLight } from '../../ui/StatusLight.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import { MatterDue, type Row } from './MatterDue.tsx'
import { MatterTitle } from './matter-columns.tsx'
import { NextActLink } from './NextActLink.tsx'
import './matter-card.css'

/** A matter on a phone: light and due, title, whose, and the next act beside them. */
export function MatterCard({ row }: { row: Row }) {
  const { t } = useTranslation('matter-words')
  return (
    <div className="ls-matter-card">
      <div className="ls-matter-card-words">
        <p className="ls-matter-card-top">
          <StatusLight light={row.light.light} />
          <MatterDue row={row} />
        </p>
        <MatterTitle row={row} />
        <p className="ls-quiet">
          <UnitName name={row.leadUnit.name} shortName={row.leadUnit.shortName} /> · {t(`state.${row.state}`)}
        </p>
      </div>
      <NextActLink row={row} />
    </div>
  )
}
