import type {
  confirmCalendarYear as confirmContract,
  editCalendarYear as editContract,
} from '../../../contract/calendar.ts'
import { localDate, weekdayOf, yearOf } from '../../../domain/dates/local-date.ts'
import { AppError, type FieldFault, orTaken, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { calendarSubject } from './organisation-subjects.ts'

type SpecialDay = Input<typeof editContract>['body']['days'][number]

/**
 * Replaces the special days of a year (R3.1.2). Stored dates that depend on working days are computed again in the background. An
 * edit takes a confirmation back, since what was confirmed was another calendar.
 */
export async function editCalendarYear(context: CommandContext, input: Input<typeof editContract>) {
  const { tx, jurisdictionId } = context
  const { year } = input.params
  const { days, reason } = input.body
  refuseFaults(checkDays(days, year))
  const version = await takeVersion(context, year, input.version, false)
  await tx
    .deleteFrom('calendarDay')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('day', '>=', localDate(`${year}-01-01`))
    .where('day', '<=', localDate(`${year}-12-31`))
    .execute()
  if (days.length > 0) {
    await tx
      .insertInto('calendarDay')
      .values(days.map((day) => ({ jurisdictionId, ...day })))
      .execute()
  }
  await context.append({
    subjectKind: 'calendar',
    subjectId: calendarSubject(jurisdictionId, year),
    kind: 'calendar.edited',
    payload: { year, days, confirmed: false, version },
    reason,
  })
  await context.audit({ kind: 'calendar.edited', object: String(year), detail: { reason } })
  await context.enqueue('reapply-policy', { year })
  return { version }
}

/** States that the year agrees with the official notice; from then on its dates are no longer shown as provisional. */
export async function confirmCalendarYear(context: CommandContext, input: Input<typeof confirmContract>) {
  const { year } = input.params
  const version = await takeVersion(context, year, input.version, true)
  await context.append({
    subjectKind: 'calendar',
    subjectId: calendarSubject(context.jurisdictionId, year),
    kind: 'calendar.confirmed',
    payload: { year, confirmed: true, version },
    reason: input.body.reason,
  })
  await context.audit({ kind: 'calendar.confirmed', object: String(year) })
  return { version }
}

/** Moves the year from the version the edit was based on to the next; version 0 is a year nobody has entered. */
async function takeVersion(
  { tx, jurisdictionId }: CommandContext,
  year: number,
  basedOn: number,
  confirmed: boolean,
): Promise<number> {
  if (basedOn === 0) {
    await tx
      .insertInto('calendarYear')
      .values({ jurisdictionId, year, confirmed, version: 1 })
      .onConflict((conflict) => conflict.columns(['jurisdictionId', 'year']).doNothing())
      .returning('version')
      .executeTakeFirst()
      .then((row) => {
        if (!row) throw new AppError('version-stale')
      })
      .catch((error) => orTaken(error, {}))
    return 1
  }
  const row = await tx
    .updateTable('calendarYear')
    .set({ confirmed, version: basedOn + 1 })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('year', '=', year)
    .where('version', '=', basedOn)
    .returning('version')
    .executeTakeFirst()
  if (!row) throw new AppError('version-stale')
  return row.version
}

/** Days of that year, each once; a workday must fall on a weekend, or it would change nothing. */
function checkDays(days: readonly SpecialDay[], year: number): FieldFault[] {
  return days.flatMap((day, index) => {
    const path = `days.${index}.day`
    const faults: FieldFault[] = []
    if (yearOf(day.day) !== year) faults.push({ path, code: 'day-outside-year', params: { year } })
    if (days.findIndex((other) => other.day === day.day) < index) faults.push({ path, code: 'day-twice' })
    if (day.kind === 'workday' && weekdayOf(day.day) <= 5) faults.push({ path, code: 'workday-already' })
    return faults
  })
}
