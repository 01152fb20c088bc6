import { describe, expect, it } from 'vitest'
import { normaliseText } from './normalise-text.ts'
import { readOutline } from './outline.ts'

const read = (text: string) => {
  const norm = normaliseText(text)
  return readOutline(norm).map((block) => [block.depth, block.style, text.slice(block.start, block.end)])
}

describe('R2.2 reads the outline of official documents', () => {
  it('nests 一、(一)1.(1) by the order in which the styles appear', () => {
    expect(read('一、总则\n（一）目标\n1．建成\n（1）新建\n二、附则')).toEqual([
      [1, 'han', '总则'],
      [2, 'han-bracket', '目标'],
      [3, 'digit', '建成'],
      [4, 'digit-bracket', '新建'],
      [1, 'han', '附则'],
    ])
  })

  it('finds items that run on in one line', () => {
    expect(read('1.报送计划。2.组织验收').map(([, , text]) => text)).toEqual(['报送计划。', '组织验收'])
    expect(read('——自查。各镇开展。　——复核。县里开展').map(([, , text]) => text)).toEqual([
      '自查。各镇开展。　',
      '复核。县里开展',
    ])
  })

  it('tells an item number from a decimal, a date and a year', () => {
    expect(read('2.5月底前完成').map(([, , text]) => text)).toEqual(['5月底前完成'])
    expect(read('3.5%的增长')[0]?.[1]).toBe('')
    expect(read('2026年工作')[0]?.[1]).toBe('')
  })
})
