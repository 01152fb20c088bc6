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

/** Answers every fault of an input at once; does nothing when there is none. */
export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length === 0) return
  throw new AppError('invalid-input', { params: { count: faults.length }, fields: [...faults] })
}

/**
 * Turns a violated unique key into an answer: the fault named for the constraint, or `command-id-reused` for a primary key, since a
 * client-generated id belongs to one thing for ever. Anything else stays what it is.
 */
export function orTaken(error: unknown, taken: Record<string, FieldFault>): never {
  const { code, constraint } = error as { code?: unknown; constraint?: string }
  if (code !== '23505' || !constraint) throw error
  const fault = taken[constraint]
  if (fault) throw new AppError('invalid-input', { params: { count: 1 }, fields: [fault] })
  if (constraint.endsWith('_pkey')) throw new AppError('command-id-reused')
  throw error
}
