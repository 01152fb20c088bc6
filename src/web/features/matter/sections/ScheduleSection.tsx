import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import type { MatterAction } from '../../../../domain/matters/matter-action-names.ts'
import { isOpen } from '../../../../domain/matters/matter-states.ts'
import { useToday } from '../../../lib/session.ts'
import { DatePair } from '../../../ui/DatePair.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { OfficialDate } from '../../../ui/OfficialDate.tsx'
import { leadUnitOf, type Matter, type Milestone } from '../lib/matter-types.ts'
import { useWorkingCalendar } from '../lib/use-working-calendar.ts'
import { Gantt } from '../plan/Gantt.tsx'
import { FileList } from './FileList.tsx'

/** While it rests or is over, nothing is late. */
const isRunning = (matter: Matter): boolean => matter.suspendedOn === null && isOpen(matter.state)

interface Props {
  matter: Matter
  onAct: (action: MatterAction, target: string) => void
}

/** 定进度: the milestones as a time line and as a table with their acts (R3.1.2). */
export function ScheduleSection({ matter, onAct }: Props) {
  const { t } = useTranslation(['matter-plan', 'matter-page'])
  const today = useToday()
  const { milestones, impossible, shortBy } = matter.plan
  const days = milestones.flatMap((item) => [item.dueOn, item.baselineOn ?? item.dueOn]).sort()
  const calendar = useWorkingCalendar(days[0] ?? today, days.at(-1) ?? today)
  if (milestones.length === 0) {
    const unit = leadUnitOf(matter)?.unit.name ?? ''
    return <EmptyState title={t('matter-page:plan.none')} hint={t('matter-page:plan.noneHint', { unit })} />
  }
  const startOf = (item: Milestone): LocalDate =>
    calendar ? calendar.subtractWorkingDays(item.dueOn, item.workingDays - 1) : item.dueOn
  return (
    <>
      {impossible && isRunning(matter) && matter.progress.claimed < 100 && (
        <p className="ls-problem">{t('schedule.impossible', { days: shortBy })}</p>
      )}
      <Gantt
        today={today}
        asOf={matter.suspendedOn ?? matter.closedOn ?? matter.cancelledOn ?? today}
        deadline={matter.dueOn ?? matter.reviewOn}
        isReview={matter.dueOn === null}
        from={matter.assignedOn}
        rows={milestones.map((item) => ({
          id: item.id,
          title: item.title,
          start: startOf(item),
          end: item.dueOn,
          baseline: item.baselineOn,
          doneOn: item.doneOn,
          latestStart: isRunning(matter) ? item.latestStart : null,
          proposed: item.proposedDueOn,
        }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard */}
      <section className="ls-table-scroll" aria-label={t('schedule.table')} tabIndex={0}>
        <table className="ls-table ls-stack">
          <thead>
            <tr>
              <th scope="col">{t('schedule.number')}</th>
              <th scope="col">{t('schedule.milestone')}</th>
              <th scope="col">{t('schedule.person')}</th>
              <th scope="col">{t('schedule.progress')}</th>
              <th scope="col">{t('schedule.due')}</th>
              <th scope="col">{t('schedule.latestStart')}</th>
              <th scope="col">{t('schedule.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((item, index) => (
              <MilestoneRow key={item.id} item={item} number={index + 1} matter={matter} onAct={onAct} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function MilestoneRow({ item, number, matter, onAct }: { item: Milestone; number: number } & Props) {
  const { t } = useTranslation(['matter-plan', 'matter-page', 'matter-words'])
  const today = useToday()
  const numbers = item.dependsOn
    .map((id) => matter.plan.milestones.findIndex((other) => other.id === id) + 1)
    .filter((found) => found > 0)
  const { allowedActions } = matter
  const open = item.doneOn === null
  return (
    <tr>
      <td className="ls-desk-only">{number}</td>
      <td className="ls-stack-head">
        <strong>
          <span className="ls-phone-only">{number} </span>
          {item.title}
        </strong>
        <div className="ls-quiet">
          {[
            item.deliverable,
            t('schedule.days', { count: item.workingDays }),
            numbers.length > 0 && t('schedule.after', { numbers: numbers.join(t('matter-page:listComma')) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <FileList files={item.files} />
      </td>
      <td data-label={t('schedule.person')}>{item.person?.name ?? '—'}</td>
      <td data-label={t('schedule.progress')}>{item.progressAtEnd}%</td>
      <td data-label={t('schedule.due')}>
        <DatePair baseline={item.baselineOn} current={item.dueOn} relativeTo={today} />
        {item.proposedDueOn && (
          <div className="ls-quiet">
            {t('schedule.proposed')}{' '}
            <OfficialDate date={item.proposedDueOn} form="short" relativeTo={today} />
          </div>
        )}
      </td>
      <td data-label={t('schedule.latestStart')} className="ls-nowrap">
        {open && item.latestStart && isRunning(matter) ? (
          <>
            <OfficialDate date={item.latestStart} form="short" relativeTo={today} />
            {item.slack !== null && (
              <div className={item.slack < 0 ? 'ls-refused' : 'ls-quiet'}>
                {item.slack < 0
                  ? t('schedule.short', { count: -item.slack })
                  : t('schedule.slack', { count: item.slack })}
              </div>
            )}
          </>
        ) : (
          '—'
        )}
      </td>
      <td data-label={t('schedule.standing')} className="ls-nowrap">
        {item.doneOn ? (
          <>
            ✓ {t('schedule.doneOn')} <OfficialDate date={item.doneOn} form="short" relativeTo={today} />
          </>
        ) : isRunning(matter) && item.dueOn < today ? (
          <span className="ls-refused">■ {t('schedule.late')}</span>
        ) : (
          t('schedule.open')
        )}
        {open && (
          <div className="ls-row-acts">
            {allowedActions.includes('complete-milestone') && (
              <Button type="link" size="small" onClick={() => onAct('complete-milestone', item.id)}>
                {t('matter-words:action.complete-milestone')}
              </Button>
            )}
            {item.proposedDueOn === null && allowedActions.includes('move-milestone') && (
              <Button type="link" size="small" onClick={() => onAct('move-milestone', item.id)}>
                {t('matter-words:action.move-milestone')}
              </Button>
            )}
            {item.proposedDueOn !== null && allowedActions.includes('decide-milestone-move') && (
              <Button size="small" type="primary" onClick={() => onAct('decide-milestone-move', item.id)}>
                {t('matter-words:action.decide-milestone-move')}
              </Button>
            )}
          </div>
        )}
      </td>
    </tr>
  )
}
