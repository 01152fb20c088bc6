import { findLocalDate, fromDayNumber, isLocalDate, type LocalDate } from '../../dates/local-date.ts'
import type { ReportingCycle } from '../../policy/catalogue.ts'
import { parseDeadlinePhrase } from '../deadline-phrase.ts'
import { readPartialDate } from '../partial-date.ts'
import type { RowContext, RowProblem } from './draft-row.ts'
import type { LedgerField } from './ledger-fields.ts'

export interface DateCell {
  on: LocalDate | null
  /** A rhythm instead of a date: 每季度. */
  cycle: ReportingCycle | null
  /** 长期: work without an end. */
  ongoing: boolean
  problems: RowProblem[]
}

/**
 * Reads a date cell (R2.2): 2026年6月底, 6月30日, 2026-06-30, an Excel serial, 长期, 每季度, 10个工作日内. A date that doesn't exist or
 * can't be read is an error; one that had to be completed is a warning.
 */
export function readDateCell(text: string, field: LedgerField, context: RowContext): DateCell {
  const none: DateCell = { on: null, cycle: null, ongoing: false, problems: [] }
  const words = text.normalize('NFKC').trim()
  if (words === '' || /^(?:\/|无|-+|—+)$/.test(words)) return none
  const report = (
    code: RowProblem['code'],
    severity: RowProblem['severity'],
    params: RowProblem['params'] = {},
  ): RowProblem => ({ field, severity, code, params: { text: text.trim(), ...params } })

  const serial = excelSerial(words)
  if (serial) return { ...none, on: serial }
  if (namesNoDay(words)) return { ...none, problems: [report('date-does-not-exist', 'error')] }

  const documentDate = context.documentDate ?? context.today.slice(0, 4)
  const phrase = parseDeadlinePhrase(words, { documentDate })
  if (!phrase) return { ...none, problems: [report('date-unreadable', 'error')] }
  if (phrase.kind === 'recurring') return { ...none, cycle: phrase.recurring }
  if (phrase.kind === 'ongoing') return { ...none, ongoing: true }
  if (phrase.kind === 'duration' && phrase.workingDays !== undefined) {
    const from = dayOfDocument(context) ?? context.today
    const on = context.calendar.addWorkingDays(from, Math.ceil(phrase.workingDays))
    return { ...none, on, problems: [report('date-from-duration', 'warning', { from })] }
  }
  if (phrase.kind === 'event' || phrase.kind === 'duration') {
    return { ...none, problems: [report('date-from-event', 'warning')] }
  }
  if (phrase.deadline === null || !isLocalDate(phrase.deadline)) {
    return { ...none, problems: [report('date-unreadable', 'error')] }
  }
  const assumed = context.documentDate === undefined && !/\d{4}|[一二]〇/.test(words)
  return {
    ...none,
    on: phrase.deadline,
    problems: assumed ? [report('date-year-assumed', 'warning', { year: documentDate })] : [],
  }
}

/** Days since 1899-12-30, as spreadsheets count; plain numbers between 1954 and 2119 only. */
function excelSerial(text: string): LocalDate | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined
  const serial = Math.floor(Number(text))
  return serial >= 20_000 && serial <= 80_000 ? fromDayNumber(serial - 25_569) : undefined
}

/** 2026年2月30日, 6月31日, 2026-13-01: written as a day, but there is no such day. */
function namesNoDay(text: string): boolean {
  const day = /(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?(?![\d%])/.exec(text)
  if (!day || !/[日号]/.test(day[0] + text.slice(day.index + day[0].length, day.index + day[0].length + 1))) {
    const full = /^(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s|$)/.exec(text)
    return full !== null && !findLocalDate(Number(full[1]), Number(full[2]), Number(full[3]))
  }
  // A year is needed only for 29 February.
  return !findLocalDate(Number(day[1] ?? 2024), Number(day[2]), Number(day[3]))
}

function dayOfDocument(context: RowContext): LocalDate | undefined {
  const date = readPartialDate(context.documentDate)
  return date?.month && date.day ? findLocalDate(date.year, date.month, date.day) : undefined
}
