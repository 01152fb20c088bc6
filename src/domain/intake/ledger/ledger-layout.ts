import type { LedgerField } from './ledger-fields.ts'

export interface LayoutColumn {
  field: LedgerField
  /** One label, or a group and the label below it. */
  label: readonly [string] | readonly [string, string]
  /** Width in characters. */
  width: number
}

/** The offices' own layout (DOMAIN.md 台账), followed by what the system knows besides. Our intake reads every label back. */
export const ledgerLayout: readonly LayoutColumn[] = [
  { field: 'serial', label: ['序号'], width: 6 },
  { field: 'title', label: ['工作目标'], width: 36 },
  { field: 'content', label: ['支撑项目'], width: 30 },
  { field: 'standard', label: ['工作标准'], width: 32 },
  { field: 'start', label: ['时间节点', '启动'], width: 16 },
  { field: 'due', label: ['时间节点', '完成'], width: 16 },
  { field: 'lead', label: ['责任主体', '牵头'], width: 20 },
  { field: 'responsible', label: ['责任主体', '责任'], width: 22 },
  { field: 'number', label: ['系统内编号'], width: 18 },
  { field: 'supporting', label: ['配合单位'], width: 22 },
  { field: 'leadOfficial', label: ['牵头领导'], width: 14 },
  { field: 'person', label: ['责任人'], width: 14 },
  { field: 'source', label: ['督办事项来源'], width: 20 },
  { field: 'category', label: ['类别'], width: 16 },
  { field: 'cycle', label: ['反馈周期'], width: 10 },
  { field: 'claimed', label: ['自报进度'], width: 10 },
  { field: 'verified', label: ['核实进度'], width: 10 },
  { field: 'status', label: ['状态'], width: 10 },
  { field: 'lastProgress', label: ['进展情况'], width: 36 },
]
