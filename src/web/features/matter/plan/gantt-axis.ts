import { addDays, dayOf, type LocalDate, toDayNumber, yearOf } from '../../../../domain/dates/local-date.ts'

/** Room for words on the axis in pixels, a little more than the widest of either language takes at 12 px. */
const room = { month: 36, yearMonth: 72, deadline: 104, today: 36 } as const

/** The days a time line shows and how wide it is drawn at the least. */
export interface Axis {
  first: LocalDate
  last: LocalDate
  width: number
}

/** Where a day lies, in percent of the line. */
export const placeOf = ({ first, last }: Axis, day: LocalDate): number =>
  ((toDayNumber(day) - toDayNumber(first)) / (toDayNumber(last) - toDayNumber(first))) * 100

/** The first days of the months on the line. */
export function monthStarts({ first, last }: Axis): LocalDate[] {
  const starts: LocalDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) if (dayOf(day) === 1) starts.push(day)
  return starts
}

/** Every month, or every second, third … one, so that no name runs into the next; the year stands with the first name of each. */
export function monthLabels(axis: Axis): { month: LocalDate; withYear: boolean }[] {
  const months = monthStarts(axis)
  const left = (month: LocalDate) => (placeOf(axis, month) * axis.width) / 100
  for (let every = 1; every <= months.length; every += 1) {
    const labels = months
      .filter((_, index) => index % every === 0)
      .map((month, index, shown) => ({
        month,
        withYear: yearOf(month) !== yearOf(shown[index - 1] ?? axis.first) || index === 0,
      }))
    const right = (label: (typeof labels)[number]) =>
      left(label.month) + (label.withYear ? room.yearMonth : room.month)
    const fitting = labels.filter((label) => right(label) <= axis.width)
    if (
      fitting.every((label, index) => index === 0 || right(fitting[index - 1] ?? label) <= left(label.month))
    )
      return fitting
  }
  return []
}

/** The deadline's words stand on the side of its line where there is room, and a line lower where they would meet those of today. */
export function deadlineLabel(axis: Axis, deadline: LocalDate, today: LocalDate) {
  const at = (placeOf(axis, deadline) * axis.width) / 100
  const now = (placeOf(axis, today) * axis.width) / 100
  const before = at > axis.width / 2
  const [from, to] = before ? [at - room.deadline, at] : [at, at + room.deadline]
  return { before, lower: now + room.today / 2 > from && now - room.today / 2 < to }
}
