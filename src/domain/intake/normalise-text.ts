import { simplified } from './traditional-characters.ts'

/**
 * Punctuation and digits as the rules read them. One UTF-16 unit always becomes one unit, so every offset found in the
 * normalised text is an offset of the text that was given.
 */
const FORMS: Readonly<Record<string, string>> = {
  '（': '(',
  '【': '(',
  '〔': '(',
  '[': '(',
  '［': '(',
  '﹝': '(',
  '）': ')',
  '】': ')',
  '〕': ')',
  ']': ')',
  '］': ')',
  '﹞': ')',
  ',': '，',
  '﹐': '，',
  ';': '；',
  ':': '：',
  '∶': '：',
  '﹕': '：',
  '?': '？',
  '!': '！',
  '｡': '。',
  '﹒': '.',
  '．': '.',
  '－': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '─': '-',
  '～': '-',
  '~': '-',
  '％': '%',
  '／': '/',
  '｜': '|',
  '　': ' ',
  ' ': ' ',
  '\r': '\n',
  '﹑': '、',
  '､': '、',
  '「': '“',
  '」': '”',
}

/** «各县<市、区>»: pointed brackets around Chinese words are brackets like the others. */
const POINTED = /[<〈＜]([\u4e00-\u9fff、]{1,12})[>〉＞]/g

export function normaliseText(source: string): string {
  const text = source.replace(POINTED, '($1)')
  let out = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    const code = char.charCodeAt(0)
    if (code >= 0xff10 && code <= 0xff19) out += String.fromCharCode(code - 0xff10 + 48)
    else if (code < 0x4e00 || code > 0x9fff) out += FORMS[char] ?? char
    else out += simplified(char)
  }
  return out
}

/** Blanks out what stands in 《》 (titles of other documents hold dates, units and brackets of their own). */
export function maskTitles(norm: string): string {
  return norm.replace(/《[^《》\n]{1,120}》/g, (title) => `《${'□'.repeat(title.length - 2)}》`)
}

/** A slice of the original as one line: line breaks of a wrapped paragraph and the indents after them are dropped. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, '').trim()
