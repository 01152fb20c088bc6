import { fromDayNumber } from '../../../../domain/dates/local-date.ts'
import { scanXml } from './scan-xml.ts'

/** How numbers of a cell style are meant. */
export type NumberMeaning = 'number' | 'percent' | 'day' | 'month'

const builtInDays = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])
const builtInMonths = new Set([17, 55, 56])

/** The meaning of every cell style (`s` attribute), from the styles part. */
export function readNumberMeanings(stylesXml: string): NumberMeaning[] {
  const formats = new Map<number, string>()
  const meanings: NumberMeaning[] = []
  let inCellFormats = false
  scanXml(stylesXml, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attribute('numFmtId') ?? 0)
        meanings.push(meaningOf(id, formats.get(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return meanings
}

function meaningOf(id: number, format: string | undefined): NumberMeaning {
  if (format === undefined) {
    if (builtInDays.has(id)) return 'day'
    if (builtInMonths.has(id)) return 'month'
    return id === 9 || id === 10 ? 'percent' : 'number'
  }
  const bare = (format.split(';')[0] ?? '').replace(/\[[^\]]*\]|\\./g, '')
  const letters = bare.replace(/"[^"]*"/g, '')
  if (letters.includes('%')) return 'percent'
  if (/d/i.test(letters)) return 'day'
  if (/y/i.test(letters)) return /m/i.test(letters) ? 'month' : 'number'
  return /m/i.test(letters) && /月/.test(bare) ? 'month' : 'number'
}

/** A number as a person sees it: a day as 2026-06-30, a month as 2026年6月, a share as 80%. */
export function showNumber(raw: string, meaning: NumberMeaning, from1904: boolean): string {
  const number = Number(raw)
  if (!Number.isFinite(number)) return raw
  const plain = (value: number) => String(Number(value.toPrecision(15)))
  if (meaning === 'percent') return `${plain(number * 100)}%`
  if (meaning === 'number') return plain(number)
  const serial = Math.floor(number) + (from1904 ? 1462 : 0)
  if (serial < 1 || serial > 2_958_465) return plain(number)
  const day = fromDayNumber(serial - 25_569)
  return meaning === 'day' ? day : `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`
}
