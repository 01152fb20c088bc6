import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  approvePlan,
  completeMilestone,
  decideMilestoneMove,
  requestMilestoneMove,
  returnPlan,
} from '../../../../contract/matter-plan.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { useDates } from '../../../lib/dates.ts'
import { useToday } from '../../../lib/session.ts'
import { DatePair } from '../../../ui/DatePair.tsx'
import { DateField } from '../fields/DateField.tsx'
import { type ChosenFile, FilesField } from '../fields/FilesField.tsx'
import { leadUnitOf } from '../lib/matter-types.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { ActDialog, ReasonItem } from './ActDialog.tsx'
import type { ActProps } from './act-props.ts'
import { Facts } from './Facts.tsx'

interface PlanAnswer {
  outcome: 'approved' | 'returned'
  remark?: string
  reason?: string
}

/** The office answers a submitted plan: approving freezes the baseline, returning says what has to be better. */
export function AnswerPlanDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const unit = leadUnitOf(matter)?.unit.name ?? ''
  const approve = useDialogCommand(approvePlan, { success: t('done.approve-plan') })
  const giveBack = useDialogCommand(returnPlan, { success: t('done.return-plan') })
  const target = { params: { matterId: matter.id }, version: matter.plan.version }
  const last = matter.plan.milestones
    .map((item) => item.dueOn)
    .sort()
    .at(-1)
  return (
    <ActDialog<PlanAnswer>
      title={t('title.answerPlan')}
      draftKey={`answer-plan.${matter.id}`}
      confirm={({ outcome }) =>
        t(`matter-words:action.${outcome === 'returned' ? 'return-plan' : 'approve-plan'}`)
      }
      danger={({ outcome }) => outcome === 'returned'}
      pending={approve.pending || giveBack.pending}
      error={approve.error ?? giveBack.error}
      initial={{ outcome: 'approved' }}
      about={
        <Facts
          facts={[
            [t('fact.unit'), unit],
            [t('fact.responsible'), leadUnitOf(matter)?.person?.name],
            [t('fact.milestones'), t('count.milestones', { count: matter.plan.milestones.length })],
            [t('fact.indicators'), t('count.indicators', { count: matter.indicators.length })],
            [t('fact.lastMilestone'), last && dates.withWeekday(last)],
            [t('fact.due'), matter.dueOn && dates.withWeekday(matter.dueOn)],
            matter.plan.impossible
              ? [t('fact.warning'), t('warning.impossible', { days: matter.plan.shortBy })]
              : undefined,
          ]}
        />
      }
      onSubmit={({ outcome, remark, reason }) =>
        outcome === 'returned'
          ? giveBack.run({ ...target, body: { reason: reason ?? '' } })
          : approve.run({ ...target, body: { remark: remark ?? '' } })
      }
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t('field.answer')}>
        <Radio.Group
          options={[
            { value: 'approved', label: t('choice.approvePlan') },
            { value: 'returned', label: t('choice.returnPlan') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: PlanAnswer, b: PlanAnswer) => a.outcome !== b.outcome}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'returned' ? (
            <ReasonItem label={t('field.whatToImprove')} />
          ) : (
            <ReasonItem
              name="remark"
              label={t('field.remark')}
              required={false}
              hint={t('effect.baselineFrozen')}
            />
          )
        }
      </Form.Item>
    </ActDialog>
  )
}

