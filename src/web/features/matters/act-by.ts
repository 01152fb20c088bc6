import { addDays, type LocalDate } from '../../../domain/dates/local-date.ts'

/** When an act is owed, seen from today: a code the texts word with the day. */
export type ActBy = 'none' | 'late' | 'today' | 'tomorrow' | 'by'

export function actByOf(act: { by: LocalDate | null; overdue: boolean }, today: LocalDate): ActBy {
  if (act.overdue || (act.by !== null && act.by < today)) return act.by === null ? 'none' : 'late'
  if (act.by === null) return 'none'
  if (act.by === today) return 'today'
  return act.by === addDays(today, 1) ? 'tomorrow' : 'by'
}
