import { describe, expect, it } from 'vitest'
import { isExhortation } from './exhortation.ts'
import { isDocumentTitle, isFormula, isMembership, isNarrative, isPolicyWindow } from './not-work.ts'

describe('R2.2 passes over what looks like work and is none', () => {
  it.each([
    '要高度重视',
    '切实提高政治站位',
    '各部门要密切配合',
    '层层压实责任',
    '形成工作合力',
    '确保各项任务落到实处',
    '营造良好氛围',
    '积极配合、主动作为',
    '主要负责同志亲自抓',
    '统筹协调推进各项工作',
  ])('urging: %s', (clause) => {
    expect(isExhortation(clause)).toBe(true)
  })

  it.each([
    '建立联席会议制度',
    '完成管网改造',
    '制定实施细则',
    '组织召开推进会',
    '报送工作总结',
    '加强水库巡查',
  ])('work: %s', (clause) => {
    expect(isExhortation(clause)).toBe(false)
  })

  it('tells reports of the past, memberships, formulas, windows and titles', () => {
    expect(isNarrative('市水务局先后印发三个文件')).toBe(true)
    expect(isNarrative('于7日前报送')).toBe(false)
    expect(isNarrative('文件数量同比减少10%以上')).toBe(false)
    expect(isMembership('市水务局为牵头单位')).toBe(true)
    expect(isMembership('建立工作组')).toBe(false)
    expect(isFormula('本办法由市水务局负责解释')).toBe(true)
    expect(isPolicyWindow('对小微企业减半征收')).toBe(true)
    expect(isDocumentTitle('青屏市优化营商环境若干措施(2026年版)')).toBe(true)
    expect(isDocumentTitle('制定方案，报送通知')).toBe(false)
  })
})
