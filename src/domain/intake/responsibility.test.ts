import { describe, expect, it } from 'vitest'
import { assign } from './assignment.ts'
import { normaliseText } from './normalise-text.ts'
import { readResponsibility } from './responsibility.ts'
import { readSource, verbatim } from './source.ts'

function read(text: string, document = text) {
  const source = { ...readSource(document), text, norm: normaliseText(text) }
  const found = readResponsibility(source.norm, 0, text.length)
  if (!found) return undefined
  const { lead, support, leaders } = assign(source, found)
  return [lead, support, leaders].map((spans) => spans.map((span) => verbatim(source, span)).join('+'))
}

describe('R2.2 reads who leads, supports and answers', () => {
  it.each([
    ['牵头单位：市住建局；配合单位：市财政局、市审计局', '市住建局', '市财政局+市审计局', ''],
    ['责任单位：市住建局、市财政局，各区政府', '市住建局+市财政局+各区政府', '', ''],
    ['牵头单位：市住建局；责任单位：市财政局', '市住建局', '市财政局', ''],
    ['牵头考核单位：市住建局', '市住建局', '', ''],
    ['主办：市住建局 协办：市财政局', '市住建局', '市财政局', ''],
    ['市住建局牵头，市财政局、市审计局配合', '市住建局', '市财政局+市审计局', ''],
    ['市住建局牵头、市财政局参与', '市住建局', '市财政局', ''],
    ['市住建局、市财政局牵头，市审计局等部门按职责分工负责', '市住建局+市财政局', '市审计局', ''],
    ['市住建局牵头，各区政府负责', '市住建局', '各区政府', ''],
    ['市住建局负责，市财政局配合', '市住建局', '市财政局', ''],
    ['市住建局、市财政局按职责分工负责', '市住建局+市财政局', '', ''],
    ['市住建局会同市财政局负责', '市住建局', '市财政局', ''],
    ['市住建局牵头，市财政局、市审计局', '市住建局', '市财政局+市审计局', ''],
    ['市住建局、县农商银行', '市住建局+县农商银行', '', ''],
    ['以上任务由市住建局牵头，市财政局配合', '市住建局', '市财政局', ''],
    ['责任领导：副市长；责任单位：市住建局', '市住建局', '', '副市长'],
    ['責任單位：市衛生健康委員會；配合單位：市財政局', '市衛生健康委員會', '市財政局', ''],
  ])('%s', (text, lead, support, leaders) => {
    expect(read(text)).toEqual([lead, support, leaders])
  })

  it('R2.2 makes the first unit the lead where the document says so', () => {
    const document = '列首位的为牵头单位。（市住建局、市财政局）'
    expect(read('市住建局、市财政局', document)).toEqual(['市住建局', '市财政局', ''])
    for (const remark of [
      '（第一责任单位为牵头单位，下同）',
      '（列第一位者为牵头或汇总单位，下同）',
      '（列第一位者为工作牵头单位，下同）',
    ])
      expect(read(`责任单位：市住建局、市财政局${remark}`)).toEqual(['市住建局', '市财政局', ''])
    expect(read('部门分工：市住建局牵头，市财政局配合')).toEqual(['市住建局', '市财政局', ''])
  })

  it('R2.2 keeps dates and remarks out of the units', () => {
    expect(read('责任单位：市住建局；完成时限：6月底前')).toEqual(['市住建局', '', ''])
    expect(read('市住建局牵头，6月底前完成')).toEqual(['市住建局', '', ''])
    expect(read('含增值税')).toBeUndefined()
  })
})
