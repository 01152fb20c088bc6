import { daysInMonth, findLocalDate, type LocalDate } from '../dates/local-date.ts'

/** A document's date as far as it is known: the year, the month, the day. */
export interface PartialDate {
  year: number
  month?: number
  day?: number
}

/** Reads YYYY, YYYY-MM or YYYY-MM-DD of the years 1900–2199; anything else is no date. */
export function readPartialDate(text: string | undefined | null): PartialDate | undefined {
  const match = /^((?:19|20|21)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '')
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
  if (findLocalDate(year, month, day)) return { year, month, day }
  return month >= 1 && month <= 12 ? { year, month } : { year }
}

/** Undefined when there is no such month. */
export function lastDayOfMonth(year: number, month: number): LocalDate | undefined {
  return month >= 1 && month <= 12 ? findLocalDate(year, month, daysInMonth(year, month)) : undefined
}
