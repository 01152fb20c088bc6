import ExcelJS from 'exceljs'

/**
 * A ledger as an office sends it round: title, two-level head, merged goals, section rows, a head repeated for printing, dates written in
 * every way, units by short name and alias — and two rows wrong on purpose (a unit nobody knows, a day that does not exist).
 */
type Row = readonly [
  goal: string,
  project: string,
  standard: string,
  start: string | Date,
  due: string | Date | number,
  lead: string,
  responsible: string,
  support: string,
  leader: string,
]

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date))

const industry: readonly Row[] = [
  [
    '建设新能源材料产业园',
    '一期标准厂房',
    '竣工标准厂房12万平方米',
    day(2027, 1, 15),
    '2027年6月底',
    '开发区',
    '市发改委',
    '市自然资源局、市住建局',
    '常务副市长',
  ],
  [
    '建设新能源材料产业园',
    '园区变电站',
    '完成110千伏变电站投运',
    '3月',
    '9月底',
    '市供电公司',
    '开发区',
    '市发改委',
    '常务副市长',
  ],
  [
    '建设新能源材料产业园',
    '污水处理厂扩容',
    '日处理能力不低于3万吨',
    '2月底',
    '2027-10-29',
    '市住建局',
    '开发区',
    '市环保局',
    '',
  ],
  [
    '培育规模以上工业企业',
    '',
    '新增规模以上工业企业25家',
    '',
    '2027/11/30',
    '市工信局',
    '市统计局',
    '市财政局、市税务局',
    '',
  ],
  [
    '推进技术改造',
    '设备更新项目',
    '实施技改项目40个；\n完成投资不低于18亿元',
    '1月',
    '12月底',
    '市工信局',
    '',
    '市财政局',
    '',
  ],
  ['招引亿元以上项目', '', '签约亿元以上项目20个', '', '每季度', '市招商局', '', '各镇、街道', ''],
]
const city: readonly Row[] = [
  [
    '改造老旧小区',
    '北关片区',
    '改造老旧小区16个',
    '3月初',
    '10月31日',
    '市住建局',
    '东城街道',
    '市财政局',
    '',
  ],
  ['改造老旧小区', '西城片区', '改造老旧小区9个', '4月', '10月31日', '市住建局', '西城街道', '市财政局', ''],
  ['打通断头路', '学府路北延', '建成通车2.6公里', '2月', '8月底前', '市住建局', '', '市自然资源局', ''],
  ['新建停车设施', '', '新增公共停车位1500个', '', '三季度', '市城管局', '市住建局', '', ''],
  ['整治占道经营', '', '', '', '长期', '市城管局', '', '市公安局、市市场监管局', ''],
  ['建设智慧停车平台', '', '平台上线运行', '', '2027年6月31日', '市大数据中心', '市城管局', '', ''],
]
const countryside: readonly Row[] = [
  [
    '整修农村公路',
    '县乡道大修',
    '整修农村公路86公里',
    day(2027, 3, 10),
    46691,
    '市交通局',
    '',
    '市财政局',
    '分管交通副市长',
  ],
  ['建设高标准农田', '', '新建高标准农田3.2万亩', '', '2027年10月底', '市农业局', '市水利局', '', ''],
  ['春季植树造林', '', '完成造林8000亩', '2月中旬', '4月10日', '市林业局', '', '市财政局', ''],
  ['改厕和污水治理', '', '完成整村治理32个', '', '11月底', '市农业局', '市环保局', '市住建局', ''],
  ['建设冷链物流中心', '', '建成冷库2万立方米', '4月', '12月', '市商务局', '', '市农业局', ''],
  ['护林防火', '', '不发生较大以上森林火灾', '', '长期坚持', '市林业局', '市应急局', '市公安局', ''],
]
const people: readonly Row[] = [
  [
    '新建公办幼儿园',
    '',
    '新建公办幼儿园6所，新增学位2160个',
    '2月',
    '8月25日',
    '市教育局',
    '市住建局',
    '市财政局',
    '',
  ],
  [
    '扩建市第二人民医院',
    '门诊综合楼',
    '主体封顶',
    '1月',
    '2027年12月20日',
    '市卫健局',
    '',
    '市发改委、市财政局',
    '',
  ],
  ['建设社区养老服务中心', '', '建成社区养老服务中心10个', '', '11月', '市民政局', '', '市财政局', ''],
  ['促进高校毕业生就业', '', '就业率不低于92%', '', '12月15日', '市人社局', '市教育局', '市团委', ''],
  ['提升医保经办服务', '', '基层医保服务站覆盖率达到100%', '', '上半年', '市医保局', '', '', ''],
  ['办好民生实事', '', '10件民生实事全部办结', '', '年底前', '市政府办', '', '市财政局', ''],
]
const service: readonly Row[] = [
  ['优化营商环境', '“一件事”集成办', '新增“一件事”20项', '', '9月', '市审批局', '市大数据中心', '', ''],
  [
    '清理拖欠企业账款',
    '',
    '无分歧欠款清偿率100%',
    '',
    '2027年11月',
    '市工信局、市财政局',
    '',
    '市审计局',
    '',
  ],
  ['化解信访积案', '', '化解信访积案45件', '', '按月', '市信访局', '', '市政法委', ''],
  ['安全生产专项整治', '', '重大隐患整改率100%', '', '持续推进', '市应急局', '', '市市场监管局', ''],
  ['推进数据共享', '', '归集高频数据160类', '', '10月', '市数字经济发展局', '', '市审批局', ''],
  ['财源建设', '', '一般公共预算收入增长6%以上', '1月', '2027年12月31日', '市财政局', '市税务局', '', ''],
]

