import type { ErrorCode, FieldProblem } from '../../contract/error-codes.ts'
import type { Language } from '../../domain/dates/official-format.ts'

/** What goes wrong on the way, without an answer of the server. */
export type TransportCode = 'unreachable' | 'unavailable' | 'unreadable-answer'

const transportMessages: Record<TransportCode, Record<Language, string>> = {
  unreachable: {
    'zh-CN': '连接不上服务器，请检查网络后重试。已填写的内容会保留。',
    en: 'The server cannot be reached. Check the network and try again; what you typed is kept.',
  },
  unavailable: {
    'zh-CN': '服务器暂时不可用，请稍后重试。已填写的内容会保留。',
    en: 'The server is not available just now. Try again shortly; what you typed is kept.',
  },
  'unreadable-answer': {
    'zh-CN': '服务器的答复无法识别，请稍后重试。',
    en: 'The answer of the server could not be read. Try again shortly.',
  },
}

/** A refusal of the server (or none at all: status 0) in the reader's language. */
export class ApiError extends Error {
  readonly status: number
  readonly code: ErrorCode | TransportCode
  readonly fields: readonly FieldProblem[]
  readonly details: unknown
  readonly requestId: string | undefined

  constructor(facts: {
    status: number
    code: ErrorCode | TransportCode
    message: string
    fields?: readonly FieldProblem[] | undefined
    details?: unknown
    requestId?: string | undefined
  }) {
    super(facts.message)
    this.name = 'ApiError'
    this.status = facts.status
    this.code = facts.code
    this.fields = facts.fields ?? []
    this.details = facts.details
    this.requestId = facts.requestId
  }

  /** Nobody knows whether the command took effect: repeat it with the same id. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500
  }

  /** The session is over; signing in again helps. A wrong password at sign-in is not meant. */
  get signedOut(): boolean {
    return this.code === 'not-signed-in' || this.code === 'session-expired'
  }
}

export const transportError = (code: TransportCode, language: Language, status = 0): ApiError =>
  new ApiError({ status, code, message: transportMessages[code][language] })

/** The error an answer with this status and body stands for. */
export function readError(status: number, body: unknown, language: Language): ApiError {
  const error = isRecord(body) && isRecord(body.error) ? body.error : undefined
  if (!error || typeof error.code !== 'string' || typeof error.message !== 'string') {
    // What stands before the server answers for it with a page of its own while it is away.
    const away = status === 502 || status === 503 || status === 504
    return transportError(away ? 'unavailable' : 'unreadable-answer', language, status)
  }
  return new ApiError({
    status,
    code: error.code as ErrorCode,
    message: error.message,
    fields: Array.isArray(error.fields) ? (error.fields as FieldProblem[]) : [],
    details: error.details,
    requestId: typeof error.requestId === 'string' ? error.requestId : undefined,
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
