import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ScheduledMilestone } from '../../../../domain/matters/backward-schedule.ts'
import { useDates } from '../../../lib/dates.ts'
import { useToday } from '../../../lib/session.ts'
import { DateField } from '../fields/DateField.tsx'
import { Labelled } from '../fields/Labelled.tsx'
import { PersonField } from '../fields/PersonField.tsx'
import { NumberField, TextField } from '../fields/TypedField.tsx'
import { PlanItem } from './PlanItem.tsx'
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
  const heading = t('editor.milestoneNumber', { number })
  const name = item.title || heading
  return (
    <PlanItem
      heading={heading}
      name={name}
      onRemove={onRemove}
      note={<Scheduled scheduled={scheduled} />}
      acts={
        onMove && (
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
        )
      }
    >
      <div className="ls-plan-row">
        <TextField
          label={t('editor.title')}
          grow={3}
          problems={problemsOf('title')}
          most={200}
          value={item.title}
          onChange={(title) => onChange({ title })}
        />
        <TextField
          label={t('editor.deliverable')}
          grow={3}
          problems={problemsOf('deliverable')}
          most={500}
          value={item.deliverable}
          onChange={(deliverable) => onChange({ deliverable })}
        />
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
        <NumberField
          label={t('editor.workingDays')}
          problems={problemsOf('workingDays')}
          min={1}
          max={2000}
          whole
          value={item.workingDays}
          onChange={(workingDays) => onChange({ workingDays })}
        />
        <Labelled label={t('editor.dueOn')} grow={1} problems={problemsOf('dueOn')}>
          {({ id, status }) => (
            <DateField id={id} status={status} value={item.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
          )}
        </Labelled>
        <NumberField
          label={t('editor.progressAtEnd')}
          problems={problemsOf('progressAtEnd')}
          min={1}
          max={100}
          whole
          suffix="%"
          value={item.progressAtEnd}
          onChange={(progressAtEnd) => onChange({ progressAtEnd })}
        />
      </div>
    </PlanItem>
  )
}

/** What backward scheduling says: begun when at the latest, and how much it may slip. */
function Scheduled({ scheduled }: Pick<Props, 'scheduled'>) {
  const { t } = useTranslation('matter-plan')
  const dates = useDates()
  const today = useToday()
  return (
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
  )
}
