import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { MatterAction } from '../../../domain/matters/matter-action-names.ts'
import { dutyOf } from '../matters/public.ts'

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
  /** What the server calls the duty: with these the list finds all its matters. */
  waits: MatterAction[]
  rows: T[]
  /** How many more there are than can be shown at once. */
  hidden: number
}

/**
 * The list of acts: one group per duty, each with its most urgent matters. Groups with something late come first, then by the day
 * the first is owed, those without a day last; the server's order decides between equals.
 */
export function groupDuties<T extends ToDo>(duties: readonly Duty[], todo: readonly T[]): DutyGroup<T>[] {
  return joined(duties)
    .filter((duty) => duty.count > 0)
    .map((duty) => {
      const rows = todo.filter((row) => row.nextAct && dutyOf(row.nextAct.act) === duty.act)
      return { ...duty, rows, hidden: Math.max(0, duty.count - rows.length) }
    })
    .sort(
      (a, b) =>
        Number(b.overdue > 0) - Number(a.overdue > 0) || dayRank(a.firstBy).localeCompare(dayRank(b.firstBy)),
    )
}

/** Duties of the same kind added up, in the order they came. */
function joined(duties: readonly Duty[]): (Duty & { waits: MatterAction[] })[] {
  const byKind = new Map<MatterAction, Duty & { waits: MatterAction[] }>()
  for (const duty of duties) {
    const act = dutyOf(duty.act)
    const known = byKind.get(act)
    byKind.set(act, {
      act,
      waits: [...(known?.waits ?? []), duty.act],
      count: duty.count + (known?.count ?? 0),
      capped: duty.capped || known?.capped === true,
      overdue: duty.overdue + (known?.overdue ?? 0),
      firstBy: earlier(duty.firstBy, known?.firstBy ?? null),
    })
  }
  return [...byKind.values()]
}

const earlier = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || (b !== null && b < a) ? b : a

const dayRank = (day: LocalDate | null): string => day ?? '9999'

/** How many acts are owed, and how many of them are late. */
export const sumDuties = (duties: readonly Duty[]) => ({
  count: duties.reduce((sum, duty) => sum + duty.count, 0),
  overdue: duties.reduce((sum, duty) => sum + duty.overdue, 0),
  capped: duties.some((duty) => duty.capped),
})
