import { useTranslation } from 'react-i18next'
import type { Light } from '../../../domain/matters/lights.ts'
import { StatusLight } from '../../ui/StatusLight.tsx'

const offered: readonly Light[] = [
  'overdue',
  'behind',
  'near-due',
  'normal',
  'suspended',
  'done-late',
  'done',
]

/** The lights to show, one press each. */
export function LightFilter({
  value,
  onChange,
}: {
  value: readonly Light[]
  onChange: (value: Light[]) => void
}) {
  const { t } = useTranslation('matters')
  const toggle = (light: Light) =>
    onChange(offered.filter((one) => (one === light ? !value.includes(one) : value.includes(one))))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take a row of its own
    <div role="group" aria-label={t('filter.light')} className="ls-light-filter">
      {offered.map((light) => (
        <button key={light} type="button" aria-pressed={value.includes(light)} onClick={() => toggle(light)}>
          <StatusLight light={light} />
        </button>
      ))}
    </div>
  )
}
