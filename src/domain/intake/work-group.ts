import type { Assignment } from './assignment.ts'
import { readResponsibility } from './responsibility.ts'
import type { Span } from './task-types.ts'

/**
 * «成立由A牵头，B、C参加的联席会议（工作组、专班），负责…»: the group works for its leading unit; the task is what
 * stands behind 负责.
 */
const GROUP =
  /由([^。；“]{2,240}?牵头[，、])([^。；“]{2,240}?)(?:参与|参加|配合|组成)的[^。；，]{2,60}(?:组|专班|联席会议(?:制度)?|指挥部|委员会|机制)(?:\([^()]{1,40}\))?，(?:具体|主要|统一)?负责(?!人)/

export function workGroup(
  norm: string,
  sentence: Span,
): { assignment: Assignment; action: Span } | undefined {
  const match = GROUP.exec(norm.slice(sentence.start, sentence.end))
  if (!match) return undefined
  const start = sentence.start + match.index + 1
  const leadEnd = start + (match[1] ?? '').length
  const lead = readResponsibility(norm, start, leadEnd - 1)
  const support = readResponsibility(norm, leadEnd, leadEnd + (match[2] ?? '').length)
  if (!lead || lead.lead.length === 0) return undefined
  const action = { start: sentence.start + match.index + match[0].length, end: sentence.end }
  return { assignment: { lead: lead.lead, support: support?.responsible ?? [], leaders: [] }, action }
}
