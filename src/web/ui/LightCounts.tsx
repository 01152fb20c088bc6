import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Light } from '../../domain/matters/lights.ts'
import { StatusLight } from './StatusLight.tsx'

interface Props {
  /** In the order of urgency; `href` opens the matters behind the number. */
  counts: readonly { light: Light; count: number; capped: boolean; href: string }[]
}

/** How many matters show which light; each number opens the matters behind it, one that stopped counting carries a plus. */
export function LightCounts({ counts }: Props) {
  const { t } = useTranslation('ui')
  return (
    <ul className="ls-light-counts" aria-label={t('counts.label')}>
      {counts.map(({ light, count, capped, href }) => (
        <li key={light}>
          <Link to={href}>
            <StatusLight light={light} />
            <strong>
              {count}
              {capped && '+'}
            </strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}
