import { Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { carryOverMatter, changeSupervisionMode, remindUnit } from '../../../../contract/matter-acts.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { supervisionModes } from '../../../../domain/matters/matter-sources.ts'
import { isShorterCycle } from '../../../../domain/matters/reporting-cycle.ts'
import { type ReportingCycle, reportingCycles } from '../../../../domain/policy/catalogue.ts'
import { useDates } from '../../../lib/dates.ts'
import { newId } from '../../../lib/new-id.ts'
import { personIn } from '../../../lib/person-in.ts'
import { useToday } from '../../../lib/session.ts'
import { DateField } from '../fields/DateField.tsx'
import { leadUnitOf } from '../lib/matter-types.ts'
import { useDialogCommand } from '../lib/use-matter-command.ts'
import { usePolicyRules } from '../lib/use-policy-rules.ts'
import { ActDialog, ReasonItem } from './ActDialog.tsx'
import type { ActProps } from './act-props.ts'
import { Facts } from './Facts.tsx'

/** 催办: counted, and never again within the cool-down (R3.4.5). */
export function RemindDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const [id] = useState(newId)
  const lead = leadUnitOf(matter)
  const command = useDialogCommand(remindUnit, {
    success: (result) => t('done.remind', { count: result.count, date: dates.date(result.remindAgainFrom) }),
  })
  return (
    <ActDialog<{ text?: string }>
      title={t('matter-words:action.remind')}
      draftKey={`remind.${matter.id}`}
      confirm={t('matter-words:action.remind')}
      pending={command.pending}
      error={command.error}
      about={
        <Facts
          facts={[
            [t('fact.to'), personIn(lead?.unit, lead?.person)],
            [
              t('fact.reminders'),
              matter.reminders.lastOn
                ? t('fact.remindersLast', {
                    count: matter.reminders.count,
                    date: dates.date(matter.reminders.lastOn),
                  })
                : t('count.times', { count: 0 }),
            ],
          ]}
        />
      }
      effects={[t('effect.reminder')]}
      onSubmit={({ text }) =>
        command.run({ params: { matterId: matter.id }, body: { id, text: text ?? '' } })
      }
      onClose={onClose}
    >
      <Form.Item name="text" label={t('field.reminderText')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    </ActDialog>
  )
}

/** Long-term work goes on into the next period with a new review date (R2.7). */
export function CarryOverDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const dates = useDates()
  const today = useToday()
  const command = useDialogCommand(carryOverMatter, { success: t('done.carry-over') })
  return (
    <ActDialog<{ reviewOn: LocalDate; note?: string }>
      title={t('matter-words:action.carry-over')}
      draftKey={`carry-over.${matter.id}`}
      confirm={t('matter-words:action.carry-over')}
      pending={command.pending}
      error={command.error}
      about={
        <Facts
          facts={[
            [t('fact.matter'), matter.title],
            [t('fact.reviewOn'), matter.reviewOn && dates.withWeekday(matter.reviewOn)],
          ]}
        />
      }
      effects={[t('effect.carryOver')]}
      onSubmit={({ reviewOn, note }) =>
        command.run({ params: { matterId: matter.id }, body: { reviewOn, note: note ?? '' } })
      }
      onClose={onClose}
    >
      <Form.Item
        name="reviewOn"
        label={t('field.nextReviewOn')}
        rules={[{ required: true, message: t('problem.dateMissing') }]}
      >
        <DateField min={today} explain />
      </Form.Item>
      <ReasonItem name="note" label={t('field.note')} required={false} />
    </ActDialog>
  )
}

interface Mode {
  mode: (typeof supervisionModes)[number]
  reportingCycle?: ReportingCycle
  reason: string
  overrideReason?: string
}

/** Tracking or periodic supervision (R3.4.0); below the policy's floor only with a reason, which is counted. */
export function SupervisionModeDialog({ matter, onClose }: ActProps) {
  const { t } = useTranslation(['matter-acts', 'matter-words'])
  const policy = usePolicyRules()
  const command = useDialogCommand(changeSupervisionMode, {
    success: t('done.change-supervision-mode'),
  })
  const isBelowFloor = (mode: Mode['mode'], cycle: ReportingCycle | undefined) =>
    policy !== undefined &&
    cycle !== undefined &&
    isShorterCycle(cycle, policy[`reports.${mode}-cycle-floor`])
  return (
    <ActDialog<Mode>
      title={t('matter-words:action.change-supervision-mode')}
      draftKey={`mode.${matter.id}`}
      confirm={t('choice.save')}
      pending={command.pending}
      error={command.error}
      initial={{ mode: matter.supervisionMode, reportingCycle: matter.reportingCycle }}
      effects={[t('effect.mode', { unit: leadUnitOf(matter)?.unit.shortName ?? '' })]}
      onSubmit={({ mode, reportingCycle, reason, overrideReason }) =>
        command.run({
          params: { matterId: matter.id },
          body: {
            mode,
            reason,
            ...(reportingCycle ? { reportingCycle } : {}),
            ...(overrideReason ? { overrideReason } : {}),
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="mode" label={t('field.mode')}>
        <Radio.Group
          options={supervisionModes.map((mode) => ({ value: mode, label: t(`matter-words:mode.${mode}`) }))}
        />
      </Form.Item>
      <Form.Item name="reportingCycle" label={t('field.cycle')}>
        <Select
          style={{ width: 200 }}
          options={reportingCycles.map((cycle) => ({
            value: cycle,
            label: t(`matter-words:cycle.${cycle}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        noStyle
        shouldUpdate={(a: Mode, b: Mode) => a.mode !== b.mode || a.reportingCycle !== b.reportingCycle}
      >
        {({ getFieldValue }) => {
          const mode = getFieldValue('mode') as Mode['mode'] | undefined
          if (!mode || !isBelowFloor(mode, getFieldValue('reportingCycle'))) return null
          const floor = policy ? t(`matter-words:cycle.${policy[`reports.${mode}-cycle-floor`]}`) : ''
          return (
            <ReasonItem
              name="overrideReason"
              label={t('field.overrideReason')}
              hint={t('hint.cycleFloor', { floor })}
            />
          )
        }}
      </Form.Item>
      <ReasonItem />
    </ActDialog>
  )
}
