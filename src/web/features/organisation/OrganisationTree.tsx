import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { UnitRow } from '../../../contract/organisation.ts'
import { unitKinds } from '../../../domain/organisation/unit-kinds.ts'
import { UnitName } from '../../ui/UnitName.tsx'
import { Principals } from './Principals.tsx'

/** Units by kind in the order of the source, each with the units below it. */
export function OrganisationTree({ units }: { units: readonly UnitRow[] }) {
  const { t } = useTranslation('organisation')
  const shown = new Set(units.map((unit) => unit.id))
  // A unit whose parent is filtered out stands in its group by itself.
  const isTop = (unit: UnitRow) => unit.parentId === null || !shown.has(unit.parentId)
  const groups = unitKinds
    .map((kind) => ({ kind, tops: units.filter((unit) => unit.kind === kind && isTop(unit)) }))
    .filter((group) => group.tops.length > 0)
  return (
    <div className="ls-org-groups">
      {groups.map(({ kind, tops }) => (
        <section key={kind} className="ls-org-group">
          <h2>
            {t(`unitKind.${kind}`)} <span className="ls-quiet">{tops.length}</span>
          </h2>
          <Branch units={tops} all={units} />
        </section>
      ))}
    </div>
  )
}

function Branch({ units, all }: { units: readonly UnitRow[]; all: readonly UnitRow[] }) {
  return (
    <ul className="ls-org-branch">
      {units.map((unit) => {
        const below = all.filter((other) => other.parentId === unit.id)
        return (
          <li key={unit.id}>
            <div className="ls-org-line">
              <Link to={`/organisation/units/${unit.id}`}>
                <UnitName name={unit.name} shortName={unit.shortName} />
              </Link>
              <Principals unit={unit} />
            </div>
            {below.length > 0 && <Branch units={below} all={all} />}
          </li>
        )
      })}
    </ul>
  )
}
