import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ScheduledMilestone } from '../../../../domain/matters/backward-schedule.ts'
import { useDates } from '../../../lib/dates.ts'
import { useToday } from '../../../lib/session.ts'
import { DateField } from '../fields/DateField.tsx'
import { Labelled } from '../fields/Labelled.tsx'
import { PersonField } from '../fields/PersonField.tsx'
import type { MilestoneDraft } from './plan-draft.ts'

interface Props {
  item: MilestoneDraft
  number: number
  others: readonly MilestoneDraft[]
  unitIds: readonly string[]
  scheduled: ScheduledMilestone | undefined
  problemsOf: (field: string) => string[]
  onChange: (changes: Partial<MilestoneDraft>) => void
  onMove: ((by: -1 | 1) => void) | undefined
  onRemove: () => void
}

/** One milestone: what, when, by whom, after what; beside it what backward scheduling says. */
export function MilestoneEditor(props: Props) {
  const { item, number, others, unitIds, scheduled, problemsOf, onChange, onMove, onRemove } = props
  const { t } = useTranslation('matter-plan')
  const dates = useDates()
  const today = useToday()
  const name = item.title || t('editor.milestoneNumber', { number })
  return (
    <li className="ls-plan-item">
      <div className="ls-plan-item-head">
        <h3>{t('editor.milestoneNumber', { number })}</h3>
        <span className="ls-plan-schedule" aria-live="polite">
          {scheduled && (
            <>
              {t('editor.latest', {
                start: dates.short(scheduled.latestStart, today),
                finish: dates.short(scheduled.latestFinish, today),
              })}{' '}
              <strong className={scheduled.slack < 0 ? 'ls-refused' : undefined}>
                {scheduled.slack < 0
                  ? t('schedule.short', { count: -scheduled.slack })
                  : t('schedule.slack', { count: scheduled.slack })}
              </strong>
            </>
          )}
        </span>
        <span className="ls-plan-item-acts">
          {onMove && (
            <>
              <Button
                type="text"
                icon={<ArrowUpOutlined />}
                aria-label={t('editor.up', { name })}
                onClick={() => onMove(-1)}
              />
              <Button
                type="text"
                icon={<ArrowDownOutlined />}
                aria-label={t('editor.down', { name })}
                onClick={() => onMove(1)}
              />
            </>
          )}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('editor.remove', { name })}
            onClick={onRemove}
          />
        </span>
      </div>
      <div className="ls-plan-row">
        <Labelled label={t('editor.title')} grow={3} problems={problemsOf('title')}>
          {(field) => (
            <Input
              {...field}
              maxLength={200}
              value={item.title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={t('editor.deliverable')} grow={3} problems={problemsOf('deliverable')}>
          {(field) => (
            <Input
              {...field}
              maxLength={500}
              value={item.deliverable}
              onChange={(event) => onChange({ deliverable: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={t('editor.person')} grow={2} problems={problemsOf('responsiblePersonId')}>
          {({ id, status }) => (
            <PersonField
              id={id}
              status={status}
              unitIds={unitIds}
              value={item.responsiblePersonId}
              onChange={(responsiblePersonId) => onChange({ responsiblePersonId })}
            />
          )}
        </Labelled>
      </div>
      <div className="ls-plan-row">
        <Labelled label={t('editor.after')} grow={2} problems={problemsOf('dependsOn')}>
          {({ id, status }) => (
            <Select
              id={id}
              {...(status ? { status } : {})}
              mode="multiple"
              value={item.dependsOn}
              onChange={(dependsOn: string[]) => onChange({ dependsOn })}
              placeholder={t('editor.afterNone')}
              options={others.flatMap((other, index) =>
                other.id === item.id
                  ? []
                  : [{ value: other.id, label: `${index + 1} ${other.title || t('editor.untitled')}` }],
              )}
            />
          )}
        </Labelled>
        <Labelled label={t('editor.workingDays')} problems={problemsOf('workingDays')}>
          {(field) => (
            <InputNumber
              id={field.id}
              {...(field.status ? { status: field.status } : {})}
              min={1}
              max={2000}
              precision={0}
              value={item.workingDays}
              onChange={(workingDays) => onChange({ workingDays })}
            />
          )}
        </Labelled>
        <Labelled label={t('editor.dueOn')} grow={1} problems={problemsOf('dueOn')}>
          {({ id, status }) => (
            <DateField id={id} status={status} value={item.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
          )}
        </Labelled>
        <Labelled label={t('editor.progressAtEnd')} problems={problemsOf('progressAtEnd')}>
          {(field) => (
            <InputNumber
              id={field.id}
              {...(field.status ? { status: field.status } : {})}
              min={1}
              max={100}
              precision={0}
              suffix="%"
              value={item.progressAtEnd}
              onChange={(progressAtEnd) => onChange({ progressAtEnd })}
            />
          )}
        </Labelled>
      </div>
    </li>
  )
}
