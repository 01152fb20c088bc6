import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { useDates } from '../../../lib/dates.ts'
import { useToday } from '../../../lib/session.ts'
import type { Matter } from '../lib/matter-types.ts'
import { useWorkingCalendar } from '../lib/use-working-calendar.ts'
import { Gantt } from './Gantt.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { endOf, type LivePlan } from './use-live-plan.ts'

/** The plan as a picture while it is typed, and in words whether it can still be met. */
export function PlanPicture({ plan, matter, live }: { plan: PlanDraft; matter: Matter; live: LivePlan }) {
  const { t } = useTranslation('matter-plan')
  const dates = useDates()
  const today = useToday()
  const end = endOf(matter, today)
  const calendar = useWorkingCalendar(today, end)
  const { schedule } = live
  if (!schedule || plan.milestones.length === 0 || !calendar) return null
  if (!schedule.ok) return <p className="ls-problem">{t(`problem.${schedule.problem}`)}</p>
  const byId = new Map(schedule.milestones.map((item) => [item.id, item]))
  const firstStart = schedule.milestones.map((item) => item.latestStart).sort()[0]
  return (
    <>
      <p aria-live="polite" className={schedule.impossible ? 'ls-problem' : 'ls-plan-possible'}>
        {schedule.impossible
          ? t('schedule.impossible', { days: schedule.shortBy })
          : t('schedule.possible', { date: firstStart ? dates.withWeekday(firstStart) : '' })}
      </p>
      <Gantt
        today={today}
        deadline={end}
        isReview={matter.dueOn === null}
        from={matter.assignedOn}
        rows={plan.milestones.map((item) => {
          const scheduled = byId.get(item.id)
          const finish: LocalDate = item.dueOn ?? scheduled?.latestFinish ?? end
          return {
            id: item.id,
            title: item.title || t('editor.untitled'),
            start: calendar.subtractWorkingDays(finish, Math.max(0, (item.workingDays ?? 1) - 1)),
            end: finish,
            baseline: null,
            doneOn: null,
            latestStart: scheduled?.latestStart ?? null,
            proposed: null,
          }
        })}
      />
    </>
  )
}
