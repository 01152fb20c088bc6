/**
 * JSON with sorted keys and no space: the same value always gives the same text, whatever order a database keeps keys in.
 * Otherwise as JSON.stringify: dates become ISO text, `undefined` members are left out, in lists they become null.
 * Written out by hand because every recorded fact passes through it: a replacer costs five times as much.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value) ?? 'null'
}

function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      // Half a character, left where a text was cut, is no text to a database.
      return JSON.stringify(value.isWellFormed() ? value : value.toWellFormed())
    case 'number':
      return Number.isFinite(value) ? String(value) : 'null'
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : textOfObject(value)
    default:
      return undefined
  }
}

function textOfObject(value: object): string | undefined {
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON())
  if (Array.isArray(value)) return `[${value.map((member) => textOf(member) ?? 'null').join(',')}]`
  const members: string[] = []
  const record = value as Record<string, unknown>
  for (const key of Object.keys(record).sort()) {
    const text = textOf(record[key])
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`)
  }
  return `{${members.join(',')}}`
}
