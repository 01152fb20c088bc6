import {
  addDays,
  fromDayNumber,
  type LocalDate,
  toDayNumber,
  weekdayOf,
  yearOf,
} from '../dates/local-date.ts'

/**
 * The statutory working calendar (R3.1.2): Monday to Friday are working days, except the holidays and the 调休 workdays an
 * office has entered. "The triggering day isn't counted; a window of n working days ends at 24:00 of the nth."
 */
export type CalendarDay = { day: LocalDate; kind: 'holiday' | 'workday'; name?: string | undefined }

export type WorkingCalendar = {
  isWorkingDay(date: LocalDate): boolean
  /** The nth working day after `from`, which isn't counted itself; n = 0 gives `from` unchanged. Throws on a negative n. */
  addWorkingDays(from: LocalDate, n: number): LocalDate
  /** The nth working day before `from`, which isn't counted itself. */
  subtractWorkingDays(from: LocalDate, n: number): LocalDate
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number
  /** The first working day after the date. */
  nextWorkingDay(date: LocalDate): LocalDate
  /** The last working day before the date. */
  previousWorkingDay(date: LocalDate): LocalDate
  /** The last day on which something due on `due` is still in time: itself, or the next working day if it is none. */
  lapseOn(due: LocalDate): LocalDate
  /** False for a year whose official holiday notice has not been entered: its dates are provisional and shown as such. */
  isConfirmed(year: number): boolean
  /** The holiday's or exchanged workday's name, where one was entered. */
  findDay(date: LocalDate): CalendarDay | undefined
}

/** Weekdays (Mon–Fri) from a fixed Monday (1969-12-29, day number -3) up to and including the day. */
function weekdaysUpTo(dayNumber: number): number {
  const sinceMonday = dayNumber + 3
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5)
}

/** Builds a calendar from its exceptions; every question is answered in O(log n) over prefix sums. Throws on a day given twice. */
export function createWorkingCalendar(input: {
  days: readonly CalendarDay[]
  confirmedYears: readonly number[]
}): WorkingCalendar {
  const byDay = new Map<LocalDate, CalendarDay>()
  for (const entry of input.days) {
    if (byDay.has(entry.day)) throw new RangeError(`Calendar day given twice: ${entry.day}`)
    byDay.set(entry.day, entry)
  }
  const confirmed = new Set(input.confirmedYears)

  // Only exceptions that change something count: a holiday on a Saturday does not.
  const changes = [...byDay.values()]
    .filter((entry) => (entry.kind === 'workday') === weekdayOf(entry.day) > 5)
    .map((entry) => ({ at: toDayNumber(entry.day), delta: entry.kind === 'workday' ? 1 : -1 }))
    .sort((a, b) => a.at - b.at)
  const positions = changes.map((change) => change.at)
  const sums: number[] = []
  let sum = 0
  for (const change of changes) {
    sum += change.delta
    sums.push(sum)
  }

  /** Working days up to and including the day, from an arbitrary but fixed origin. */
  function count(dayNumber: number): number {
    let low = 0
    let high = positions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((positions[middle] ?? 0) <= dayNumber) low = middle + 1
      else high = middle
    }
    return weekdaysUpTo(dayNumber) + (low === 0 ? 0 : (sums[low - 1] ?? 0))
  }

  /** The day number of the working day that makes the count reach `target`, searched upwards or downwards from `near`. */
  function dayReaching(target: number, near: number): number {
    let step = 8
    let low = near
    let high = near
    while (count(high) < target) {
      high += step
      step *= 2
    }
    step = 8
    while (count(low) >= target) {
      low -= step
      step *= 2
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (count(middle) >= target) high = middle
      else low = middle
    }
    return high
  }

  function checkCount(n: number): void {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`)
  }

  const calendar: WorkingCalendar = {
    isWorkingDay(date) {
      const entry = byDay.get(date)
      return entry ? entry.kind === 'workday' : weekdayOf(date) <= 5
    },
    addWorkingDays(from, n) {
      checkCount(n)
      if (n === 0) return from
      const at = toDayNumber(from)
      return fromDayNumber(dayReaching(count(at) + n, at))
    },
    subtractWorkingDays(from, n) {
      checkCount(n)
      if (n === 0) return from
      const before = toDayNumber(from) - 1
      return fromDayNumber(dayReaching(count(before) - n + 1, before))
    },
    workingDaysBetween: (from, to) => count(toDayNumber(to)) - count(toDayNumber(from)),
    nextWorkingDay: (date) => calendar.addWorkingDays(date, 1),
    previousWorkingDay: (date) => calendar.subtractWorkingDays(date, 1),
    lapseOn: (due) => (calendar.isWorkingDay(due) ? due : calendar.addWorkingDays(due, 1)),
    isConfirmed: (year) => confirmed.has(year),
    findDay: (date) => byDay.get(date),
  }
  return calendar
}

/** The years between two dates, both included, whose calendar is not confirmed yet. */
export function unconfirmedYears(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number[] {
  const years: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.isConfirmed(year)) years.push(year)
  }
  return years
}

/** Every day from one date to another, both included. */
export function daysFromTo(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
