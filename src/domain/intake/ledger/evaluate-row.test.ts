import { describe, expect, it } from 'vitest'
import { evaluateRow } from './evaluate-row.ts'
import { ledgerContext } from './ledger-context.test-data.ts'
import type { RowValues } from './ledger-fields.ts'

const context = ledgerContext()
const plain: RowValues = { title: '新建公办幼儿园', lead: '市教育局', due: '2026年6月底' }
const row = (values: RowValues, more: Parameters<typeof ledgerContext>[0] = {}) =>
  evaluateRow({ ...plain, ...values }, ledgerContext(more))
const codes = (values: RowValues) =>
  row(values).problems.map(({ field, severity, code }) => `${severity} ${field} ${code}`)

describe('R2.2 a row of a ledger', () => {
  it('is understood without problems when everything is plain', () => {
    const { draft, problems } = row({})
    expect(problems).toEqual([])
    expect(draft).toMatchObject({
      title: '新建公办幼儿园',
      dueOn: '2026-06-30',
      lead: { name: '市教育局', unitId: 'jiaoyu' },
      source: 'decision',
    })
  })

  it.each([
    ['2026年6月底', '2026-06-30'],
    ['6月30日', '2026-06-30'],
    ['2026-06-30', '2026-06-30'],
    ['2026/6/30', '2026-06-30'],
    ['2026.6.30', '2026-06-30'],
    ['46203', '2026-06-30'],
    ['46203.5', '2026-06-30'],
    ['\uff16月\uff13\uff10日', '2026-06-30'],
    ['上半年', '2026-06-30'],
    ['年底前', '2026-12-31'],
  ])('reads the date %s', (due, expected) => {
    expect(row({ due }).draft.dueOn).toBe(expected)
  })

  it.each(['2026年2月30日', '6月31日', '2026-02-30', '2026/13/01', '13月5日'])(
    'names %s as a day that does not exist',
    (due) => {
      expect(codes({ due })).toContain('error due date-does-not-exist')
    },
  )

  it.each(['待定', '尽快', '领导另行通知'])('says that %s is no date, and keeps the words', (due) => {
    expect(codes({ due })).toContain('error due date-unreadable')
    expect(row({ due }).draft.dueText).toBe(due)
  })

  it('takes 长期 and 每季度 as work without a deadline, with a cycle and a review date (R3.1.2)', () => {
    expect(row({ due: '长期' }).draft).toMatchObject({ dueOn: null, source: 'long-term', cycle: 'quarterly' })
    expect(row({ due: '长期' }).draft.reviewOn).not.toBeNull()
    expect(row({ due: '每月' }).draft).toMatchObject({ dueOn: null, cycle: 'monthly' })
  })

  it('proposes a day for 10个工作日内 and says from which day it counted', () => {
    const { draft, problems } = row({ due: '10个工作日内' }, { documentDate: '2026-03-02' })
    expect(draft.dueOn).toBe('2026-03-16')
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'date-from-duration',
        params: expect.objectContaining({ from: '2026-03-02' }),
      }),
    ])
  })

  it('warns of a deadline in the past and of one on a holiday', () => {
    expect(codes({ due: '2026年1月15日' })).toEqual(['warning due date-in-past'])
    expect(codes({ due: '2026年10月1日' })).toEqual(['warning due date-on-rest-day'])
  })

  it('warns when the year of a date is a guess', () => {
    const { problems } = evaluateRow({ ...plain, due: '6月底' }, ledgerContext({ documentDate: undefined }))
    expect(problems.map((problem) => problem.code)).toEqual(['date-year-assumed'])
  })

  it('takes the first of several lead units, makes the others responsible and flags it', () => {
    const { draft, problems } = row({ lead: '市教育局、市财政局' })
    expect(draft.lead?.unitId).toBe('jiaoyu')
    expect(draft.responsible.map((unit) => unit.unitId)).toEqual(['caizheng'])
    expect(problems.map((problem) => problem.code)).toEqual(['several-leads'])
  })

  it('takes the first responsible unit for the lead when the ledger names none', () => {
    expect(row({ lead: '', responsible: '市财政局' }).draft.lead?.unitId).toBe('caizheng')
    expect(codes({ lead: '', responsible: '市财政局\n市教育局' })).toEqual([
      'warning responsible lead-from-responsible',
    ])
    expect(codes({ lead: '' })).toEqual(['error lead lead-missing'])
  })

  it('finds units by alias, former name and one wrong character', () => {
    expect(row({ lead: '市发改委' }).draft.lead?.unitId).toBe('fagai')
    expect(row({ lead: '青河市教育体育局' }).draft.lead?.unitId).toBe('jiaoyu')
    expect(codes({ lead: '青河市财攻局' })).toEqual(['warning lead unit-by-typo'])
  })

  it('keeps an unknown unit verbatim and marks it', () => {
    const { draft, problems } = row({ lead: '市数字经济局' })
    expect(draft.lead).toEqual({ name: '市数字经济局', unitId: null })
    expect(problems).toEqual([
      { field: 'lead', severity: 'error', code: 'unit-unknown', params: { name: '市数字经济局' } },
    ])
  })

  it('offers the units of a class but never expands it by itself', () => {
    const { draft, problems } = row({ supporting: '各镇' })
    expect(draft.supporting).toEqual([{ name: '各镇', unitId: null }])
    expect(problems[0]).toMatchObject({ code: 'unit-class', unitIds: ['chengguan', 'shiqiao'] })
  })

  it('names each unit once, in its weightiest role', () => {
    const { draft, problems } = row({ supporting: '市教育局、市财政局' })
    expect(draft.supporting.map((unit) => unit.unitId)).toEqual(['caizheng'])
    expect(problems.map((problem) => problem.code)).toEqual(['unit-twice'])
  })

  it('finds people by name or post, and says so when nobody or somebody else is meant', () => {
    expect(row({ person: '教育局长乙 13800000000', leadOfficial: '常务副市长' }).draft).toMatchObject({
      person: { personId: 'head' },
      leadOfficial: { personId: 'leader' },
    })
    expect(row({ person: '局长' }).draft.person?.personId).toBe('head')
    expect(codes({ person: '张无名' })).toEqual(['warning person person-unknown'])
  })

  it('loads work in motion with its progress (R2.7)', () => {
    expect(
      row({ claimed: '60%', verified: '0.5', status: '推进中', lastProgress: '主体已封顶' }).draft,
    ).toMatchObject({
      claimed: 60,
      verified: 50,
      status: '推进中',
      lastProgress: '主体已封顶',
    })
    expect(row({ status: '已完成', due: '2026年1月15日' }).problems).toEqual([])
    expect(codes({ claimed: '120%' })).toEqual(['error claimed progress-unreadable'])
  })

  it('puts goal and project together when rows share a goal', () => {
    const { draft, problems } = evaluateRow({ ...plain, content: '东区项目' }, context, { sharedTitle: true })
    expect(draft.title).toBe('新建公办幼儿园\uff1a东区项目')
    expect(problems.map((problem) => problem.code)).toEqual(['title-composed'])
  })

  it('takes the category from the heading the row stands under', () => {
    expect(evaluateRow(plain, context, { section: '(一)工业经济' }).draft.categoryCode).toBe(
      'industrial-economy',
    )
  })

  it('reads standards as indicators with target and direction (R3.1.3)', () => {
    const { indicators } = row({
      standard: '1.新建公办幼儿园6所;\n2.学前教育毛入园率不低于92%;投诉不超过5件;按期验收',
    }).draft
    expect(
      indicators.map(({ target, unitOfMeasure, direction }) => [target, unitOfMeasure, direction]),
    ).toEqual([
      [6, '所', 'at-least'],
      [92, '%', 'at-least'],
      [5, '件', 'at-most'],
      [null, '', 'done'],
    ])
  })

  it('says which row is registered already', () => {
    expect(codes({ number: '〔2026〕立项00012' })).toEqual(['warning number number-registered'])
  })

  it('reports every problem of a broken row at once and throws nothing', () => {
    expect(codes({ title: '', lead: '无名局', due: '6月31日', claimed: 'abc' }).sort()).toEqual([
      'error claimed progress-unreadable',
      'error due date-does-not-exist',
      'error lead unit-unknown',
      'error title title-missing',
    ])
    expect(codes({ content: '长'.repeat(9000) })).toContain('error content text-too-long')
  })
})
