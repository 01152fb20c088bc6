import type { LocalDate } from '../../domain/dates/local-date.ts'
import { formatDate, type Language } from '../../domain/dates/official-format.ts'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The local day (Asia/Shanghai, wherever the reader's machine thinks it is) and the clock of an instant. */
export function localTimeOf(instant: string): { day: LocalDate; clock: string } {
  const found = new Map(parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
  return {
    day: `${found.get('year')}-${found.get('month')}-${found.get('day')}` as LocalDate,
    clock: `${found.get('hour')}:${found.get('minute')}`,
  }
}

/** `2026年6月30日 14:05`. */
export function formatInstant(instant: string, language: Language): string {
  const { day, clock } = localTimeOf(instant)
  return `${formatDate(day, language)} ${clock}`
}
