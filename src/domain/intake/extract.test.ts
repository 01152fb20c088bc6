import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractTasks, toCliTask } from './extract.ts'
import { oneLine } from './normalise-text.ts'

const read = (text: string, documentDate = '2026-03') => extractTasks(text, { documentDate })
const brief = (text: string) =>
  read(text).map((task) =>
    [task.title, task.lead.join('+'), task.support.join('+'), task.deadline ?? ''].join('|'),
  )

describe('R2.2 proposes the matters of a document', () => {
  it('makes one task of an item with one bracket, named by its heading', () => {
    expect(
      brief('1.推进管网改造。完成改造36公里，6月底前通水。（牵头单位：市水务局；配合单位：市财政局）'),
    ).toEqual(['推进管网改造|市水务局|市财政局|2026-06-30'])
  })

  it('makes a task of each bracket of an item', () => {
    expect(brief('修建步道（市林业局牵头，各镇政府配合）。安装护栏（市交通局负责）。')).toEqual([
      '修建步道|市林业局|各镇政府|',
      '安装护栏|市交通局||',
    ])
  })

  it('reads a bare list of units that closes an item, in any kind of bracket', () => {
    expect(brief('1.新建停车场3处。【市城管局、市住建局】')).toEqual(['新建停车场3处|市城管局+市住建局||'])
    expect(brief('1.发展养殖（肉牛、山羊）产业。')).toEqual([])
  })

  it('reads responsibility printed on lines of its own', () => {
    expect(brief('1.推行联办。\n牵头单位：市审批局\n责任单位：市商务局\n完成时限：6月底前')).toEqual([
      '推行联办|市审批局|市商务局|2026-06-30',
    ])
  })

  it('gives two dated actions under one bracket a task each', () => {
    expect(brief('2.建设快速路，6月底前完成路基，11月底前通车。（责任单位：市交通局）')).toEqual([
      '建设快速路，6月底前完成路基|市交通局||2026-06-30',
      '通车|市交通局||2026-11-30',
    ])
  })

  it('leaves the windows of a benefit out of the deadline', () => {
    expect(brief('1.减轻税负。2026年1月1日至6月30日，对小微企业减半征收。（市税务局负责）')).toEqual([
      '减轻税负|市税务局||',
    ])
  })

  it('inherits the units and the date of a heading, and says so', () => {
    const [task] = read('一、汛前准备（责任单位：区水利局；完成时限：5月20日前）\n1.修订预案。\n2.储备物资。')
    expect(task).toMatchObject({ title: '修订预案', lead: ['区水利局'], deadline: '2026-05-20' })
    expect(task?.evidence.lead?.why).toBe('from-heading')
    expect(task?.evidence.deadline?.why).toBe('from-heading')
    expect(task?.certainty.checks).toContainEqual({ field: 'lead', reason: 'inherited-unit' })
  })

  it('spreads one bracket over the numbered items before it, and says so', () => {
    const tasks = read('1.治理河道12公里。\n2.加固水闸。\n（以上任务由区水利局牵头，区财政局配合）')
    expect(tasks.map((task) => [task.title, task.lead.join(), task.support.join()])).toEqual([
      ['治理河道12公里', '区水利局', '区财政局'],
      ['加固水闸', '区水利局', '区财政局'],
    ])
    expect(tasks[0]?.evidence.lead?.why).toBe('bracket-covers-several-items')
  })

  it('reads the division of duties by unit', () => {
    expect(
      brief('（一）市工信局：制定整治方案；6月底前完成普查。\n（二）市公安局\n1.打击违法运输。'),
    ).toEqual(['制定整治方案|市工信局||', '完成普查|市工信局||2026-06-30', '打击违法运输|市公安局||'])
  })

  it('holds the date of a phase for its item', () => {
    expect(brief('（一）排查摸底（6月底前）。由市住建局牵头，会同市商务局开展排查。')).toEqual([
      '排查摸底|市住建局|市商务局|2026-06-30',
    ])
  })

  it('marks classes of units, several leads, missing leads and relative dates for the reviewer', () => {
    const reasons = (text: string) => read(text)[0]?.certainty.checks.map((check) => check.reason)
    expect(reasons('1.开展排查。（责任单位：各镇街）')).toContain('class-of-units')
    expect(reasons('1.开展排查。（市水务局、市财政局负责）')).toContain('several-leads')
    expect(reasons('6月底前，建成信息平台。')).toContain('no-lead')
    expect(reasons('市水务局接到通知后3个工作日内上报情况。')).toContain('relative-deadline')
    expect(read('1.开展排查。（责任单位：市水务局）')[0]?.certainty.level).toBe('sure')
  })

  it('gives traditional text back as it stands', () => {
    expect(
      brief('一、規範市場管理。（牽頭單位：市市場監督管理局；配合單位：市商務局；完成時限：5月底前）'),
    ).toEqual(['規範市場管理|市市場監督管理局|市商務局|2026-05-31'])
  })

  it('prints the CLI shape without evidence', () => {
    const [task] = read('市财政局要拨付资金。')
    expect(task && Object.keys(toCliTask(task))).toEqual([
      'title',
      'lead',
      'support',
      'leaders',
      'deadline',
      'deadlineText',
      'recurring',
      'standards',
      'span',
    ])
  })
})

const PIECES = [
  '市财政局',
  '各镇、街道',
  '由',
  '牵头',
  '配合',
  '负责',
  '（',
  '）',
  '责任单位：',
  '完成时限：',
  '6月底前',
  '每季度',
  '2026年',
  '一、',
  '（一）',
  '1.',
  '①',
  '——',
  '\n',
  '\t',
  '|',
  '。',
  '；',
  '，',
  '、',
  '和',
  '等部门',
  '要',
  '建设',
  '改造36公里',
  '不低于95%',
  '《',
  '》',
  '“',
  '每月25日前',
  '10个工作日内',
  '长期坚持',
  '序号',
  '工作任务',
  '牽頭單位',
  ' ',
  '会同',
  '以上',
  '第三条',
  '\u{1F600}',
  'x',
]

describe('R2.2 survives any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join('')),
  )

  it('never throws, and every value is found in the text at the span it names', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(fc.constantFrom('2026', '2026-03', '2026-03-18'), { nil: undefined }),
        (text, documentDate) => {
          for (const task of extractTasks(text, { documentDate })) {
            expect(task.span.start).toBeGreaterThanOrEqual(0)
            expect(task.span.end).toBeLessThanOrEqual(text.length)
            expect(task.span.start).toBeLessThan(task.span.end)
            const leads =
              task.evidence.lead?.spans.map((span) => oneLine(text.slice(span.start, span.end))) ?? []
            expect(new Set(leads)).toEqual(new Set(task.lead))
            expect(task.deadline ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
            expect(task.deadline === null || task.recurring === null).toBe(true)
          }
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('answers the same every time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(extractTasks(text)).toEqual(extractTasks(text))
      }),
      { numRuns: 100 },
    )
  })
})
