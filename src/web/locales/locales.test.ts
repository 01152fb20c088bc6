import { describe, expect, it } from 'vitest'

type Texts = { [key: string]: string | Texts }

const files = import.meta.glob<Texts>('./{zh-CN,en}/*.ts', { import: 'default', eager: true })

/** `light.overdue` → its text, for every text of a file. */
function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )
}

const textsOf = (language: string, feature: string): [string, string][] =>
  flatten(files[`./${language}/${feature}.ts`] ?? {})

const places = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()

const features = [...new Set(Object.keys(files).map((path) => path.replace(/^.*\//, '').replace('.ts', '')))]

describe('the two languages', () => {
  it('covers the texts every page needs', () => {
    expect(features).toEqual(expect.arrayContaining(['help', 'identity', 'shell', 'ui']))
  })

  it.each(features)('has the same texts in both languages: %s', (feature) => {
    const zh = textsOf('zh-CN', feature).map(([key]) => key)
    expect(zh.length).toBeGreaterThan(0)
    expect(
      textsOf('en', feature)
        .map(([key]) => key)
        .sort(),
    ).toEqual(zh.sort())
  })

  it.each(features)('leaves no text empty: %s', (feature) => {
    const empty = ['zh-CN', 'en'].flatMap((language) =>
      textsOf(language, feature)
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${language} ${key}`),
    )
    expect(empty).toEqual([])
  })

  it.each(features)('fills the same places in both languages: %s', (feature) => {
    const english = new Map(textsOf('en', feature))
    for (const [key, text] of textsOf('zh-CN', feature)) {
      expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)])
    }
  })

  it.each(features)('is written in its own language: %s', (feature) => {
    // Post titles, hints and examples may quote Chinese in English, but no English text may be Chinese altogether.
    const chinese = textsOf('en', feature).filter(([, text]) =>
      /^[\p{Script=Han}，。：；？！、“”]+$/u.test(text),
    )
    expect(chinese).toEqual([])
  })
})
