import { type Logger, pino } from 'pino'

/** Structured logs on standard error. Passwords, tokens and texts typed by people are never logged (LG-09). */
export const createLog = (level: string): Logger =>
  pino(
    {
      level,
      base: undefined,
      redact: ['password', '*.password', 'headers.cookie', 'headers.authorization'],
      serializers: { err: describeError },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: false }),
  )

/** What helps to find a fault, and nothing else: driver errors carry whole connections with them. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error))
    return { message: String((error as { message?: unknown })?.message ?? error) }
  const { name, message, stack, cause } = error
  return {
    name,
    message,
    code: (error as NodeJS.ErrnoException).code,
    stack,
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}
