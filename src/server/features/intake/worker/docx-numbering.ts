import { scanXml } from './scan-xml.ts'

interface Level {
  format: string
  /** `第%1条`, `(%1)`, `%1.%2` */
  text: string
  start: number
}

export interface Numbering {
  /** The printed number of the next paragraph of this list and level: 一、 (二) 1. ; empty for bullets and unknown lists. */
  next(listId: string, level: number): string
}

/** Automatic numbers are not in a document's text; this counts them as Word would, so that an outline can be read. */
export function readNumbering(xml: string): Numbering {
  const { levels, abstractOf } = readDefinitions(xml)
  const counters = new Map<string, number[]>()
  return {
    next: (listId, level) => {
      const abstractId = abstractOf.get(listId)
      const own = abstractId === undefined ? undefined : levels.get(abstractId)
      const definition = own?.[level]
      if (abstractId === undefined || !own || !definition) return ''
      const counts = counters.get(abstractId) ?? []
      counts[level] = (counts[level] ?? definition.start - 1) + 1
      counts.length = level + 1
      counters.set(abstractId, counts)
      if (definition.format === 'bullet' || definition.format === 'none') return ''
      return definition.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const { format = 'decimal', start = 1 } = own[at] ?? {}
        return show(counts[at] ?? start, format)
      })
    },
  }
}

function readDefinitions(xml: string) {
  const levels = new Map<string, Level[]>()
  const abstractOf = new Map<string, string>()
  let abstractId = ''
  let listId = ''
  let current: Level | undefined
  scanXml(xml, {
    open: (name, attribute) => {
      const value = attribute('val') ?? ''
      if (name === 'abstractNum') {
        abstractId = attribute('abstractNumId') ?? ''
        levels.set(abstractId, [])
      } else if (name === 'num') listId = attribute('numId') ?? ''
      else if (name === 'abstractNumId') abstractOf.set(listId, value)
      else if (name === 'lvl' && listId === '') {
        current = { format: 'decimal', text: '', start: 1 }
        const own = levels.get(abstractId)
        const at = Number(attribute('ilvl') ?? 0)
        if (own && at >= 0 && at < 9) own[at] = current
      } else if (current && name === 'numFmt') current.format = value
      else if (current && name === 'lvlText') current.text = value
      else if (current && name === 'start') current.start = Number(value) || 1
    },
    close: (name) => {
      if (name === 'lvl') current = undefined
      if (name === 'num') listId = ''
    },
  })
  return { levels, abstractOf }
}

function show(count: number, format: string): string {
  if (/chinese|ideograph|japaneseCounting|taiwanese/i.test(format) && !/enclosed/i.test(format)) {
    return chinese(count)
  }
  if (/decimalEnclosedCircle/i.test(format) && count >= 1 && count <= 20) {
    return String.fromCodePoint(0x2460 + count - 1)
  }
  if (format === 'upperLetter') return String.fromCharCode(65 + ((count - 1) % 26))
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((count - 1) % 26))
  if (format === 'upperRoman') return roman(count)
  if (format === 'lowerRoman') return roman(count).toLowerCase()
  return String(count)
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 as outlines count; larger numbers in figures. */
function chinese(count: number): string {
  if (count < 1 || count > 99) return String(count)
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${head}${ones === 0 ? '' : digits[ones]}`
}

function roman(count: number): string {
  const steps: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(count, 89)
  let out = ''
  for (const [value, letter] of steps) {
    while (rest >= value) {
      out += letter
      rest -= value
    }
  }
  return out
}
