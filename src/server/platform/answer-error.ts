import type { FastifyError, FastifyReply } from 'fastify'
import { type ErrorBody, statusOf } from '../../contract/error-codes.ts'
import { errorMessages } from '../../contract/error-messages.ts'
import { fillIn } from '../../contract/fault-messages.ts'
import { AppError } from './app-error.ts'
import type { Language } from './request-context.ts'
import { faultMessage } from './validate-input.ts'

/** The one place where an error becomes an answer. Faults of ours say nothing but a number to quote (IP-08). */
export function answerError(
  reply: FastifyReply,
  error: unknown,
  facts: { language: Language; requestId: string },
): FastifyReply {
  const app = toAppError(error)
  const { language, requestId } = facts
  const words = errorMessages[app.code]
  const body: ErrorBody = {
    error: {
      code: app.code,
      message: fillIn(language === 'en' ? words.en : words.zh, { ...app.params, requestId }),
      requestId,
    },
  }
  if (app.fields.length > 0) {
    body.error.fields = app.fields.map((field) =>
      'message' in field
        ? field
        : { path: field.path, code: field.code, message: faultMessage(field, language) },
    )
  }
  if (app.details !== undefined) body.error.details = app.details
  return reply.status(statusOf(app.code)).type('application/json; charset=utf-8').send(JSON.stringify(body))
}

const byStatus: Record<number, 'malformed-request' | 'file-too-large' | 'file-type-refused' | 'not-found'> = {
  400: 'malformed-request',
  404: 'not-found',
  413: 'file-too-large',
  415: 'file-type-refused',
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const status = (error as FastifyError).statusCode
  const code = status === undefined ? undefined : byStatus[status]
  if (code) return new AppError(code, { params: { max: 1, allowed: 'JSON' }, cause: error })
  if (isDatabaseAbsence(error)) return new AppError('not-ready', { cause: error })
  return new AppError('internal-error', { cause: error })
}

function isDatabaseAbsence(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return (
    code === 'ECONNREFUSED' || code === 'ENOENT' || code === '57P01' || code === '57P03' || code === '53300'
  )
}
