import { describe, expect, it } from 'vitest'
import { searchColumnsOf } from '../matters/public.ts'
import { pinyinOf } from './pinyin-of.ts'

describe('what names and titles are found by', () => {
  it('is their sound and initials; 长 sounds as it does in titles', () => {
    expect(pinyinOf('发改局')).toBe('fagaiju fgj')
    expect(pinyinOf('局长')).toBe('juzhang jz')
  })

  it('never holds half a character, which no database takes', () => {
    for (const name of ['𠮷林镇', '👨‍👩‍👧‍👦', '𬺈桥街道']) expect(pinyinOf(name).isWellFormed()).toBe(true)
    const matter = { title: '长'.repeat(597), content: '𠮷'.repeat(300), sourceRef: '' }
    for (const more of ['', '长', '长长']) {
      const { searchText, searchGrams } = searchColumnsOf({ ...matter, title: `${matter.title}${more}` })
      expect(searchText.isWellFormed()).toBe(true)
      expect(searchGrams.every((gram) => gram.isWellFormed())).toBe(true)
    }
  })
})
