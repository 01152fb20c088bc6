import { z } from 'zod'
import type { FieldProblem } from '../../contract/error-codes.ts'
import { faultMessages, fillIn } from '../../contract/fault-messages.ts'
import { AppError } from './app-error.ts'
import type { Language } from './request-context.ts'

const locales = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** Parses one part of a request; every problem at once, in the reader's language, with its dotted path. */
export function parsePart<S extends z.ZodType>(
  schema: S,
  value: unknown,
  language: Language,
): { data: z.output<S> } | { problems: FieldProblem[] } {
  const parsed = schema.safeParse(value, { error: locales[language] })
  if (parsed.success) return { data: parsed.data }
  return { problems: parsed.error.issues.map((issue) => problemOf(issue, language)) }
}

function problemOf(issue: z.core.$ZodIssue, language: Language): FieldProblem {
  const path = issue.path.map(String).join('.')
  const own = faultMessages[issue.message]
  if (own) return { path, code: issue.message, message: language === 'en' ? own.en : own.zh }
  return { path, code: issue.code, message: issue.message }
}

/** A fault found by a command, in the reader's language. */
export function faultMessage(
  fault: { code: string; params?: Record<string, string | number> },
  language: Language,
): string {
  const entry = faultMessages[fault.code]
  if (!entry) return fault.code
  return fillIn(language === 'en' ? entry.en : entry.zh, fault.params ?? {})
}

export const invalidInput = (problems: FieldProblem[]): AppError =>
  new AppError('invalid-input', { fields: problems, params: { count: problems.length } })
