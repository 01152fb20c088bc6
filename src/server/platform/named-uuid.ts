import { createHash } from 'node:crypto'

/** The uuid of something that has a name but no id of its own, such as a year of the calendar: the same name always gives the same uuid (RFC 9562, version 8). */
export function namedUuid(...names: (string | number)[]): string {
  const digest = createHash('sha256').update(names.join('\u0000')).digest()
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
