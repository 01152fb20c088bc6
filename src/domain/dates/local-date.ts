/**
 * A calendar day without time or zone, written `2026-06-30` ("Dates: deadlines are local dates"). Because the text form is
 * fixed, two dates compare with `<` as they stand; arithmetic goes through day numbers and never through a clock or time zone.
 */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Number of days in a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True for a day that exists: `2026-02-29` and `2026-6-3` are refused. Years run from 0001 to 9999. */
export function isLocalDate(text: string): text is LocalDate {
  const match = pattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The date a text names, or undefined when no such day exists. Takes the ISO form only; intake reads the offices' own forms. */
export function parseLocalDate(text: string): LocalDate | undefined {
  return isLocalDate(text) ? text : undefined
}

/** Like {@link parseLocalDate}, but throws a RangeError: for constants and for values a schema has already checked. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a calendar day: ${text}`)
  return text
}

/** Builds a date from its parts, or undefined when the day does not exist (31 June). */
export function findLocalDate(year: number, month: number, day: number): LocalDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined
  return parseLocalDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))
/** 1–12. */
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7))
/** 1–31. */
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10))

/** Days since 1970-01-01; the proleptic Gregorian calendar counted in eras of 400 years that begin in March. */
export function toDayNumber(date: LocalDate): number {
  const month = monthOf(date)
  const year = yearOf(date) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of {@link toDayNumber}; throws a RangeError outside the years 0001–9999. */
export function fromDayNumber(dayNumber: number): LocalDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const date = findLocalDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  if (!date) throw new RangeError(`Day number out of range: ${dayNumber}`)
  return date
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(toDayNumber(date) + days)

/** Days from the first date to the second; negative when the second is earlier. */
export const diffDays = (from: LocalDate, to: LocalDate): number => toDayNumber(to) - toDayNumber(from)

/** -1, 0 or 1, for sorting. */
export const compareDates = (a: LocalDate, b: LocalDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b)
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b)

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday (4).
  return (((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday
}

export function endOfMonth(date: LocalDate): LocalDate {
  const days = daysInMonth(yearOf(date), monthOf(date))
  return `${date.slice(0, 8)}${days}` as LocalDate
}

/** The same day `months` later (or earlier); the 31st becomes the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const result = findLocalDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
  if (!result) throw new RangeError(`Month out of range: ${date} + ${months} months`)
  return result
}
