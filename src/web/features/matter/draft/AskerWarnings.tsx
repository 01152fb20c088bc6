import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ResponseOutput } from '../../../../contract/endpoint.ts'
import type { checkMatterWarnings } from '../../../../contract/matter-drafts.ts'
import { useDates } from '../../../lib/dates.ts'

type Warning = ResponseOutput<typeof checkMatterWarnings>['warnings'][number]

/** What the asker is warned of before issuing (R2.5), each with its facts; those that ask for a reason come first. */
export function AskerWarnings({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useTranslation(['matter-form', 'matter-words'])
  const dates = useDates()
  if (warnings.length === 0) return null
  const words = (warning: Warning) =>
    t(`warning.${warning.code}`, {
      days: warning.workingDays ?? 0,
      floor: warning.floorDays ?? 0,
      cycle: warning.cycle ? t(`matter-words:cycle.${warning.cycle}`) : '',
      floorCycle: warning.floorCycle ? t(`matter-words:cycle.${warning.floorCycle}`) : '',
      date: warning.dueOn ? dates.withWeekday(warning.dueOn) : '',
      lapse: warning.lapseOn ? dates.withWeekday(warning.lapseOn) : '',
      year: warning.year ?? 0,
    })
  return (
    <div className="ls-problem ls-gap-below">
      <strong>{t('warning.heading')}</strong>
      <ul className="ls-warnings">
        {[...warnings]
          .sort((a, b) => Number(b.needsReason) - Number(a.needsReason))
          .map((warning) => (
            <li key={`${warning.code}${warning.matterId ?? ''}${warning.year ?? ''}`}>
              {words(warning)}
              {warning.matterId && (
                <Link to={`/matters/${warning.matterId}`} target="_blank">
                  {[warning.number, warning.title].filter(Boolean).join(' ')}
                </Link>
              )}
              {!warning.needsReason && <span className="ls-quiet"> {t('warning.onlyInforms')}</span>}
            </li>
          ))}
      </ul>
    </div>
  )
}
