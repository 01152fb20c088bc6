import { describe, expect, it } from 'vitest'
import { extractTasks } from './extract.ts'

/** title | lead | support | leaders | deadline or rhythm */
const read = (...lines: string[]) =>
  extractTasks(lines.join('\n'), { documentDate: '2026-03-18' }).map((task) =>
    [
      task.title,
      task.lead.join('+'),
      task.support.join('+'),
      task.leaders.join('+'),
      task.deadline ?? task.recurring ?? '',
    ].join('|'),
  )

describe('R2.2 reads items by their headings, fields and lines of responsibility', () => {
  it('takes the time in brackets behind a short heading for what follows it, with or without a full stop', () => {
    expect(read('（一）排查阶段（4月1日至4月30日）各镇开展排查，建立台账。')).toEqual([
      '排查阶段|各镇|||2026-04-30',
    ])
    expect(read('（二）整改阶段（5月）。各镇逐项整改。')).toEqual(['整改阶段|各镇|||2026-05-31'])
  })

  it('takes a sentence for what it is, though it stands where a heading could', () => {
    expect(read('2.会议要求，市林业局要管好采伐。市财政局要保障经费。')).toEqual([
      '管好采伐|市林业局|||',
      '保障经费|市财政局|||',
    ])
  })

  it('lets a heading name the unit of its section', () => {
    expect(read('一、县住建局牵头工作（2项）', '1.改造老旧小区。', '2.修缮危房。')).toEqual([
      '改造老旧小区|县住建局|||',
      '修缮危房|县住建局|||',
    ])
  })

  it('parts a heading that only a space sets off from its text', () => {
    expect(read('（二） 严格信息报送工作 市防汛办公室要确定专人报送信息。各镇每周报送进展。')).toEqual([
      '确定专人报送信息|市防汛办公室|||',
      '报送进展|各镇|||weekly',
    ])
  })

  it('reads numbered fields as parts of their item', () => {
    expect(
      read('（一）开展宣传周活动', '1.活动时间：6月1日至6月7日。', '2.组织单位：各镇、市总工会。'),
    ).toEqual(['开展宣传周活动|各镇+市总工会|||2026-06-07'])
  })

  it('takes sentences without a subject behind a heading with its unit for the same work', () => {
    expect(read('一、强化技术创新（市科技局牵头）', '2026年底前，力争研发投入达到3%。')).toEqual([
      '强化技术创新|市科技局|||2026-12-31',
    ])
  })

  it('does not take the year in a heading for its deadline, nor the heading for a sentence', () => {
    expect(read('二、下拨2025年资金。各区应于4月底前拨付到位。')).toEqual([
      '下拨2025年资金|各区|||2026-04-30',
    ])
  })

  it('gives a line of responsibility to the paragraph before it', () => {
    expect(read('改造水厂，扩大供水范围。到2027年，解决饮水问题。', '责任单位：市水务局')).toEqual([
      '改造水厂，扩大供水范围|市水务局|||2027-12-31',
    ])
  })

  it('names the first of several tasks by its own action, not by the heading of all', () => {
    expect(
      read('1.推进食品安全。完善标准体系并开展评价。（市卫健局负责）制定管理办法。（市农业局负责）'),
    ).toEqual(['完善标准体系并开展评价|市卫健局|||', '制定管理办法|市农业局|||'])
  })

  it('reads a closing sentence that gives the whole item to somebody', () => {
    expect(read('（一）完善救助体系。建立救助基金。', '此项工作由市卫健局主办，市民政局协办。')).toEqual([
      '完善救助体系|市卫健局|市民政局||',
    ])
  })

  it('takes one actor under a heading for one task, its posts and its urging included', () => {
    expect(
      read('（二）压实学校责任。各校落实值班制度，主要负责同志要亲自带班，分管领导要靠前指挥。'),
    ).toEqual(['压实学校责任|各校|||'])
  })

  it('reads a class before a colon whole, though its parts are no names', () => {
    expect(read('2、市属和中央、省属驻本市有关单位：每月报送信息不少于4条。')).toEqual([
      '报送信息不少于4条|市属和中央、省属驻本市有关单位|||monthly',
    ])
  })

  it('reads the end of a phase that is set off by several dashes', () => {
    expect(read('2、整治阶段（2026年4月11日---5月31日）。对死角进行清理。')).toEqual([
      '整治阶段||||2026-05-31',
    ])
  })

  it('leaves remarks on a list out of it', () => {
    expect(read('1.推进医改。（市卫健局，市医保局、各县<市、区>政府，排第一位的为牵头单位，下同）')).toEqual([
      '推进医改|市卫健局|市医保局+各县<市、区>政府||',
    ])
  })

  it('reads leaders of every level', () => {
    expect(read('1.建成水厂。', '牵头负责领导：赵某。', '牵头责任单位：市水务局。')).toEqual([
      '建成水厂|市水务局||赵某|',
    ])
  })

  it('takes the column it does not know for the work, beside columns that say who does it', () => {
    expect(read('序号|为民办的事|责任单位|完成时限', '1|新建厕所3座|市城管局|6月底前')).toEqual([
      '新建厕所3座|市城管局|||2026-06-30',
    ])
  })

  it('takes a bracket behind an office for part of its name', () => {
    expect(read('各镇于4月5日前将自查报告报送市安全生产委员会办公室（市应急局）。')).toEqual([
      '自查报告报送市安全生产委员会办公室（市应急局）|各镇|||2026-04-05',
    ])
  })
})
