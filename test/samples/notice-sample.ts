import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'

/** A notice with a task table, as offices send it: merged areas, a head repeated in the middle, several units in one cell. */
type Task = readonly [area: string, task: string, unit: string, support: string, due: string]

const tasks: readonly Task[] = [
  ['安全度汛', '完成全市水库安全鉴定', '市水利局', '各镇、市应急局', '2027年4月底'],
  ['安全度汛', '修订防汛抢险应急预案', '市应急局', '市水利局', '4月20日'],
  ['安全度汛', '清淤城区排水管网60公里', '市住建局', '东城街道、西城街道', '5月底前'],
  ['道路交通', '整治农村公路平交路口120处', '市交通局、市公安局', '', '2027-06-30'],
  ['道路交通', '更新国省道标志标线', '市公路中心', '市交通局', '6月中旬'],
  ['消防安全', '排查高层建筑消防设施', '市应急局', '市住建局', '三季度'],
  ['消防安全', '建设微型消防站24个', '东城街道', '市应急局', '9月30日'],
  ['校园安全', '完成校舍安全隐患排查', '市教体局', '市住建局', '8月20日'],
  ['校园安全', '开展校园周边食品安全检查', '市市场监管局', '市教育局', '每季度'],
  ['燃气安全', '更新老旧燃气管道38公里', '市住建局', '市市场监管局、市城管局', '10月底'],
  ['燃气安全', '入户安检覆盖率达到100%', '市城管局', '', '长期'],
  ['危化品', '完成危化品企业安全评价', '市应急管理局', '市环保局', '11月15日'],
]

const text = (words: string, font = '仿宋_GB2312', size = 32) =>
  new TextRun({ text: words, size, font: { name: font, eastAsia: font } })

const cell = (words: string, more: { verticalMerge?: 'restart' | 'continue' } = {}) =>
  new TableCell({ children: [new Paragraph({ children: [text(words, '仿宋_GB2312', 24)] })], ...more })

const head = ['序号', '工作领域', '工作任务', '责任单位', '配合单位', '完成时限']

export async function makeNoticeSample(): Promise<Uint8Array> {
  const rows = tasks.flatMap((task, index) => {
    const [area, what, unit, support, due] = task
    const begins = tasks[index - 1]?.[0] !== area
    const row = new TableRow({
      children: [
        cell(String(index + 1)),
        cell(begins ? area : '', {
          verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
        }),
        cell(what),
        cell(unit),
        cell(support),
        cell(due),
      ],
    })
    return index === 6 ? [new TableRow({ children: head.map((label) => cell(label)) }), row] : [row]
  })
  const document = new Document({
    creator: '市效能办',
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [text('关于分解落实2027年安全生产重点任务的通知', '方正小标宋简体', 44)],
          }),
          new Paragraph({ children: [text('各镇人民政府，各街道办事处，市直有关部门：')] }),
          new Paragraph({
            children: [
              text(
                '现将2027年安全生产重点任务分解如下，请各责任单位对照时限要求抓好落实，并按周期反馈进展。',
              ),
            ],
          }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [new TableRow({ tableHeader: true, children: head.map((label) => cell(label)) }), ...rows],
          }),
          new Paragraph({ children: [text('青澜市建设“效能”领导小组办公室')] }),
          new Paragraph({ children: [text('2026年11月18日')] }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
