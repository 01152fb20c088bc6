import { useTranslation } from 'react-i18next'
import './progress.css'

interface Props {
  /** 0–100. */
  claimed: number
  /** 0–100; null until somebody verified. */
  verified: number | null
  /** Scheduled progress of today (序时进度), marked on the bar. */
  scheduled?: number | null
  /** Only the words, for dense tables. */
  plain?: boolean
}

/** Claimed beside verified (R8.2): 自报 80% · 核实 60%, two bars and a mark where the schedule stands. */
export function ProgressPair({ claimed, verified, scheduled, plain }: Props) {
  const { t } = useTranslation('ui')
  return (
    <span className="ls-progress">
      {!plain && (
        <span className="ls-progress-bar" aria-hidden="true">
          <span className="ls-progress-claimed" style={{ width: `${claimed}%` }} />
          <span className="ls-progress-verified" style={{ width: `${verified ?? 0}%` }} />
          {typeof scheduled === 'number' && (
            <span className="ls-progress-mark" style={{ left: `${scheduled}%` }} />
          )}
        </span>
      )}
      <span className="ls-progress-words">
        {t('progress.claimed')} {claimed}% ·{' '}
        {verified === null ? t('progress.notVerified') : `${t('progress.verified')} ${verified}%`}
        {!plain && typeof scheduled === 'number' && (
          <span className="ls-quiet">
            {' '}
            · {t('progress.scheduled')} {Math.round(scheduled)}%
          </span>
        )}
      </span>
    </span>
  )
}
