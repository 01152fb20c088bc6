import { pinyin } from 'pinyin-pro'

/** What text search reads: number, title and source as typed, and the pinyin initials of the title (gljh finds 公路计划). */
export function searchColumnsOf(matter: { title: string; content: string; sourceRef: string }): {
  searchText: string
  searchPinyin: string
} {
  const initials = pinyin(matter.title, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
  return {
    searchText: `${matter.title} ${matter.sourceRef} ${matter.content}`.toLowerCase().slice(0, 4000),
    searchPinyin: initials.toLowerCase().slice(0, 400),
  }
}
