import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { saveReport, submitReport } from '../../../../contract/matter-reports.ts'
import { validateReport } from '../../../../domain/matters/report-validation.ts'
import type { ApiError } from '../../../lib/api-error.ts'
import { useDates } from '../../../lib/dates.ts'
import { useToday } from '../../../lib/session.ts'
import { useDraft } from '../../../lib/use-draft.ts'
import { useLightReason } from '../../../ui/light-reason.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { StatusLight } from '../../../ui/StatusLight.tsx'
import { UploadsContext, useUploads } from '../../../ui/uploads.ts'
import { ConflictPanel } from '../ConflictPanel.tsx'
import { FilesField } from '../fields/FilesField.tsx'
import { Labelled } from '../fields/Labelled.tsx'
import { goToFirstProblem } from '../lib/go-to-first-problem.ts'
import { findOpenReport, type Matter } from '../lib/matter-types.ts'
import { useMatterCommand } from '../lib/use-matter-command.ts'
import { usePolicyRules } from '../lib/use-policy-rules.ts'
import { useStaleRefresh } from '../lib/use-stale-refresh.ts'
import { ReturnedWords } from '../sections/ReturnedWords.tsx'
import { ProgressSlider } from './ProgressSlider.tsx'
import { ReportValues } from './ReportValues.tsx'
import { bodyOfReport, draftOfReport, lastAccepted, type ReportDraft } from './report-draft.ts'
import '../matter.css'
import './report.css'

