/**
 * Numbers as offices write them: hexagonal brackets around the year (GB/T 9704-2012). A matter gets its 立项编号 on registration, per
 * year, gapless and never reused; 效督〔2026〕12号 is a supervision order's and separate.
 */

/** `〔2026〕立项00012`. */
export const formatMatterNumber = (year: number, sequence: number): string =>
  `〔${year}〕立项${String(sequence).padStart(5, '0')}`

/** `效督〔2026〕12号`: no 第, no leading zeros. */
export const formatOrderNumber = (agency: string, year: number, sequence: number): string =>
  `${agency}〔${year}〕${sequence}号`

const matterNumberPattern = /^[〔[【((]\s*(\d{4})\s*[〕\]】))]\s*立项\s*(\d{1,9})\s*号?$/

/** Reads a 立项编号 back from a ledger, forgiving the bracket and spaces; undefined for anything else. */
export function findMatterNumber(text: string): { year: number; sequence: number } | undefined {
  const match = matterNumberPattern.exec(text.trim())
  if (!match) return undefined
  const [year, sequence] = [Number(match[1]), Number(match[2])]
  return sequence > 0 ? { year, sequence } : undefined
}
