import { describe, expect, it } from 'vitest'
import { findClassifiedField, findClassifiedHeading, findClassifiedMarking } from './classified-marking.ts'

describe('R2.6 no classified material', () => {
  it.each([
    ['秘密', '秘密'],
    ['机密★10年', '机密'],
    ['绝 密', '绝密'],
    ['秘密级', '秘密'],
    ['密级:机密', '机密'],
    [' 秘密 ★ 长期 ', '秘密'],
  ])('refuses the field “%s”', (value, level) => {
    expect(findClassifiedField(value)).toMatchObject({ level, where: 'field' })
  })

  it.each(['', '内部', '公开', '无', '工作秘密', '非密', '一般', '商业秘密'])(
    'passes the field “%s”',
    (value) => {
      expect(findClassifiedField(value)).toBeUndefined()
    },
  )

  it.each([
    ['a marking with its period', '秘密★1年\n关于做好防汛工作的通知', '秘密'],
    ['a marking with blanks', '000012\n机 密 ★ 10年\n特急\n通知', '机密'],
    ['a copy number on the same line', '000003 绝密★启用前\n通知', '绝密'],
    ['a level without a star above the title', '机密\n特急\n关于干部工作的意见', '机密'],
    ['a level with urgency beside it', '秘密 特急\n关于干部工作的意见', '秘密'],
    ['a labelled level', '标题\n密级:秘密', '秘密'],
    ['a marking far down, in an annex', `${'正文一段。\n'.repeat(40)}机密★5年\n附件`, '机密'],
    ['an asterisk for the star', '秘密*2年\n通知', '秘密'],
  ])('refuses %s', (_name, text, level) => {
    expect(findClassifiedHeading(text)).toMatchObject({ level, where: 'heading' })
  })

  it.each([
    ['the footer of orders', '领导批示为工作秘密,不得擅自扩散。'],
    ['the law', '严格遵守保守国家秘密法,不得泄露国家秘密。'],
    ['a sentence about markings', '凡标注“秘密★”字样的文件一律不得上传。'],
    ['a sentence that begins with the word', '机密文件的管理按有关规定执行。'],
    ['business secrets', '保护企业商业秘密工作方案'],
    ['the bare word deep in a list', `${'正文一段。\n'.repeat(20)}秘密`],
    ['nothing', ''],
  ])('passes %s', (_name, text) => {
    expect(findClassifiedHeading(text)).toBeUndefined()
  })

  it('looks at field and text together', () => {
    expect(findClassifiedMarking({ field: '机密', text: '通知' })?.where).toBe('field')
    expect(findClassifiedMarking({ field: '内部', text: '秘密★1年' })?.where).toBe('heading')
    expect(findClassifiedMarking({})).toBeUndefined()
  })
})
