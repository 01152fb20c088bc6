import { useTranslation } from 'react-i18next'
import { useDates } from '../../../lib/dates.ts'
import { personIn } from '../../../lib/person-in.ts'
import type { Matter, Report } from '../lib/matter-types.ts'
import { FileList } from './FileList.tsx'

/** What a report says: how far, what was done, what is stuck, values and evidence. */
export function ReportContent({ report, matter }: { report: Report; matter: Matter }) {
  const { t } = useTranslation('matter-page')
  const dates = useDates()
  const nameOf = new Map(matter.indicators.map((indicator) => [indicator.id, indicator]))
  return (
    <>
      <p className="ls-report-line">
        <strong>{t('report.claimed', { progress: report.claimedProgress })}</strong>
        <span className="ls-quiet">
          {' '}
          {personIn(report.authorUnit, report.author)}
          {report.submittedAt && ` · ${dates.instant(report.submittedAt)}`}
          {report.signedOffBy && ` · ${t('report.signedOff', { name: report.signedOffBy.name })}`}
        </span>
      </p>
      {report.text && <p className="ls-prose">{report.text}</p>}
      {report.values.length > 0 && (
        <ul className="ls-values">
          {report.values.map(({ indicatorId, value }) => {
            const indicator = nameOf.get(indicatorId)
            return (
              <li key={indicatorId}>
                {indicator?.name ?? t('report.formerIndicator')}
                {t('colon')}
                <strong>
                  {value} {indicator?.unitOfMeasure}
                </strong>
                {indicator?.target !== null && indicator && (
                  <span className="ls-quiet">
                    {' '}
                    {t('report.target', { target: `${indicator.target} ${indicator.unitOfMeasure}` })}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {report.problem && (
        <p className="ls-problem">
          <strong>{t('report.problem')}</strong> {report.problem}
        </p>
      )}
      <FileList files={report.files} />
    </>
  )
}
