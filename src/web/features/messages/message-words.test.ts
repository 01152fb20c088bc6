import { describe, expect, it } from 'vitest'
import { matterMessageKinds, personMessageKinds } from '../../../contract/messages.ts'
import en from '../../locales/en/messages.ts'
import zh from '../../locales/zh-CN/messages.ts'
import { knownKind, quotedWords, subjectPath } from './message-words.ts'

describe('words of messages', () => {
  it('know every kind of message in both languages', () => {
    for (const kind of [...matterMessageKinds, ...personMessageKinds]) {
      expect(knownKind(kind)).toBe(kind)
      expect(zh.kind[kind]).toBeTruthy()
      expect(en.kind[kind]).toBeTruthy()
    }
  })

  it('stay plain for a kind this version does not know', () => {
    expect(knownKind('interview.proposed')).toBe('other')
  })

  it('lead to the matter or the person they speak of and nowhere else', () => {
    expect(subjectPath({ subjectKind: 'matter', subjectId: 'm1' })).toBe('/matters/m1')
    expect(subjectPath({ subjectKind: 'person', subjectId: 'p1' })).toBe('/organisation/people/p1')
    expect(subjectPath({ subjectKind: 'policy', subjectId: 'p1' })).toBeUndefined()
  })

  it('quote the reason, the reminder or what is missing', () => {
    expect(quotedWords({ title: 'x', reason: '材料不全' })).toBe('材料不全')
    expect(quotedWords({ title: 'x', text: ' ' })).toBeUndefined()
    expect(quotedWords({ title: 'x', missing: '新增绿化面积' })).toBe('新增绿化面积')
  })
})
