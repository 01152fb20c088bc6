import { describe, expect, it } from 'vitest'
import { extractTasks } from './extract.ts'

/** title | lead | support | deadline or rhythm, for short reading. */
const read = (text: string, documentDate = '2026-03-18') =>
  extractTasks(text, { documentDate }).map((task) =>
    [task.title, task.lead.join('+'), task.support.join('+'), task.deadline ?? task.recurring ?? ''].join(
      '|',
    ),
  )

describe('R2.2 reads tasks from sentences', () => {
  it.each([
    ['市财政局要加快资金拨付。', ['加快资金拨付|市财政局||']],
    ['会议要求，市财政局、市审计局于4月底前开展检查。', ['开展检查|市财政局+市审计局||2026-04-30']],
    [
      '由市水务局会同市应急局对水库开展排查，4月15日前完成。',
      ['由市水务局会同市应急局对水库开展排查，4月15日前完成|市水务局|市应急局|2026-04-15'],
    ],
    ['由市水务局牵头，市应急局配合，对水库开展排查。', ['对水库开展排查|市水务局|市应急局|']],
    ['由市住建局牵头、市城管局配合，5月底前拿出停车方案。', ['拿出停车方案|市住建局|市城管局|2026-05-31']],
    ['市府办将与市档案馆、市信息中心一起，组织编制目录。', ['组织编制目录|市府办|市档案馆+市信息中心|']],
    ['2026年6月底前，各区政府建立台账。', ['建立台账|各区政府||2026-06-30']],
    ['各镇2026年5月底前完成清查。', ['完成清查|各镇||2026-05-31']],
    ['市教育局负责学籍管理，市公安局负责校园周边秩序。', ['学籍管理|市教育局||', '校园周边秩序|市公安局||']],
    ['市水务局每月10日前报送水质情况。', ['报送水质情况|市水务局||monthly']],
    ['网格调整工作由各镇街组织实施。', ['网格调整工作由各镇街组织实施|各镇街||']],
    ['清理僵尸账号，请市网信办、市数据局在5月底前完成。', ['清理僵尸账号|市网信办+市数据局||2026-05-31']],
    ['经各区水务局汇总后，于4月7日前送市水务局审核。', ['送市水务局审核|各区水务局||2026-04-07']],
    [
      '成立由市林业局牵头，市财政局、市气象局参加的防火专班，负责统一调度防火力量。',
      ['统一调度防火力量|市林业局|市财政局+市气象局|'],
    ],
  ])('%s', (text, tasks) => {
    expect(read(text)).toEqual(tasks)
  })

  it('R2.2 makes each dated or recurring part of a sentence its own task', () => {
    expect(read('市水务局要完善预案，每季度组织一次演练。')).toEqual([
      '完善预案|市水务局||',
      '组织一次演练|市水务局||quarterly',
    ])
    expect(read('县城投公司6月底前完成主体工程、9月底前投入使用。')).toEqual([
      '完成主体工程|县城投公司||2026-06-30',
      '投入使用|县城投公司||2026-09-30',
    ])
  })

  it('R2.2 gives the date of handing in to the work that is handed in', () => {
    expect(read('各镇要摸清底数，认真填写统计表，于4月20日前报县民政局。')).toEqual([
      '摸清底数，认真填写统计表，于4月20日前报县民政局|各镇||2026-04-20',
    ])
  })

  it('R2.2 carries the subject to a later dated sentence, and a closing date back to the work', () => {
    expect(read('各县要落实属地责任制度，规范台账管理。加快建设监测站，年底前投入运行。')).toHaveLength(2)
    expect(read('各县负责组织考试。考务工作原则上应在9月底前完成。')).toEqual(['组织考试|各县||2026-09-30'])
    expect(read('各县都要制定办法。市直部门要修订规程。以上工作要在5月底前完成。')).toEqual([
      '制定办法|各县||2026-05-31',
      '修订规程|市直部门||2026-05-31',
    ])
  })

  it.each([
    '各级各部门要高度重视，切实加强组织领导，形成工作合力。',
    '3月1日，市水务局组织对水库进行了检查。',
    '市水务局已完成水库除险加固5座。',
    '联席会议由市水务局、市财政局组成，市水务局为牵头单位。',
    '本办法由市水务局负责解释，自印发之日起施行。',
    '今年以来，全市经济运行平稳，工业增加值同比增长6.8%。',
    '企业要按期缴纳费用，个人应如实申报。',
    '所称专区，是指由市数据局统一建设的区域。',
    '市政府常务会议一般每月召开两次。',
    '第五条 市水务局负责水库管理。',
    '纳税人应于4月15日前申报缴纳税款。',
    '许可事项自受理之日起5个工作日内办结。',
    '主要目标：到2028年，基本建成服务体系。',
    '督查发现，截至2月底，全市仍有12个项目未开工。',
  ])('R2.2 finds no task in «%s»', (text) => {
    expect(read(text)).toEqual([])
  })

  it('R2.2 keeps a duty of an article when it is dated or periodic', () => {
    expect(read('第六条 市水务局每年12月底前公布水质报告。')).toEqual(['公布水质报告|市水务局||yearly'])
  })

  it('R2.2 lists a post under leaders, not under units', () => {
    const [task] = extractTasks('各镇主要负责同志要亲自带队开展夜查，每周不少于一次。')
    expect(task?.leaders).toEqual(['各镇主要负责同志'])
    expect(task?.lead).toEqual([])
  })
})
