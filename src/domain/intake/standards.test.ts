import { describe, expect, it } from 'vitest'
import { normaliseText } from './normalise-text.ts'
import { findStandards } from './standards.ts'
import { findTimePhrases } from './time-phrase.ts'

const read = (text: string) => {
  const norm = normaliseText(text)
  const found = findStandards(norm, { start: 0, end: text.length }, findTimePhrases(norm, '2026'), [])
  return found.map((span) => text.slice(span.start, span.end))
}

describe('R2.2 finds quantified standards: a number, its measure and a direction', () => {
  it.each([
    ['新建泵站6座，覆盖率不低于95%。', ['新建泵站6座', '覆盖率不低于95%']],
    ['6月底前改造户厕6500户', ['改造户厕6500户']],
    ['工业投资增长12%以上', ['工业投资增长12%以上']],
    ['每月走访企业不少于20家', ['走访企业不少于20家']],
    ['完成投资1,200万元', ['完成投资1,200万元']],
    ['办理时间压缩至0.5个工作日以内', ['办理时间压缩至0.5个工作日以内']],
  ])('%s', (text, standards) => {
    expect(read(text)).toEqual(standards)
  })

  it.each([
    '完成47座水库安全鉴定',
    '每季度不少于1次',
    '10个工作日内办结',
    '2026年6月底前',
    '开展一次检查',
    '印发12号文件',
  ])('finds none in «%s»', (text) => {
    expect(read(text)).toEqual([])
  })
})
