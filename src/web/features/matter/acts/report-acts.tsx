import { Form, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerReport, signOffReport } from '../../../../contract/matter-reports.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { ReportContent } from '../sections/ReportContent.tsx'
import { ActDialog, ReasonItem } from './ActDialog.tsx'
import type { ActProps } from './act-props.ts'

interface Answer {
  outcome: 'accepted' | 'returned'
  verifiedProgress?: number | null
  remark?: string
  reason?: string
}

/** The office answers a report: accepted, with what it verified itself (R8.2), or returned with a reason. */
export function AnswerReportDialog({ matter, target, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(answerReport, {
    success: (result) => t(result.reportState === 'returned' ? 'done.returnReport' : 'done.answer-report'),
  })
  const report = matter.reports.find((item) => (target ? item.id === target : item.state === 'submitted'))
  if (!report) return null
  return (
    <ActDialog<Answer>
      wide
      title={t('matter-words:action.answer-report')}
      draftKey={`answer.${report.id}`}
      confirm={({ outcome }) => t(outcome === 'returned' ? 'choice.returnReport' : 'choice.acceptReport')}
      danger={({ outcome }) => outcome === 'returned'}
      pending={command.pending}
      error={command.error}
      initial={{ outcome: 'accepted' }}
      about={
        <div className="ls-report-quote">
          <ReportContent report={report} matter={matter} />
        </div>
      }
      onSubmit={({ outcome, verifiedProgress, remark, reason }) =>
        command.run({
          params: { matterId: matter.id, reportId: report.id },
          body:
            outcome === 'returned'
              ? { outcome, reason: reason ?? '' }
              : { outcome, remark: remark ?? '', verifiedProgress: verifiedProgress ?? null },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t('field.answer')}>
        <Radio.Group
          options={[
            { value: 'accepted', label: t('choice.acceptReport') },
            { value: 'returned', label: t('choice.returnReportLong') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Answer, b: Answer) => a.outcome !== b.outcome}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'returned' ? (
            <ReasonItem label={t('field.whatToImprove')} />
          ) : (
            <>
              <Form.Item name="verifiedProgress" label={t('field.verified')} extra={t('hint.verified')}>
                <InputNumber min={0} max={100} precision={0} suffix="%" style={{ width: 140 }} />
              </Form.Item>
              <ReasonItem name="remark" label={t('field.remark')} required={false} />
            </>
          )
        }
      </Form.Item>
    </ActDialog>
  )
}

interface SignOff {
  outcome: 'approved' | 'sent-back'
  reason?: string
}

/** 审签: the unit's head signs, which sends the report to the office, or sends it back. */
export function SignOffDialog({ matter, target, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const command = useDialogCommand(signOffReport, {
    success: (result) => t(result.reportState === 'submitted' ? 'done.sign-off-report' : 'done.sendBack'),
  })
  const report = matter.reports.find((item) =>
    target ? item.id === target : item.state === 'awaiting-sign-off',
  )
  if (!report) return null
  return (
    <ActDialog<SignOff>
      wide
      title={t('matter-words:action.sign-off-report')}
      draftKey={`sign-off.${report.id}`}
      confirm={({ outcome }) => t(outcome === 'sent-back' ? 'choice.sendBack' : 'choice.signOff')}
      danger={({ outcome }) => outcome === 'sent-back'}
      pending={command.pending}
      error={command.error}
      initial={{ outcome: 'approved' }}
      about={
        <div className="ls-report-quote">
          <ReportContent report={report} matter={matter} />
        </div>
      }
      effects={({ outcome }) => [t(outcome === 'sent-back' ? 'effect.sendBack' : 'effect.signOff')]}
      onSubmit={({ outcome, reason }) =>
        command.run({
          params: { matterId: matter.id, reportId: report.id },
          version: report.version,
          body: { outcome, reason: reason ?? '' },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t('field.decision')}>
        <Radio.Group
          options={[
            { value: 'approved', label: t('choice.signOffLong') },
            { value: 'sent-back', label: t('choice.sendBackLong') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: SignOff, b: SignOff) => a.outcome !== b.outcome}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'sent-back' && <ReasonItem label={t('field.whatToImprove')} />
        }
      </Form.Item>
    </ActDialog>
  )
}
