import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StatusLight } from '../../ui/StatusLight.tsx'
import { listPath } from '../matters/public.ts'
import { countOf, openLights, type Standing, within } from './board-units.ts'

interface Props {
  name: string
  standing: Standing
  filter: Readonly<Record<string, string>>
  /** The largest number of open matters among those compared: the full width. */
  most: number
}

/**
 * Open matters by light: one bar whose parts carry shape and number, so that it reads in grey as well. Every part opens the
 * matters behind it. A part is never too narrow to read, so the bar's length is near enough, the numbers are exact.
 */
export function LightBar({ name, standing, filter, most }: Props) {
  const { t } = useTranslation('board')
  const { t: ui } = useTranslation('ui')
  const parts = openLights
    .map((light) => ({ light, count: countOf(standing, light) }))
    .filter(({ count }) => count > 0)
  if (parts.length === 0) return <span className="ls-quiet">{t('noneOpen')}</span>
  return (
    <span className="ls-bar" style={{ width: `${Math.max(12, (100 * standing.open) / Math.max(1, most))}%` }}>
      {parts.map(({ light, count }) => (
        <Link
          key={light}
          to={listPath(within(filter, { light }))}
          className={`ls-bar-part ls-bar-${light}`}
          style={{ flexGrow: count }}
          aria-label={t('barPart', { name, light: ui(`light.${light}`), number: count })}
        >
          <StatusLight light={light} shapeOnly />
          <span aria-hidden="true">{count}</span>
        </Link>
      ))}
    </span>
  )
}
