/** Deterministic choices: the same seed always makes the same city. Mulberry32; ids included, so that two runs agree row by row. */
export interface SeededRandom {
  /** 0 ≤ x < 1 */
  next(): number
  /** Whole number from low to high, both included. */
  integer(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** One of the keys, by weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T
  /** So many different ones. */
  several<T>(items: readonly T[], count: number): T[]
  uuid(): string
  bytes(length: number): Buffer
}

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => bits() / 4_294_967_296
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const bytes = (length: number): Buffer => {
    const buffer = Buffer.alloc(Math.ceil(length / 4) * 4)
    for (let at = 0; at < buffer.length; at += 4) buffer.writeUInt32LE(bits(), at)
    return buffer.subarray(0, length)
  }
  const pick = <T>(items: readonly T[]): T => {
    const item = items[integer(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return {
    next,
    integer,
    bytes,
    pick,
    chance: (probability) => next() < probability,
    weighted: <T extends string>(weights: Readonly<Record<T, number>>): T => {
      const entries = Object.entries(weights) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return (entries.at(-1) as [T, number])[0]
    },
    several: <T>(items: readonly T[], count: number): T[] => {
      const rest = [...items]
      const chosen: T[] = []
      while (chosen.length < count && rest.length > 0) {
        chosen.push(...rest.splice(integer(0, rest.length - 1), 1))
      }
      return chosen
    },
    uuid: () => {
      const raw = bytes(16)
      raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x40
      raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80
      const hex = raw.toString('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
    },
  }
}
