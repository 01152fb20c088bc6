import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  id: string
  'aria-describedby'?: string | undefined
  value: number
  /** Progress the office accepted last. */
  before: number
  /** Where the schedule stands today; null without one. */
  scheduled: number | null
  onChange: (value: number) => void
}

/** How far: a slider with the scheduled mark, and the number beside it. */
export function ProgressSlider({ id, value, before, scheduled, onChange, ...aria }: Props) {
  const { t } = useTranslation('matter-form')
  const behind = scheduled === null ? 0 : Math.round(scheduled - value)
  return (
    <div className="ls-slider">
      <div className="ls-slider-line">
        <div className="ls-slider-track">
          <input
            {...aria}
            id={id}
            type="range"
            min={0}
            max={100}
            step={1}
            value={value}
            aria-valuetext={`${value}%`}
            style={{ ['--ls-value' as string]: `${value}%` }}
            onChange={(event) => onChange(Number(event.target.value))}
          />
          {scheduled !== null && (
            <span
              className="ls-slider-mark"
              style={{ left: `calc(14px + (100% - 28px) * ${scheduled / 100})` }}
            >
              <span aria-hidden="true" style={{ transform: `translateX(-${scheduled}%)` }}>
                {t('report.scheduledMark', { progress: Math.round(scheduled) })}
              </span>
            </span>
          )}
        </div>
        <InputNumber
          aria-label={t('report.progressNumber')}
          min={0}
          max={100}
          precision={0}
          suffix="%"
          value={value}
          onChange={(next) => onChange(next ?? 0)}
        />
      </div>
      <p className="ls-quiet" aria-live="polite">
        {t('report.before', { progress: before })}
        {scheduled !== null &&
          ` · ${
            behind > 0
              ? t('report.behindSchedule', { scheduled: Math.round(scheduled), points: behind })
              : t('report.onSchedule', { scheduled: Math.round(scheduled) })
          }`}
      </p>
    </div>
  )
}
