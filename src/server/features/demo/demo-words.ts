import type { SeededRandom } from './seeded-random.ts'

/** What people of the demo city write: reports, problems, answers, reasons. */

const done = [
  '已完成前期踏勘和方案比选，市级联审通过。',
  '施工单位已进场，现场两个作业面同时推进。',
  '召开专题调度会 2 次，对 6 个滞后点位逐一明确了时限和责任人。',
  '已完成资料收集和底数核查，台账已报业务主管部门备案。',
  '按计划完成本期任务，主要材料已进场，质量抽检合格。',
  '已与相关镇街签订责任书，任务分解到村到人。',
  '完成第三方检测，问题清单已整改 90% 以上。',
  '资金已拨付到位，监理日志和影像资料齐全。',
  '组织现场观摩一次，推广了先行点位的做法。',
]
const problems = [
  '涉及 3 户附属物拆迁尚未签约，需所在镇协助。',
  '专项资金到位偏慢，请财政部门协调拨付进度。',
  '受连续降雨影响，土方施工暂缓约 8 个工作日。',
  '用地预审仍在上级部门办理，请市领导协调。',
  '设备交货期推迟，正与厂家协商分批到货。',
]
const accepted = [
  '情况属实，继续按节点推进。',
  '进度与计划一致，同意。',
  '请附下一期现场照片，其余同意。',
  '成效明显，注意总结做法。',
]
const returned = [
  '只有会议情况，没有实际进展，请补充完成的工程量。',
  '自报进度与附件不一致，请核实后重报。',
  '请说明滞后原因和追赶措施。',
]
const extensionReasons = [
  '受汛期影响有效工期减少，倒排后需顺延，已制定追赶计划。',
  '上级批复时间推迟，后续工序相应顺延。',
  '管线迁改协调量大，需增加迁改时间。',
]
const objectionReasons = [
  '此项职能在机构改革中已划出，建议由承接单位牵头。',
  '项目主体在园区，建议由园区牵头、我局配合。',
]
const suspensionReasons = ['上级政策调整，待新标准出台后实施。', '涉及诉讼，待判决后推进。']

export const words = {
  progress: (random: SeededRandom) => random.several(done, 2).join(''),
  problem: (random: SeededRandom) => random.pick(problems),
  accepted: (random: SeededRandom) => random.pick(accepted),
  returned: (random: SeededRandom) => random.pick(returned),
  extension: (random: SeededRandom) => random.pick(extensionReasons),
  objection: (random: SeededRandom) => random.pick(objectionReasons),
  suspension: (random: SeededRandom) => random.pick(suspensionReasons),
}

/** The documents the demo matters come from, by source kind; `{y}` is the year. */
export const sourceTexts = {
  decision: [
    '青发〔{y}〕3号 关于加快工业强市建设的决定',
    '青发〔{y}〕7号 关于推进乡村振兴的实施意见',
    '青发〔{y}〕1号 市委常委会工作要点',
  ],
  meeting: [
    '市委常委会会议纪要〔{y}〕4号',
    '市政府常务会议纪要〔{y}〕11号',
    '重点项目建设现场推进会议定事项',
  ],
  'leader-instruction': ['市委书记批示', '市长批示', '常务副市长批示'],
  'key-project': ['青政发〔{y}〕5号 重点工程项目建设计划'],
  'long-term': ['年度长期性重点工作台账'],
  phased: ['阶段性重点任务安排'],
  'self-determined': ['本单位年度工作要点'],
} as const
