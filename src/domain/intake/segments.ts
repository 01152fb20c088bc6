import { type Block, isStepStyle } from './outline.ts'
import type { Span } from './task-types.ts'

/** A numbered item (or a loose paragraph) with the paragraphs that belong to it, up to the next number. */
export interface Segment extends Span {
  depth: number
  style: string
  /** True when numbered items stand below it: it is a heading, they are the items. */
  isParent: boolean
  numbered: boolean
}

/** «1.活动时间：… 3.组织单位：…»: numbered fields of one item, not items. */
const FIELD =
  /^(?:活动|工作|具体|整治|实施|完成|组织|责任|牵头|配合|主办|承办|协办|参加|建议组织)?(?:时间|时限|内容|地点|单位|部门|领导|安排|方式|人员|范围|对象)(?:安排|要求)?：/

/** «责任单位：市水务局» on a line of its own belongs to the paragraph before it. */
const ROLE_LINE = /^(?:牵头|责任|配合|主办|协办|承办|参与|完成|整改)[^，。：]{0,6}：/

/** Joins numbered blocks with the paragraphs behind them; steps (①, 一是, bullets) stay inside their item. */
export function readSegments(norm: string, blocks: readonly Block[]): Segment[] {
  const segments: Segment[] = []
  let lastNumbered: Segment | undefined
  for (const block of blocks) {
    const joins =
      lastNumbered !== undefined &&
      (block.kind === 'paragraph' ||
        (block.depth > lastNumbered.depth && FIELD.test(norm.slice(block.start, block.start + 12))) ||
        (isStepStyle(block.style) && block.depth > lastNumbered.depth))
    if (joins && lastNumbered) {
      lastNumbered.end = block.end
      continue
    }
    const last = segments.at(-1)
    if (
      last &&
      !last.numbered &&
      block.kind === 'paragraph' &&
      ROLE_LINE.test(norm.slice(block.start, block.start + 16))
    ) {
      last.end = block.end
      continue
    }
    const numbered = block.kind === 'numbered'
    const segment = {
      start: block.start,
      end: block.end,
      depth: block.depth,
      style: block.style,
      isParent: false,
      numbered,
    }
    segments.push(segment)
    lastNumbered = numbered ? segment : undefined
  }
  segments.forEach((segment, index) => {
    const next = segments[index + 1]
    segment.isParent = segment.numbered && next?.numbered === true && next.depth > segment.depth
  })
  return segments
}
