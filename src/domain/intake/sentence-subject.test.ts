import { describe, expect, it } from 'vitest'
import { extractTasks } from './extract.ts'

/** title | lead | support | deadline or rhythm */
const read = (text: string, documentDate = '2026-03-18') =>
  extractTasks(text, { documentDate }).map((task) =>
    [task.title, task.lead.join('+'), task.support.join('+'), task.deadline ?? task.recurring ?? ''].join(
      '|',
    ),
  )

describe('R2.2 finds whom a sentence speaks of', () => {
  it.each([
    // a verb no list held before, a body that is named after a verb, an office that is
    ['市审计局进行全面审计，及时反馈结果。', ['进行全面审计，及时反馈结果|市审计局||']],
    ['镇政府环境整治领导小组对各村进行验收。', ['对各村进行验收|镇政府环境整治领导小组||']],
    ['市政务公开办将于4月2日开展测评。', ['开展测评|市政务公开办||2026-04-02']],
    // classes and lists
    ['各县（市）、区要开展自查。', ['开展自查|各县（市）、区||']],
    ['各部门、单位要撰写总结。', ['撰写总结|各部门、单位||']],
    ['各设区市、县林业局要巡山护林。', ['巡山护林|各设区市、县林业局||']],
    ['市、县财政部门会同有关部门拨付资金。', ['会同有关部门拨付资金|市、县财政部门|有关部门|']],
    ['各中学，幼儿园（含民办）于4月30日前上报自查表。', ['上报自查表|各中学+幼儿园（含民办）||2026-04-30']],
    [
      '由各镇联合当地教育、民政、工会等部门开展慰问。',
      ['由各镇联合当地教育、民政、工会等部门开展慰问|各镇|当地教育+民政+工会|'],
    ],
    // the subject stands apart from its action
    ['重灾地区的教育部门，根据受灾情况，做好开学准备。', ['做好开学准备|重灾地区的教育部门||']],
    ['县农机局。负责农机检修。', ['农机检修|县农机局||']],
    ['各区要高度重视防汛工作。要建立台账。', ['建立台账|各区||']],
    ['各单位防汛预案于4月底前报市防汛办。', ['防汛预案于4月底前报市防汛办|各单位||2026-04-30']],
    // the work stands before who does it
    ['对公园游乐设施逐台检查，由市城管局和属地负责落实。', ['对公园游乐设施逐台检查|市城管局+属地||']],
    ['编制年度预算，由市财政局牵头，于10月底前完成。', ['编制年度预算|市财政局||2026-10-31']],
    // who is asked, not who asks
    ['市政府要求各镇4月底前完成清淤。', ['完成清淤|各镇||2026-04-30']],
    ['市政府强调，各镇要清理河道。', ['清理河道|各镇||']],
    // what is asked behind what was only reported
    ['市水务局已排查水库12座，请市应急局尽快复查。', ['尽快复查|市应急局||']],
    ['市住建局通报了检查情况，要求4月底前完成整改。', ['完成整改|||2026-04-30']],
    // the date told first, not the length of time inside the aim
    ['到12月底，实现审批时限压缩至5个工作日以内。', ['实现审批时限压缩至5个工作日以内|||2026-12-31']],
    ['10月至11月，市交通局组织检修。', ['组织检修|市交通局||2026-11-30']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    '本年度缴费期为3月1日至5月31日。',
    '市政府成立防汛指挥部，王某任总指挥。',
    '各小学开学时间不得早于5月6日。',
    '会议由局长主持。',
    '阶段性降费政策实施至2026年4月30日。',
    '督查内容为：各镇完成年度任务的情况。',
    '各镇要高度重视安全生产工作，切实提高防范意识。',
  ])('finds no task in «%s»', (text) => {
    expect(read(text)).toEqual([])
  })
})
