/**
 * Filters live in the address, so that a list can be reloaded, bookmarked and sent to a colleague. A field knows how it is written
 * there; a value equal to its default is left out, and a value that makes no sense reads as the default.
 */
export interface UrlField<T> {
  fallback: T
  read: (text: string) => T
  write: (value: T) => string
}

/** Fields of any kind under their names in the address. */
export type UrlFields = Record<
  string,
  { fallback: unknown; read: (text: string) => unknown; write: (value: never) => string }
>
export type UrlValues<F> = { [K in keyof F]: F[K] extends UrlField<infer T> ? T : never }

/** Words, no more of them than a search takes. */
export const textField = (fallback = '', max = 60): UrlField<string> => ({
  fallback,
  read: (text) => text.slice(0, max),
  write: (value) => value.trim(),
})

/** A whole number from `min` to `max`. */
export const numberField = (fallback: number, min = 1, max = Number.MAX_SAFE_INTEGER): UrlField<number> => ({
  fallback,
  read: (text) => {
    const value = Number(text)
    return Number.isSafeInteger(value) && value >= min && value <= max ? value : fallback
  },
  write: String,
})

/** Page and its size within what the server answers, so that a mistyped address shows a list and no refusal. */
export const pageField = () => numberField(1, 1, 400)
export const pageSizeField = () => numberField(25, 1, 100)

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** The id of something, or none. */
export const idField = (): UrlField<string> => ({
  fallback: '',
  read: (text) => (isId(text) ? text : ''),
  write: (value) => value,
})
export const idListField = (): UrlField<readonly string[]> => ({
  fallback: [],
  read: (text) => text.split(',').filter(isId),
  write: (value) => value.join(','),
})

export const choiceField = <const T extends string>(choices: readonly T[], fallback: T): UrlField<T> => ({
  fallback,
  read: (text) => choices.find((choice) => choice === text) ?? fallback,
  write: (value) => value,
})

/** `light=overdue,behind`; unknown words are dropped. */
export const listField = <const T extends string>(choices: readonly T[]): UrlField<readonly T[]> => ({
  fallback: [],
  read: (text) => text.split(',').filter((word): word is T => (choices as readonly string[]).includes(word)),
  write: (value) => value.join(','),
})

export const flagField = (): UrlField<boolean> => ({
  fallback: false,
  read: (text) => text === '1',
  write: (value) => (value ? '1' : ''),
})

/** The values an address holds. */
export function readUrl<F extends UrlFields>(fields: F, search: URLSearchParams): UrlValues<F> {
  const entries = Object.entries(fields).map(([name, field]) => {
    const text = search.get(name)
    return [name, text === null ? field.fallback : field.read(text)]
  })
  return Object.fromEntries(entries) as UrlValues<F>
}

/** The address with these values; what other parts of the page keep there stays. */
export function writeUrl<F extends UrlFields>(
  fields: F,
  values: Partial<UrlValues<F>>,
  search: URLSearchParams,
): URLSearchParams {
  const result = new URLSearchParams(search)
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name] as UrlField<unknown> | undefined
    if (!field) continue
    const text = field.write(value)
    if (text === '' || text === field.write(field.fallback)) result.delete(name)
    else result.set(name, text)
  }
  return result
}
