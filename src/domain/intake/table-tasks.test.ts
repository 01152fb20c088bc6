import { describe, expect, it } from 'vitest'
import { extractTasks } from './extract.ts'

const read = (text: string) =>
  extractTasks(text, { documentDate: '2026-01' }).map((task) =>
    [
      task.title,
      task.lead.join('+'),
      task.support.join('+'),
      task.leaders.join('+'),
      task.deadline ?? task.recurring,
    ].join('|'),
  )

describe('R2.2 reads tables pasted as text', () => {
  it('reads tab-separated rows by their column headings', () => {
    const table = [
      '序号\t工作任务\t牵头单位\t配合单位\t责任领导\t完成时限',
      '1\t建设体育公园\t市体育局\t市财政局、市住建局\t副市长\t9月底前',
      '2\t发布监测报告\t市统计局\t\t常务副市长\t季度',
    ].join('\n')
    expect(read(table)).toEqual([
      '建设体育公园|市体育局|市财政局+市住建局|副市长|2026-09-30',
      '发布监测报告|市统计局||常务副市长|quarterly',
    ])
  })

  it('reads tables with bars, and roles inside a cell', () => {
    const table = [
      '| 问题 | 整改措施 | 责任单位 | 整改时限 |',
      '| --- | --- | --- | --- |',
      '| 管网破损 | 更换管网 | 牵头单位：县住建局；配合单位：城关镇政府 | 2026-06-30 |',
    ].join('\n')
    expect(read(table)).toEqual(['更换管网|县住建局|城关镇政府||2026-06-30'])
  })

  it('takes the unit of the row above where cells were merged, and marks it', () => {
    const table = '任务\t责任单位\t时限\n修订预案\t市水务局\t5月底前\n储备物资\t\t6月底前'
    const [, second] = extractTasks(table, { documentDate: '2026-01' })
    expect(second?.lead).toEqual(['市水务局'])
    expect(second?.evidence.lead?.why).toBe('from-row-above')
    expect(second?.certainty.level).toBe('check')
  })

  it('finds the work of a numbered row whose class is told in the row above', () => {
    const table = [
      '类别|事项名称|年度目标|责任单位|分管领导',
      '一、教育|1.新建学校|完成主体|市教育局|赵某',
      '2.改造操场|建成投用|市体育局|钱某',
    ].join('\n')
    expect(read(table)).toEqual(['新建学校|市教育局||赵某|', '改造操场|市体育局||钱某|'])
  })

  it('names the work whole, though it begins with a bracket', () => {
    const table = '事项名称|项目内容|牵头单位\n新（改）建村卫生室|新（改）建8家|县卫健局'
    expect(read(table)).toEqual(['新（改）建村卫生室|县卫健局|||'])
  })

  it('reads what is to be handed in, and by when', () => {
    expect(read('表  名\t报送时间\n一季度住户收支表\t2026年4月5日前')).toEqual([
      '一季度住户收支表||||2026-04-05',
    ])
  })

  it('makes no task of a table without headings it knows, nor of rows that name nobody', () => {
    expect(read('甲\t乙\n1\t2')).toEqual([])
    expect(read('序号\t工作任务\t责任单位\n1\t小计\t')).toEqual([])
  })

  it('reads the prose around a table, at its own offsets', () => {
    const text = '任务\t责任单位\n修订预案\t市水务局\n市财政局要拨付资金。'
    const tasks = extractTasks(text)
    expect(tasks.map((task) => task.title)).toEqual(['修订预案', '拨付资金'])
    expect(text.slice(tasks[1]?.span.start, tasks[1]?.span.end)).toContain('拨付资金')
  })
})
