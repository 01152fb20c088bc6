import { type LocalDate, localDate } from '../../domain/dates/local-date.ts'

/**
 * Where the time comes from. The database's clock in production, so that every copy of the server agrees; a fixed or
 * moving one in tests and in the demo city. `undefined` means: ask the database at the start of the transaction.
 */
export interface Clock {
  instant(): Date | undefined
}

export const databaseClock: Clock = { instant: () => undefined }

const shanghaiDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The local day in Asia/Shanghai of an instant. */
export const localDayOf = (instant: Date): LocalDate => localDate(shanghaiDay.format(instant))