const sections: readonly (readonly [string, readonly Row[]])[] = [
  ['一、工业经济', industry],
  ['二、城市经济', city],
  ['三、新农村建设', countryside],
  ['四、社会事业', people],
  ['五、综合事务', service],
]

const columns = 11

export async function makeLedgerSample(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = new Date('2026-11-20T00:00:00Z')
  book.modified = book.created
  const sheet = book.addWorksheet('重点工作')
  sheet.addRow(['青澜市2027年重点工作督办台账'])
  sheet.mergeCells(1, 1, 1, columns)
  sheet.getCell('A1').font = { name: '方正小标宋简体', size: 22 }
  sheet.getCell('A1').alignment = { horizontal: 'center' }
  sheet.addRow(['填报单位：市效能办'])
  sheet.mergeCells(2, 1, 2, columns)
  addHead(sheet)
  for (const merge of ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3', 'I3:I4', 'J3:J4', 'K3:K4']) {
    sheet.mergeCells(merge)
  }
  let number = 0
  const merges: [number, number][] = []
  for (const [section, rows] of sections) {
    const heading = sheet.addRow([section])
    sheet.mergeCells(heading.number, 1, heading.number, columns)
    if (section.startsWith('三')) addHead(sheet, true)
    for (const [index, row] of rows.entries()) {
      number += 1
      const [goal, project, standard, start, due, lead, responsible, support, leader] = row
      const added = sheet.addRow([
        number,
        goal,
        project,
        standard,
        start,
        due,
        lead,
        responsible,
        '',
        support,
        leader,
      ])
      added.font = { name: '仿宋_GB2312', size: 12 }
      for (const cell of [5, 6]) {
        if (typeof added.getCell(cell).value !== 'string') added.getCell(cell).numFmt = 'yyyy"年"m"月"d"日"'
      }
      // A plain serial without a date format, as it comes out of some export.
      if (typeof due === 'number') added.getCell(6).numFmt = 'General'
      const span = rows.slice(index).findIndex((next) => next[0] !== goal)
      const same = span < 0 ? rows.length - index : span
      if (same > 1 && rows[index - 1]?.[0] !== goal) merges.push([added.number, added.number + same - 1])
    }
  }
  for (const [from, to] of merges) sheet.mergeCells(from, 2, to, 2)
  sheet.addRow(['注：时间节点为空的按长期工作管理。'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addHead(sheet: ExcelJS.Worksheet, flat = false): void {
  const lower = [
    '序号',
    '工作目标',
    '支撑项目',
    '工作标准',
    '启动',
    '完成',
    '牵头',
    '责任',
    '系统内编号',
    '配合单位',
    '牵头领导',
  ]
  if (!flat) {
    const upper = [...lower]
    upper.splice(4, 4, '时间节点', '', '责任主体', '')
    sheet.addRow(upper).font = { name: '黑体', size: 12 }
    sheet.addRow(['', '', '', '', ...lower.slice(4, 8)]).font = { name: '黑体', size: 12 }
  } else sheet.addRow(lower).font = { name: '黑体', size: 12 }
}
