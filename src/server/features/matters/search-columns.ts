import { pinyin } from 'pinyin-pro'
import { cutText } from '../../platform/cut-text.ts'
import { numberText } from './matters.store.ts'
import type { MatterRow } from './subject-rows.ts'

/** What text search reads: title, number, source and content as typed, and the pinyin initials of the title (`nclgl` finds 农村公路). */
export function searchColumnsOf(
  matter: Pick<MatterRow, 'title' | 'content' | 'sourceRef'> &
    Partial<Pick<MatterRow, 'numberYear' | 'numberSeq'>>,
): { searchText: string; searchPinyin: string; searchGrams: string[] } {
  const number = numberText({ numberYear: matter.numberYear ?? null, numberSeq: matter.numberSeq ?? null })
  const words = [matter.title, number ?? '', matter.sourceRef, matter.content]
  const searchText = cutText(plainText(words.join(' ')), searched)
  const searchPinyin = initialsOf(matter.title)
  return { searchText, searchPinyin, searchGrams: gramsOf([...searchText.split(' '), searchPinyin]) }
}

/** How much is searched: title, number and source whole, and the beginning of the content. */
const searched = 600
/** Pairs of neighbouring characters, each once. */
const gramsOf = (words: readonly string[]): string[] => {
  const grams = new Set<string>()
  for (const word of words) {
    const characters = [...word]
    for (let index = 0; index + 1 < characters.length; index += 1) {
      grams.add(`${characters[index]}${characters[index + 1]}`)
    }
  }
  return [...grams]
}

const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** `农村公路整修` → `ncglzx`; letters and digits stay, everything else is dropped. */
const initialsOf = (text: string): string =>
  pinyin(plainText(text), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z0-9]/g, '')

/** What somebody typed, word by word, as `search_matters` takes it; undefined when nothing is left to search for. */
export function searchTerms(typed: string): { grams: string[]; patterns: string[] } | undefined {
  const words = plainText(typed)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  return {
    grams: gramsOf(words),
    patterns: words.map((word) => `%${word.replace(/[\\%_]/g, (char) => `\\${char}`)}%`),
  }
}
