import { type DenialCode, denialKinds } from '../domain/permissions/denial-codes.ts'

/** Every refusal the server can answer with, and its HTTP status: the only such table. */
export const ownErrorStatus = {
  'invalid-input': 400,
  'malformed-request': 400,
  'idempotency-key-missing': 400,
  'not-signed-in': 401,
  'session-expired': 401,
  'sign-in-failed': 401,
  'sign-in-locked': 429,
  'initial-password-over': 401,
  'set-up-link-over': 404,
  'password-wrong': 403,
  'must-change-password': 403,
  'cross-site-request': 403,
  'version-stale': 412,
  'version-missing': 428,
  'command-id-reused': 422,
  conflict: 409,
  'already-exists': 409,
  'file-too-large': 413,
  'file-type-refused': 415,
  'file-content-differs': 415,
  'file-broken': 422,
  'file-encrypted': 422,
  'file-empty': 422,
  'file-too-complex': 422,
  'file-too-many-rows': 422,
  'file-text-too-long': 422,
  'file-without-ledger': 422,
  'pdf-without-text': 422,
  'rows-have-errors': 422,
  'export-too-large': 422,
  'drafts-already-submitted': 409,
  'classified-refused': 422,
  'warnings-need-reason': 422,
  'rule-violated': 422,
  'no-working-day': 409,
  'method-not-allowed': 405,
  'too-many-requests': 429,
  'not-ready': 503,
  'internal-error': 500,
} as const

const denialStatus = { 'wrong-state': 409, 'not-yours': 403, invisible: 404 } as const

export type ErrorCode = keyof typeof ownErrorStatus | DenialCode

/** The HTTP status of a code. */
export function statusOf(code: ErrorCode): number {
  return code in denialKinds
    ? denialStatus[denialKinds[code as DenialCode]]
    : ownErrorStatus[code as keyof typeof ownErrorStatus]
}

/** One thing wrong with one field. `path` is the dotted path in the body, query or address; `message` is in the reader's language. */
export interface FieldProblem {
  path: string
  code: string
  message: string
}

/** The body of every refusal. */
export interface ErrorBody {
  error: {
    code: ErrorCode
    message: string
    fields?: FieldProblem[]
    details?: unknown
    requestId: string
  }
}
