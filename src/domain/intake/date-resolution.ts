import { addDays, diffDays, findLocalDate, type LocalDate, weekdayOf } from '../dates/local-date.ts'
import { holidayDate } from './holiday-dates.ts'
import { lastDayOfMonth, type PartialDate } from './partial-date.ts'
import type { CheckReason, InferenceReason } from './task-types.ts'

/** What a phrase says, before a year is known. Exactly one of the shapes of `within` applies. */
export interface DateParts {
  year?: number | undefined
  /** 今年 = 0, 明年 = 1; an offset from the document's year that needs no guessing. */
  yearOffset?: number | undefined
  within:
    | { unit: 'day'; month: number; day: number }
    | { unit: 'month'; month: number; part?: 'early' | 'middle' | undefined; before?: boolean }
    | { unit: 'year'; half?: 1 | undefined; quarter?: number | undefined; start?: boolean }
    | {
        unit: 'document-month'
        offset: number
        day?: number | undefined
        part?: 'early' | 'middle' | undefined
      }
    | { unit: 'document-week'; offset: number; weekday: number }
    | { unit: 'holiday'; word: string; before: boolean }
}

interface ResolvedDate {
  date: string | null
  year?: number | undefined
  why?: InferenceReason | undefined
  check?: CheckReason | undefined
}

/** A yearless month this many days before the document can only mean the next year (1月底前 in a November plan). */
const ROLL_FORWARD_AFTER_DAYS = 120

/** Fixes the year: printed, else carried from the same passage, else the document's (label rule: passage, then document). */
export function resolveDate(
  parts: DateParts,
  document: PartialDate | undefined,
  carriedYear: number | undefined,
): ResolvedDate {
  const { within } = parts
  if (within.unit === 'document-month' || within.unit === 'document-week')
    return fromDocument(within, document)
  const offsetYear =
    parts.yearOffset === undefined || !document ? undefined : document.year + parts.yearOffset
  const stated = parts.year ?? offsetYear
  const year = stated ?? carriedYear ?? document?.year
  if (year === undefined) return { date: null, check: 'deadline-needs-year' }
  const date = dateWithin(within, year)
  if (date === undefined) return { date: null, check: 'deadline-needs-year' }
  const literal: Pick<ResolvedDate, 'check'> =
    within.unit === 'month' && within.before ? { check: 'literal-month-before' } : {}
  if (parts.year !== undefined) return { date, year, ...literal }
  if (stated === undefined && document?.month !== undefined) {
    const documentDay = findLocalDate(document.year, document.month, document.day ?? 1)
    if (documentDay && year === document.year && diffDays(date, documentDay) > ROLL_FORWARD_AFTER_DAYS) {
      const next = dateWithin(within, year + 1)
      if (next) return { date: next, why: 'year-rolled-forward', check: 'deadline-needs-year' }
    }
  }
  const why = stated === undefined && carriedYear !== undefined ? 'year-from-text' : 'year-from-document'
  return { date, why, ...literal }
}

type YearParts = Exclude<DateParts['within'], { unit: 'document-month' } | { unit: 'document-week' }>

function dateWithin(within: YearParts, year: number): LocalDate | undefined {
  switch (within.unit) {
    case 'day':
      return findLocalDate(year, within.month, within.day)
    case 'month':
      if (within.before) {
        const first = findLocalDate(year, within.month, 1)
        return first && addDays(first, -1)
      }
      if (within.part) return findLocalDate(year, within.month, within.part === 'early' ? 10 : 20)
      return lastDayOfMonth(year, within.month)
    case 'year':
      if (within.start) return findLocalDate(year - 1, 12, 31)
      if (within.half === 1) return findLocalDate(year, 6, 30)
      return lastDayOfMonth(year, (within.quarter ?? 4) * 3)
    case 'holiday': {
      const day = holidayDate(within.word, year)
      return day && within.before ? addDays(day, -1) : day
    }
  }
}

type DocumentParts = Extract<DateParts['within'], { unit: 'document-month' } | { unit: 'document-week' }>

function fromDocument(within: DocumentParts, document: PartialDate | undefined): ResolvedDate {
  const missing: ResolvedDate = { date: null, check: 'deadline-needs-year' }
  if (!document?.month) return missing
  if (within.unit === 'document-week') {
    const today = document.day && findLocalDate(document.year, document.month, document.day)
    if (!today) return missing
    return {
      date: addDays(today, within.weekday - weekdayOf(today) + 7 * within.offset),
      why: 'year-from-document',
    }
  }
  const months = document.year * 12 + document.month - 1 + within.offset
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  const partDay = within.part && (within.part === 'early' ? 10 : 20)
  const day = within.day ?? partDay
  const date = day === undefined ? lastDayOfMonth(year, month) : findLocalDate(year, month, day)
  return date ? { date, why: 'year-from-document' } : missing
}
