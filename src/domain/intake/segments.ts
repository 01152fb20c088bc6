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

/** Joins numbered blocks with the paragraphs behind them; steps (①, 一是, bullets) stay inside their item. */
export function readSegments(blocks: readonly Block[]): Segment[] {
  const segments: Segment[] = []
  let lastNumbered: Segment | undefined
  for (const block of blocks) {
    const joins =
      lastNumbered !== undefined &&
      (block.kind === 'paragraph' || (isStepStyle(block.style) && block.depth > lastNumbered.depth))
    if (joins && lastNumbered) {
      lastNumbered.end = block.end
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
