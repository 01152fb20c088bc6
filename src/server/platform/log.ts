import { type Logger, pino } from 'pino'

/** Structured logs on standard error. Passwords, tokens and texts typed by people are never logged (LG-09). */
export const createLog = (level: string): Logger =>
  pino(
    {
      level,
      base: undefined,
      redact: ['password', '*.password', 'headers.cookie', 'headers.authorization'],
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: false }),
  )
