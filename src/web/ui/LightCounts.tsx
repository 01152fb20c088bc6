import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Light, lights } from '../../domain/matters/lights.ts'
import { StatusLight } from './StatusLight.tsx'

interface Props {
  counts: Partial<Record<Light, number>>
  /** Where the matters behind a number are; a plain number without it. */
  hrefOf?: (light: Light) => string
  /** Shows lights with no matter too. */
  zeros?: boolean
}

/** How many matters show which light, most urgent first; each number opens the matters behind it. */
export function LightCounts({ counts, hrefOf, zeros }: Props) {
  const { t } = useTranslation('ui')
  const shown = lights.filter((light) => (zeros ? light in counts : (counts[light] ?? 0) > 0))
  return (
    <ul className="ls-light-counts" aria-label={t('counts.label')}>
      {shown.map((light) => {
        const content = (
          <>
            <StatusLight light={light} />
            <strong>{counts[light] ?? 0}</strong>
          </>
        )
        return (
          <li key={light}>{hrefOf ? <Link to={hrefOf(light)}>{content}</Link> : <span>{content}</span>}</li>
        )
      })}
    </ul>
  )
}