/** Asks to move a milestone of the approved plan; its baseline stays beside it. */
export function MoveMilestoneDialog({ matter, target, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const today = useToday()
  const command = useDialogCommand(requestMilestoneMove, { success: t('done.move-milestone') })
  const milestone = matter.plan.milestones.find((item) => item.id === target)
  if (!milestone) return null
  return (
    <ActDialog<{ newDueOn: LocalDate; reason: string }>
      title={t('matter-words:action.move-milestone')}
      draftKey={`move.${milestone.id}`}
      confirm={t('matter-words:action.move-milestone')}
      pending={command.pending}
      error={command.error}
      about={
        <Facts
          facts={[
            [t('fact.milestone'), milestone.title],
            [
              t('fact.milestoneDue'),
              <DatePair key="due" baseline={milestone.baselineOn} current={milestone.dueOn} form="long" />,
            ],
          ]}
        />
      }
      effects={[t('effect.moveDecided'), t('effect.baselineStays')]}
      onSubmit={(body) => command.run({ params: { matterId: matter.id, milestoneId: milestone.id }, body })}
      onClose={onClose}
    >
      <Form.Item
        name="newDueOn"
        label={t('field.newMilestoneDue')}
        rules={[{ required: true, message: t('problem.dateMissing') }]}
      >
        <DateField min={today} {...(matter.dueOn ? { max: matter.dueOn } : {})} explain />
      </Form.Item>
      <ReasonItem />
    </ActDialog>
  )
}

/** Grants or refuses a proposed move. */
export function DecideMoveDialog({ matter, target, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const command = useDialogCommand(decideMilestoneMove, {
    success: t('done.decide-milestone-move'),
  })
  const milestone = matter.plan.milestones.find((item) =>
    target ? item.id === target : item.proposedDueOn !== null,
  )
  if (!milestone?.proposedDueOn) return null
  return (
    <ActDialog<{ outcome: 'granted' | 'refused'; reason: string }>
      title={t('matter-words:action.decide-milestone-move')}
      draftKey={`decide-move.${milestone.id}`}
      confirm={({ outcome }) => t(outcome === 'refused' ? 'choice.refuse' : 'choice.grantMove')}
      danger={({ outcome }) => outcome === 'refused'}
      pending={command.pending}
      error={command.error}
      initial={{ outcome: 'granted' }}
      about={
        <Facts
          facts={[
            [t('fact.milestone'), milestone.title],
            [t('fact.milestoneDue'), dates.withWeekday(milestone.dueOn)],
            [t('field.newMilestoneDue'), dates.withWeekday(milestone.proposedDueOn)],
            [t('fact.reason'), milestone.proposedReason],
          ]}
        />
      }
      effects={({ outcome }) => [t(outcome === 'refused' ? 'effect.requestRefused' : 'effect.baselineStays')]}
      onSubmit={(body) => command.run({ params: { matterId: matter.id, milestoneId: milestone.id }, body })}
      onClose={onClose}
    >
      <OutcomeItem granted={t('choice.grantMove')} refused={t('choice.refuse')} />
      <ReasonItem />
    </ActDialog>
  )
}

/** Two ways out, always both in sight. */
export function OutcomeItem({ granted, refused }: { granted: string; refused: string }) {
  const { t } = useTranslation('matter-acts')
  return (
    <Form.Item name="outcome" label={t('field.decision')}>
      <Radio.Group
        options={[
          { value: 'granted', label: granted },
          { value: 'refused', label: refused },
        ]}
      />
    </Form.Item>
  )
}

/** A milestone is reached, with its deliverable. */
export function CompleteMilestoneDialog({ matter, target, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const today = useToday()
  const command = useDialogCommand(completeMilestone, {
    success: t('done.complete-milestone'),
  })
  const milestone = matter.plan.milestones.find((item) => item.id === target)
  if (!milestone) return null
  return (
    <ActDialog<{ doneOn: LocalDate; note?: string; fileIds?: ChosenFile[] }>
      title={t('matter-words:action.complete-milestone')}
      draftKey={`complete.${milestone.id}`}
      confirm={t('matter-words:action.complete-milestone')}
      pending={command.pending}
      error={command.error}
      initial={{ doneOn: today }}
      about={
        <Facts
          facts={[
            [t('fact.milestone'), milestone.title],
            [t('fact.deliverable'), milestone.deliverable],
          ]}
        />
      }
      onSubmit={({ doneOn, note, fileIds = [] }) =>
        command.run({
          params: { matterId: matter.id, milestoneId: milestone.id },
          body: { doneOn, note: note ?? '', fileIds: fileIds.map((file) => file.id) },
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="doneOn"
        label={t('field.doneOn')}
        rules={[{ required: true, message: t('problem.dateMissing') }]}
      >
        <DateField max={today} />
      </Form.Item>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="fileIds" label={t('field.deliverableFiles')}>
        <FilesField label={t('field.deliverableFiles')} />
      </Form.Item>
    </ActDialog>
  )
}
