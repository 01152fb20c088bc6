import { dayOf, type LocalDate, monthOf, type Weekday, weekdayOf, yearOf } from './local-date.ts'

/** Dates as offices write them: Arabic numerals without leading zeros (GB/T 9704-2012), the weekday in brackets. */

export type Language = 'zh-CN' | 'en'

const weekdayNames: Record<Language, Record<Weekday, string>> = {
  'zh-CN': { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' },
  en: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
}

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

export const weekdayName = (date: LocalDate, language: Language): string =>
  weekdayNames[language][weekdayOf(date)]

/** `2026年6月30日` or `30 Jun 2026`. */
export function formatDate(date: LocalDate, language: Language): string {
  if (language === 'en') return `${dayOf(date)} ${monthNames[monthOf(date) - 1]} ${yearOf(date)}`
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`
}

/** `2026年6月30日(周二)` or `Tue 30 Jun 2026`. */
export function formatDateWithWeekday(date: LocalDate, language: Language): string {
  if (language === 'en') return `${weekdayName(date, 'en')} ${formatDate(date, 'en')}`
  return `${formatDate(date, 'zh-CN')}(${weekdayName(date, 'zh-CN')})`
}

/** `6月30日` or `30 Jun`, for lists of one year; with `relativeTo` the year is added when it is another one. */
export function formatShortDate(date: LocalDate, language: Language, relativeTo?: LocalDate): string {
  if (relativeTo && yearOf(relativeTo) !== yearOf(date)) return formatDate(date, language)
  return language === 'en'
    ? `${dayOf(date)} ${monthNames[monthOf(date) - 1]}`
    : `${monthOf(date)}月${dayOf(date)}日`
}
