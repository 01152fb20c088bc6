import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'

interface Duty {
  act: MatterAction
  count: number
  capped: boolean
  overdue: number
  firstBy: LocalDate | null
}
interface ToDo {
  nextAct: { act: MatterAction; by: LocalDate | null; overdue: boolean } | null
}

export interface DutyGroup<T> extends Duty {
  rows: T[]
  /** How many more there are than can be shown at once. */
  hidden: number
}

/**
 * The list of acts: one group per duty, each with its most urgent matters. Groups with something late come first, then by the day
 * the first is owed, those without a day last; the server's order decides between equals.
 */
export function groupDuties<T extends ToDo>(duties: readonly Duty[], todo: readonly T[]): DutyGroup<T>[] {
  return duties
    .filter((duty) => duty.count > 0)
    .map((duty) => {
      const rows = todo.filter((row) => row.nextAct?.act === duty.act)
      return { ...duty, rows, hidden: Math.max(0, duty.count - rows.length) }
    })
    .sort(
      (a, b) =>
        Number(b.overdue > 0) - Number(a.overdue > 0) || dayRank(a.firstBy).localeCompare(dayRank(b.firstBy)),
    )
}

const dayRank = (day: LocalDate | null): string => day ?? '9999'

/** How many acts are owed, and how many of them are late. */
export const sumDuties = (duties: readonly Duty[]) => ({
  count: duties.reduce((sum, duty) => sum + duty.count, 0),
  overdue: duties.reduce((sum, duty) => sum + duty.overdue, 0),
  capped: duties.some((duty) => duty.capped),
})