/** The report as three things: how far, what was done, what is stuck (optional). */
export function ReportForm({ matter }: { matter: Matter }) {
  const { t } = useTranslation(['matter-form', 'matter-words'])
  const dates = useDates()
  const today = useToday()
  const reasonOf = useLightReason(today)
  const navigate = useNavigate()
  const policy = usePolicyRules()
  const draft = useDraft<ReportDraft>(`report.${matter.id}`, draftOfReport(matter))
  const [tried, setTried] = useState(false)
  const uploads = useUploads()
  const isStale = useStaleRefresh()
  const onError = (error: ApiError) => isStale(error) || error.fields.length > 0
  const save = useMatterCommand(saveReport, { success: t('report.saved'), wait: true, onError })
  const submit = useMatterCommand(submitReport, {
    success: (result) => t(result.reportState === 'submitted' ? 'report.sent' : 'report.sentToHead'),
    onError,
  })
  const report = draft.value
  const open = findOpenReport(matter)
  const stale =
    !save.pending &&
    !submit.pending &&
    (open ? open.id !== report.reportId || open.version !== report.baseVersion : report.baseVersion !== 0)
  const returned = matter.reports[0]?.state === 'returned' ? matter.reports[0] : undefined
  const change = (changes: Partial<ReportDraft>) => draft.set({ ...report, ...changes })

  const found =
    tried && policy
      ? validateReport(
          { ...report, values: bodyOfReport(report).values ?? [], evidenceFiles: report.files.length },
          { indicators: matter.indicators, lastAcceptedProgress: lastAccepted(matter) },
          policy,
        )
      : []
  const refused = (submit.error ?? save.error)?.fields ?? []
  const problemsAt = (path: string) => [
    ...new Set([
      ...found
        .filter((problem) => problem.path === path)
        .map((problem) => t(`reportProblem.${problem.code}`, problem.params)),
      ...(found.length === 0
        ? refused.filter((problem) => problem.path === path).map((problem) => problem.message)
        : []),
    ]),
  ]
  const target = { params: { matterId: matter.id, reportId: report.reportId }, version: report.baseVersion }
  const doSave = async () => {
    const result = await save.run({ ...target, body: bodyOfReport(report) })
    if (result) draft.set({ ...report, baseVersion: result.reportVersion })
  }
  const doSubmit = async () => {
    setTried(true)
    const body = bodyOfReport(report)
    const problems = policy
      ? validateReport(
          { ...report, values: body.values ?? [], evidenceFiles: report.files.length },
          { indicators: matter.indicators, lastAcceptedProgress: lastAccepted(matter) },
          policy,
        )
      : []
    if (problems.length > 0) {
      goToFirstProblem()
      return
    }
    const result = await submit.run({ ...target, body })
    if (!result) return
    draft.clear()
    navigate(`/matters/${matter.id}#reports`)
  }
  const { allowedActions } = matter
  const maySubmit =
    open?.state !== 'awaiting-sign-off' &&
    (allowedActions.includes('submit-report') || allowedActions.includes('name-person'))
  return (
    <div className="ls-report">
      <PageHeader
        parent={{ to: `/matters/${matter.id}`, label: t('report.back') }}
        title={matter.title}
        status={
          <>
            <StatusLight light={matter.light.light} reason={reasonOf(matter.light.reason)} />
            {matter.nextReportOn && (
              <span>{t('report.dueOn', { date: dates.withWeekday(matter.nextReportOn) })}</span>
            )}
          </>
        }
        primary={
          maySubmit ? (
            <Button
              type="primary"
              loading={submit.pending}
              disabled={stale || uploads.sending}
              onClick={() => void doSubmit()}
            >
              {t('matter-words:action.submit-report')}
            </Button>
          ) : undefined
        }
        actions={
          <Button loading={save.pending} disabled={stale || uploads.sending} onClick={() => void doSave()}>
            {t('report.save')}
          </Button>
        }
      />
      {stale && (
        <ConflictPanel
          rows={[
            {
              label: t('report.progress'),
              mine: `${report.claimedProgress}%`,
              theirs: open ? `${open.claimedProgress}%` : '',
            },
            { label: t('report.text'), mine: report.text, theirs: open?.text ?? '' },
            { label: t('report.problem'), mine: report.problem, theirs: open?.problem ?? '' },
          ].filter((row) => row.mine !== row.theirs)}
          onKeepMine={() =>
            open
              ? change({ reportId: open.id, baseVersion: open.version })
              : change({ reportId: draftOfReport(matter).reportId, baseVersion: 0 })
          }
          onTakeTheirs={() => draft.set(draftOfReport(matter))}
        />
      )}
      <ReturnedWords matter={matter} />
      {returned && (
        <p className="ls-problem">
          <strong>{t('report.returnedBy', { name: returned.answeredBy?.name ?? '' })}</strong>{' '}
          {returned.answer}
        </p>
      )}
      {draft.restored && <p className="ls-quiet">{t('report.restored')}</p>}
      <div aria-live="assertive">
        {problemsAt('').length > 0 && <Alert type="error" title={problemsAt('').join(' ')} />}
      </div>
      <Labelled label={t('report.progress')} problems={problemsAt('claimedProgress')}>
        {(field) => (
          <ProgressSlider
            {...field}
            value={report.claimedProgress}
            before={lastAccepted(matter)}
            scheduled={matter.progress.scheduled}
            onChange={(claimedProgress) => change({ claimedProgress })}
          />
        )}
      </Labelled>
      <Labelled
        label={t('report.text')}
        problems={problemsAt('text')}
        hint={t('report.textHint', { least: policy?.['reports.least-text'] ?? 0 })}
      >
        {(field) => (
          <Input.TextArea
            {...field}
            autoSize={{ minRows: 4, maxRows: 16 }}
            maxLength={5000}
            value={report.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t('report.problem')} problems={problemsAt('problem')} hint={t('report.problemHint')}>
        {(field) => (
          <Input.TextArea
            {...field}
            autoSize={{ minRows: 1, maxRows: 8 }}
            maxLength={2000}
            value={report.problem}
            onChange={(event) => change({ problem: event.target.value })}
          />
        )}
      </Labelled>
      <ReportValues
        indicators={matter.indicators}
        values={report.values}
        problems={problemsAt('values')}
        open={report.claimedProgress === 100}
        onChange={(values) => change({ values })}
      />
      <div>
        <h2>{t('report.files')}</h2>
        <UploadsContext value={uploads.report}>
          <FilesField
            label={t('report.files')}
            value={report.files}
            onChange={(files) => change({ files })}
          />
        </UploadsContext>
        {problemsAt('files').map((problem) => (
          <p key={problem} className="ls-labelled-problem">
            {problem}
          </p>
        ))}
      </div>
    </div>
  )
}
