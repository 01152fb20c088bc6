import { squeeze } from './grid.ts'
import type { LedgerField } from './ledger-fields.ts'

/**
 * How offices title their columns. The first rule that fits wins, so the narrow ones come first. A label of a two-level head reads
 * «责任主体/牵头». Adding a wording is one line here and one in the test.
 */
const rules: readonly (readonly [LedgerField, RegExp])[] = [
  ['serial', /(?:^|\/)(?:序号|项次|序|No\.?|№)$/i],
  ['number', /系统内?编号|立项(?:编)?号|督办编号|事项编号/],
  ['classification', /密级/],
  ['cycle', /(?:反馈|报送|报告|上报|调度|填报)(?:周期|频次)|^周期$/],
  ['source', /来源|督办依据|立项依据|事项出处/],
  ['verified', /(?:核实|核定|核查|审核|认定|验收)(?:后)?的?(?:进度|进展|完成率)/],
  ['lastProgress', /(?:进展|推进|落实|完成|办理)情况|(?:最新|目前|当前|工作)进展|进展描述|形象进度/],
  ['claimed', /(?:自报|填报|上报|当前|目前|累计)?进度(?:\(?%\)?|百分比)?$|完成(?:率|比例|百分比)/],
  ['status', /状态|是否(?:办结|完成|销号)|亮灯|办理结果/],
  [
    'leadOfficial',
    /(?:牵头|包抓|分管|责任|市级|挂包|包保|县级|主管|批示|联系|督办)(?:市|县|区)?(?:级|委|政府)?领导|领导(?:姓名)?$/,
  ],
  ['person', /责任人|负责人|联系人|经办人|承办人|具体(?:责任|负责)/],
  ['supporting', /配合|协办|参与|协同|协助|辅助/],
  ['lead', /(?:牵头|主办|承办|主责)(?:单位|部门|科室)?$|牵头/],
  ['start', /启动|开工|开始|起始/],
  [
    'due',
    /(?:完成|办结|办理|竣工|截止|交办|整改|落实|要求|计划)(?:时间|时限|期限|日期|节点)|时限|期限|时间|截止|(?:时间.*|节点.*)\/完成|^完成$/,
  ],
  ['responsible', /责任(?:单位|部门|主体|科室)?$|(?:落实|实施|执行|主体)单位|责任主体/],
  ['category', /类别|类型|分类/],
  ['standard', /标准|目标值|质量|指标|考核要点|投资|成效|成果|完成标志|预期/],
  [
    'content',
    /项目|具体(?:内容|举措|措施|任务)|工作(?:内容|措施|举措)|主要(?:内容|措施|任务)|推进措施|督办内容|任务分解|内容|举措|措施/,
  ],
  ['title', /工作目标|目标任务|任务|事项|工作(?:名称|要点)?$|重点工作|名称|目标|议题/],
]

/** What a column title means, or undefined when it says nothing we know. */
export function findHeaderField(label: string): LedgerField | undefined {
  const words = squeeze(label).replace(/\([^()]*\)/g, '')
  if (words === '' || words.length > 24) return undefined
  const leaf = words.split('/').at(-1) ?? words
  for (const [field, pattern] of rules) if (pattern.test(leaf)) return field
  for (const [field, pattern] of rules) if (words !== leaf && pattern.test(words)) return field
  return undefined
}
