import { pinyin } from 'pinyin-pro'
import { numberText } from './matters.store.ts'
import type { MatterRow } from './subject-rows.ts'

/** What text search reads: title, number, source and content as typed, and the pinyin initials of the title (`nclgl` finds 农村公路). */
export function searchColumnsOf(
  matter: Pick<MatterRow, 'title' | 'content' | 'sourceRef'> &
    Partial<Pick<MatterRow, 'numberYear' | 'numberSeq'>>,
): { searchText: string; searchPinyin: string } {
  const number = numberText({ numberYear: matter.numberYear ?? null, numberSeq: matter.numberSeq ?? null })
  const words = [matter.title, number ?? '', matter.sourceRef, matter.content]
  return {
    searchText: plainText(words.join(' ')).slice(0, 4000),
    searchPinyin: initialsOf(matter.title).slice(0, 400),
  }
}

const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** `农村公路整修` → `ncglzx`; letters and digits stay, everything else is dropped. */
const initialsOf = (text: string): string =>
  pinyin(plainText(text), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z0-9]/g, '')

/** What somebody typed, as the LIKE pattern of `search_matters`; undefined when nothing is left to search for. */
export function searchPattern(typed: string): string | undefined {
  const text = plainText(typed)
  if (text === '') return undefined
  return `%${text.replace(/[\\%_]/g, (char) => `\\${char}`)}%`
}
