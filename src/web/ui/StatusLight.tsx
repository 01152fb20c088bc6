import { useTranslation } from 'react-i18next'
import type { Light } from '../../domain/matters/lights.ts'
import './lights.css'

/** One shape per light, so that greyscale print and colour-blind readers tell them apart: 绿● 蓝◆ 黄▲ 红■ 灰✓. */
const shapes: Record<Light, string> = {
  overdue: 'M2 2h12v12H2z',
  behind: 'M8 1.2 15.2 14.4H.8z',
  'near-due': 'M8 .8 15.2 8 8 15.2.8 8z',
  normal: 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4z',
  suspended: 'M3 2h3.6v12H3zM9.4 2H13v12H9.4z',
  'done-late': 'M1 8.6l1.9-1.9 3.2 3.2L13 3l1.9 1.9-8.8 8.8zM1 14.6h14v1.2H1z',
  done: 'M1 8.6l1.9-1.9 3.2 3.2L13 3l1.9 1.9-8.8 8.8z',
  none: 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4zm0 1.6a5 5 0 1 1 0 10 5 5 0 0 1 0-10z',
}

interface Props {
  light: Light
  /** Why, in words (see `light-reason.ts`); shown beside the word. */
  reason?: string
  /** Leaves the word to a heading nearby; it is still read aloud. */
  shapeOnly?: boolean
}

/** The light of a matter (R3.1.4): shape, word and colour. */
export function StatusLight({ light, reason, shapeOnly }: Props) {
  const { t } = useTranslation('ui')
  const word = t(`light.${light}`)
  return (
    <span className={`ls-light ls-light-${light}`} title={shapeOnly ? word : undefined}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d={shapes[light]} fill="currentColor" fillRule="evenodd" />
      </svg>
      <span className={shapeOnly ? 'ls-visually-hidden' : 'ls-light-word'}>{word}</span>
      {reason && <span className="ls-light-reason">{reason}</span>}
    </span>
  )
}
