import type { Operation } from '../../../domain/permissions/permission-matrix.ts'

/** A topic is named like its page, so that a page's help is found; `clause` quotes the source document. */
export interface HelpTopic {
  name:
    | 'workbench'
    | 'matters'
    | 'matter'
    | 'lights'
    | 'register'
    | 'intake'
    | 'board'
    | 'overview'
    | 'organisation'
    | 'calendar'
    | 'policy'
    | 'accounts'
    | 'rights'
    | 'audit'
  /** Shown to those who may do this. */
  open: Operation
  clause?: { number: string; words: string }
}

export const helpTopics: readonly HelpTopic[] = [
  {
    name: 'workbench',
    open: 'matter.list',
    clause: {
      number: '三（四）',
      words:
        '各单位接到督办单后，要定期报告工作进度和落实情况，凡是有明确时限要求的，要严格按照时限要求办结并上报结果。',
    },
  },
  {
    name: 'matters',
    open: 'matter.list',
    clause: {
      number: '二',
      words:
        '抓落实的主要内容包括：市委、市政府重大决策部署、重要会议安排事项；市级领导交办事项；重点工程项目建设；……各镇街区、市直各部门自行确定的重点工作。',
    },
  },
  {
    name: 'matter',
    open: 'matter.read',
    clause: {
      number: '三（一）',
      words:
        '对需要落实的工作实行“定责任、定进度、定质量”“三定”落实法。……工作结束后“照单验收”，超过标准则奖，达不到要求则罚，促进工作又好又快落实。',
    },
  },
  {
    name: 'lights',
    open: 'matter.list',
    clause: {
      number: '三（一）',
      words:
        '要列出详细的工作推进计划和每一个关键节点的具体时限要求，实行动态监控、经常督导、倒逼进度，确保工作环环相扣、扎实推进、按期完成。',
    },
  },
  {
    name: 'register',
    open: 'matter.create.decision',
    clause: {
      number: '四（二）',
      words:
        '市委、市政府重大决策部署、重要会议安排事项，由市委市政府“两办”和市“效能办”共同分解立项，明确责任分工、目标任务、完成时限，由市“效能办”负责组织督导调度。',
    },
  },
  { name: 'intake', open: 'intake.upload' },
  {
    name: 'board',
    open: 'board.read',
    clause: { number: '三（四）', words: '在督导频率和督导强度的把握上视工作进展情况和需要而定。' },
  },
  {
    name: 'overview',
    open: 'overview.read',
    clause: {
      number: '三（四）',
      words: '市委、市政府“两办”、“效能办”要认真履行督办职能，及时向市级相关领导反馈落实情况，直至全面完成。',
    },
  },
  {
    name: 'organisation',
    open: 'organisation.read',
    clause: {
      number: '二',
      words: '各镇街区党政主要负责同志、市直各部门主要负责同志为抓落实的第一责任人，也是调度督导的主要对象。',
    },
  },
  { name: 'calendar', open: 'calendar.read' },
  { name: 'policy', open: 'policy.read' },
  { name: 'accounts', open: 'identity.account.list' },
  { name: 'rights', open: 'rights.list-pending' },
  { name: 'audit', open: 'audit.read' },
]
