import { customPinyin, pinyin } from 'pinyin-pro'

// 长 is zhǎng in every title of an office, whatever stands before it.
const titles = [
  '市长',
  '县长',
  '区长',
  '镇长',
  '乡长',
  '村长',
  '局长',
  '部长',
  '厅长',
  '处长',
  '科长',
  '股长',
]
const moreTitles = ['院长', '校长', '所长', '站长', '队长', '组长', '会长', '行长', '秘书长', '省长', '州长']
customPinyin(
  Object.fromEntries(
    [...titles, ...moreTitles].map((title) => [title, `${pinyin(title.slice(0, -1))} zhǎng`]),
  ),
)

const known = new Map<string, string>()

/** `发改局` → `fagaiju fgj`: the sound without tones and the initials, for search. Latin letters pass through in lower case. */
export function pinyinOf(name: string): string {
  const kept = known.get(name)
  if (kept !== undefined) return kept
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((part) =>
    part.toLowerCase().replaceAll(/\s/g, ''),
  )
  const words = `${syllables.join('')} ${syllables.map(firstCharacter).join('')}`
  if (known.size > 20_000) known.clear()
  known.set(name, words)
  return words
}

/** Whole: half of a character outside the first plane cannot be stored. */
const firstCharacter = (text: string): string => [...text][0] ?? ''

/** True when the text is part of the name or of its pinyin or initials. */
export const soundsLike = (wanted: string, name: string): boolean => {
  const text = wanted.toLowerCase().replaceAll(/\s/g, '')
  return name.toLowerCase().includes(text) || (/^[a-z]+$/.test(text) && pinyinOf(name).includes(text))
}
