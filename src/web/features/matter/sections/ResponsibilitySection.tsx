import { useTranslation } from 'react-i18next'
import { nameWithin } from '../../../lib/person-in.ts'
import { UnitName } from '../../../ui/UnitName.tsx'
import type { Matter } from '../lib/matter-types.ts'

/** 定责任: every unit with its part, its own duty and its named person (R3.1.1). */
export function ResponsibilitySection({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  return (
    <ul className="ls-units">
      {matter.units.map((item) => (
        <li key={item.unit.id}>
          <span className="ls-quiet">{t(`matter-words:role.${item.role}`)}</span>
          <span>
            <strong>
              <UnitName name={item.unit.name} shortName={item.unit.shortName} />
            </strong>{' '}
            {item.person ? (
              nameWithin(item.unit, item.person)
            ) : (
              <span className="ls-quiet">{t('people.notNamed')}</span>
            )}
            {item.duty && <span className="ls-unit-duty">{item.duty}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
