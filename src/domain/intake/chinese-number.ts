const DIGITS = new Map([...'〇一二三四五六七八九'].map((char, value) => [char, value]))
for (const [char, value] of [
  ['零', 0],
  ['○', 0],
  ['两', 2],
  ['双', 2],
] as const) {
  DIGITS.set(char, value)
}
const PLACES = new Map([
  ['十', 10],
  ['百', 100],
])

/** Reads 12, 1 2 (a scanner's stray space), 十二, 二十, 二〇二六 and 半 (0.5); undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  const compact = text.replace(/\s/g, '')
  if (/^\d{1,8}$/.test(compact)) return Number(compact)
  if (compact === '半') return 0.5
  let total = 0
  let digit: number | undefined
  let placed = false
  for (const char of compact) {
    const place = PLACES.get(char)
    const value = DIGITS.get(char)
    if (place !== undefined) {
      total += (digit ?? 1) * place
      digit = undefined
      placed = true
    } else if (value !== undefined) {
      digit = digit === undefined || placed ? value : digit * 10 + value
      if (placed && total > 0) placed = true
    } else return undefined
  }
  return compact === '' ? undefined : total + (digit ?? 0)
}
