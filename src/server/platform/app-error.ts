import type { ErrorCode, FieldProblem } from '../../contract/error-codes.ts'
import type { Decision } from '../../domain/permissions/denial-codes.ts'

/** A problem with one field, before it is put into the reader's language. */
export interface FieldFault {
  path: string
  code: string
  params?: Record<string, string | number>
}

/** The one error that is answered to a person. Anything else that is thrown is a fault of ours and answers 500. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: Record<string, string | number>
  readonly fields: (FieldFault | FieldProblem)[]
  readonly details: unknown

  constructor(
    code: ErrorCode,
    more: {
      params?: Record<string, string | number>
      fields?: (FieldFault | FieldProblem)[]
      details?: unknown
      cause?: unknown
    } = {},
  ) {
    super(code, { cause: more.cause })
    this.name = 'AppError'
    this.code = code
    this.params = more.params ?? {}
    this.fields = more.fields ?? []
    this.details = more.details
  }
}

/** Turns a refusal of the domain into the error that is answered. */
export function ensure(decision: Decision): void {
  if (!decision.allowed) throw new AppError(decision.code)
}

/** Same answer for "absent" and "not visible to you" (AZ-02). */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new AppError('not-found')
  return value
}
