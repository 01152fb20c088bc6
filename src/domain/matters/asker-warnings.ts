import { unconfirmedYears, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { ReportingCycle } from '../policy/catalogue.ts'
import type { Policy } from '../policy/policy-pack.ts'
import type { SupervisionMode } from './matter-sources.ts'
import { isShorterCycle } from './reporting-cycle.ts'
import { titleSimilarity } from './title-similarity.ts'

/** What the asker is warned of before issuing (R2.5). Going on needs a reason, which is counted against the asker (R8.3). */
export type AskerWarning =
  | { code: 'similar-open-matter'; matterId: string; unitId: string; title: string; similarity: number }
  | { code: 'lead-time-below-floor'; workingDays: number; floor: number }
  | { code: 'deadline-in-past'; dueOn: LocalDate }
  | { code: 'cycle-below-floor'; cycle: ReportingCycle; floor: ReportingCycle }
  | { code: 'deadline-on-non-working-day'; dueOn: LocalDate; lapseOn: LocalDate }
  | { code: 'calendar-unconfirmed'; year: number }

/** Warnings that only inform: nothing is asked of anybody that the policy would not. */
export const needsReason = (warning: AskerWarning): boolean =>
  warning.code !== 'deadline-on-non-working-day' && warning.code !== 'calendar-unconfirmed'

export type Asked = {
  matterId: string
  title: string
  leadUnitId: string
  dueOn: LocalDate | null
  cycle: ReportingCycle
  mode: SupervisionMode
}

export type OpenMatter = { id: string; title: string; leadUnitId: string }

/**
 * Every warning, the weightiest first. `openMatters` may hold those of many units; only the asked unit's are compared, and the three
 * most alike are named. `today` is the day of issue.
 */
export function askerWarnings(
  asked: Asked,
  openMatters: readonly OpenMatter[],
  policy: Policy,
  calendar: WorkingCalendar,
  today: LocalDate,
): AskerWarning[] {
  const warnings: AskerWarning[] = []
  const { dueOn } = asked

  if (dueOn !== null && dueOn < today) warnings.push({ code: 'deadline-in-past', dueOn })
  else if (dueOn !== null) {
    const workingDays = calendar.workingDaysBetween(today, calendar.lapseOn(dueOn))
    const floor = policy['registration.lead-time-floor']
    if (workingDays < floor) warnings.push({ code: 'lead-time-below-floor', workingDays, floor })
  }

  const similar = openMatters
    .filter((matter) => matter.leadUnitId === asked.leadUnitId && matter.id !== asked.matterId)
    .map((matter) => ({ matter, similarity: titleSimilarity(asked.title, matter.title) }))
    .filter(({ similarity }) => similarity >= policy['registration.similar-title-threshold'])
    .sort((a, b) => b.similarity - a.similarity || (a.matter.id < b.matter.id ? -1 : 1))
  for (const { matter, similarity } of similar.slice(0, 3)) {
    const { id, title, leadUnitId } = matter
    warnings.push({ code: 'similar-open-matter', matterId: id, unitId: leadUnitId, title, similarity })
  }

  const floor = policy[`reports.${asked.mode}-cycle-floor`]
  if (isShorterCycle(asked.cycle, floor)) {
    warnings.push({ code: 'cycle-below-floor', cycle: asked.cycle, floor })
  }
  if (dueOn !== null && !calendar.isWorkingDay(dueOn)) {
    warnings.push({ code: 'deadline-on-non-working-day', dueOn, lapseOn: calendar.lapseOn(dueOn) })
  }
  if (dueOn !== null && dueOn >= today) {
    for (const year of unconfirmedYears(calendar, today, dueOn)) {
      warnings.push({ code: 'calendar-unconfirmed', year })
    }
  }
  return warnings
}
