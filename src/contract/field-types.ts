import { z } from 'zod'
import { isLocalDate, type LocalDate } from '../domain/dates/local-date.ts'

/** The small shapes every contract is made of. Text is trimmed; control characters and lone surrogates are refused. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

const clean = (text: string) => !forbidden.test(text) && text.isWellFormed()

/** Text that may be empty. */
export const text = (max: number) =>
  z.string().trim().max(max).refine(clean, { error: 'text-has-control-characters' })

/** Text that says something. */
export const requiredText = (max: number) =>
  z.string().trim().min(1).max(max).refine(clean, { error: 'text-has-control-characters' })

/** The reason a person gives; two characters at least, so that it is one. */
export const reasonText = z
  .string()
  .trim()
  .min(2)
  .max(1000)
  .refine(clean, { error: 'text-has-control-characters' })

export const id = z.uuid()

/** A calendar day as `2026-06-30`; a day that does not exist is refused. */
export const date = z
  .string()
  .max(10, { error: 'date-does-not-exist', abort: true })
  .refine((value): value is LocalDate => isLocalDate(value), { error: 'date-does-not-exist' })
  .transform((value) => value as LocalDate)

/** A day as it leaves the server. */
export const dateOut = z.string().transform((value) => value as LocalDate)

/** An instant leaves as ISO text in UTC. */
export const instantOut = z.union([z.date().transform((value) => value.toISOString()), z.iso.datetime()])

/** A count kept in the database: versions, places in a history, row numbers. */
export const ordinal = z.number().int().min(1).max(2_147_483_647)

export const progress = z.number().int().min(0).max(100)

/** `a,b,c` in a query string. */
export const listOf = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .max(2000)
    .transform((value) => value.split(',').filter((item) => item !== ''))
    .pipe(z.array(z.enum(values as readonly [T, ...T[]])).max(50))

export const idList = z
  .string()
  .max(8000)
  .transform((value) => value.split(',').filter((item) => item !== ''))
  .pipe(z.array(z.uuid()).max(200))

export const pageQuery = {
  page: z.coerce.number().int().min(1).max(400).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
}

/** Totals are exact up to 10,000; beyond that `capped` is true and the interface says "10 000+". */
export const totalOut = z.object({ count: z.number().int(), capped: z.boolean() })

export const done = z.object({ done: z.literal(true) })
