import { beforeEach, describe, expect, it, vi } from 'vitest'
import { clearDraft, clearDraftsOf, findDraft, saveDraft } from './drafts.ts'

/** What a browser's localStorage does, as far as drafts use it. */
function memoryStorage(refuse = false) {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (refuse) throw new Error('QuotaExceededError')
      kept.set(name, value)
    },
    removeItem: (name: string) => void kept.delete(name),
  }
}

describe('drafts', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', memoryStorage())
  })

  it('gives back what was typed, in its own form only', () => {
    saveDraft('a1', 'report.m1', { text: '已完成立项批复', progress: 40 })
    expect(findDraft('a1', 'report.m1')).toEqual({ text: '已完成立项批复', progress: 40 })
    expect(findDraft('a1', 'report.m2')).toBeUndefined()
  })

  it('shows nobody what another account typed on the same machine', () => {
    saveDraft('a1', 'report.m1', '我写的')
    expect(findDraft('a2', 'report.m1')).toBeUndefined()
  })

  it('forgets a draft that was sent', () => {
    saveDraft('a1', 'report.m1', '写好了')
    clearDraft('a1', 'report.m1')
    expect(findDraft('a1', 'report.m1')).toBeUndefined()
  })

  it('leaves nothing behind after sign-out, and nothing of anybody else is lost', () => {
    saveDraft('a1', 'report.m1', '一')
    saveDraft('a1', 'return.m1', '二')
    saveDraft('a2', 'report.m1', '三')
    localStorage.setItem('luoshi.language', 'en')
    clearDraftsOf('a1')
    expect(findDraft('a1', 'report.m1')).toBeUndefined()
    expect(findDraft('a1', 'return.m1')).toBeUndefined()
    expect(findDraft('a2', 'report.m1')).toBe('三')
    expect(localStorage.getItem('luoshi.language')).toBe('en')
  })

  it('does not offer a draft older than two weeks', () => {
    const day = 24 * 3_600_000
    saveDraft('a1', 'report.m1', '旧稿', 0)
    expect(findDraft('a1', 'report.m1', 14 * day)).toBe('旧稿')
    expect(findDraft('a1', 'report.m1', 14 * day + 1)).toBeUndefined()
  })

  it('keeps the page working when the browser keeps nothing or something broken', () => {
    vi.stubGlobal('localStorage', memoryStorage(true))
    expect(() => saveDraft('a1', 'report.m1', '写')).not.toThrow()
    vi.stubGlobal('localStorage', undefined)
    expect(findDraft('a1', 'report.m1')).toBeUndefined()
    expect(() => clearDraftsOf('a1')).not.toThrow()
    vi.stubGlobal('localStorage', memoryStorage())
    localStorage.setItem('luoshi.draft.a1.report.m1', '{"savedAt":')
    expect(findDraft('a1', 'report.m1')).toBeUndefined()
  })
})
