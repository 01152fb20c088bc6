import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import { useDates } from '../../../lib/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { Matter, Report } from '../lib/matter-types.ts'
import { ReportContent } from './ReportContent.tsx'

const shownAtFirst = 3

/** Every report with its answer, newest first. */
export function ReportsSection({
  matter,
  onAct,
}: {
  matter: Matter
  onAct: (action: MatterAction, target: string) => void
}) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const [all, setAll] = useState(false)
  const { reports } = matter
  const shown = all ? reports : reports.slice(0, shownAtFirst)
  if (matter.children.some((child) => !child.inner))
    return <p className="ls-quiet">{t('report.byChildren')}</p>
  if (reports.length === 0) return <EmptyState title={t('report.none')} hint={t('report.noneHint')} />
  return (
    <>
      <ol className="ls-reports" reversed>
        {shown.map((report) => (
          <ReportEntry key={report.id} report={report} matter={matter} onAct={onAct} />
        ))}
      </ol>
      {reports.length > shown.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('report.showAll', { count: reports.length })}
        </Button>
      )}
    </>
  )
}

/** The act that is due on a report of this state. */
const actOn: Partial<Record<Report['state'], MatterAction>> = {
  'awaiting-sign-off': 'sign-off-report',
  submitted: 'answer-report',
}

function ReportEntry({
  report,
  matter,
  onAct,
}: {
  report: Report
  matter: Matter
  onAct: (action: MatterAction, target: string) => void
}) {
  const { t } = useTranslation(['matter-page', 'matter-words'])
  const dates = useDates()
  const act = actOn[report.state]
  const color = report.state === 'returned' ? 'error' : report.state === 'accepted' ? 'default' : 'processing'
  return (
    <li id={`report-${report.id}`} className="ls-card-line">
      <div className="ls-report-head">
        <Tag color={color}>{t(`matter-words:reportState.${report.state}`)}</Tag>
        {report.dueOn && (
          <span className="ls-quiet">{t('report.dueOn', { date: dates.date(report.dueOn) })}</span>
        )}
        {report.state === 'submitted' && report.answerDueOn && (
          <span className="ls-quiet">{t('report.answerBy', { date: dates.date(report.answerDueOn) })}</span>
        )}
        {act && matter.allowedActions.includes(act) && (
          <Button onClick={() => onAct(act, report.id)}>{t(`matter-words:action.${act}`)}</Button>
        )}
      </div>
      <ReportContent report={report} matter={matter} />
      {report.answeredAt && (
        <div className="ls-answer">
          <p>
            <strong>
              {report.answeredBy?.name}{' '}
              {t(report.state === 'returned' ? 'report.returned' : 'report.accepted')}
            </strong>{' '}
            <span className="ls-quiet">{dates.instant(report.answeredAt)}</span>
          </p>
          {report.answer && <p className="ls-prose">{report.answer}</p>}
        </div>
      )}
    </li>
  )
}
