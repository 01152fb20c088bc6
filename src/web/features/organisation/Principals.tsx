import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { UnitRow } from '../../../contract/organisation.ts'

/** Who heads the unit, and the principal's posts nobody holds. */
export function Principals({ unit }: { unit: UnitRow }) {
  const { t } = useTranslation('organisation')
  return (
    <ul className="ls-unit-names">
      {unit.principals.map((holder) => (
        <li key={holder.postId}>
          <Link to={`/organisation/people/${holder.personId}`}>{holder.name}</Link>
          {!holder.name.includes(holder.title) && <span className="ls-quiet"> {holder.title}</span>}
        </li>
      ))}
      {unit.vacancies.map((kind) => (
        <li key={kind} className="ls-gap-words">
          {t('vacancy', { post: t(`postKind.${kind}`) })}
        </li>
      ))}
    </ul>
  )
}
