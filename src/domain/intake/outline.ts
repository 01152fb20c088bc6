import type { Span } from './task-types.ts'

/** A numbered item, heading or paragraph of the document; `start` is behind its number. */
export interface Block extends Span {
  /** Where the number stands; equal to start for paragraphs. */
  markerStart: number
  kind: 'numbered' | 'paragraph' | 'unit-heading' | 'table-row'
  /** Depth by nesting of number styles: 1 outermost; paragraphs take the depth of the item they belong to. */
  depth: number
  style: string
}

const CN = '一二三四五六七八九十百'

/** Number styles of official outlines (GB/T 9704: 一、 (一) 1. (1)), and what people type instead. */
const MARKERS: readonly (readonly [style: string, pattern: string])[] = [
  ['part', `第[${CN}]{1,3}(?:部分|章|节|篇)[、：\\s]?`],
  ['article', `第[${CN}]{1,4}条[、：\\s]?`],
  ['han', `[${CN}]{1,3}[、.]`],
  ['han-bracket', `\\([${CN}]{1,3}\\)[、.]?`],
  ['digit-path', '[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}(?![0-9.%年月])[、.]?'],
  ['digit', '[0-9]{1,3}(?:[.、](?![0-9])|、|[.](?=[0-9]{1,2}月|20[0-9]{2}年))'],
  ['digit-bracket', '\\([0-9]{1,3}\\)[、.]?|[0-9]{1,2}\\)'],
  ['circled', '[①-⑳❶-❿][、.]?'],
  ['counted', `[${CN}]{1,2}是`],
  ['dash', '-{2,4} ?(?=[^\\s-])'],
  ['bullet', '[-·•●◆■□※☆★*+] ?(?=[^\\s*-])'],
]
const MARKER_SOURCE = MARKERS.map(([, pattern], index) => `(?<m${index}>${pattern})`).join('|')
const AT_LINE_START = new RegExp(`^(?<indent>[ \\t>]{0,12}(?:#{1,6} ?)?(?:\\*\\*)?)(?:${MARKER_SOURCE})`)
/** Items run on in one line: «…备案。2.市统计局…»; only the styles that cannot be part of a sentence. */
const INLINE = new RegExp(
  `(?<=[。；：)] {0,6})(?:-{2}(?=[^-\\s])|[${CN}]{1,2}、(?![${CN}])|[1-9][0-9]?[.、](?![0-9])|\\([${CN}]{1,3}\\)|\\([0-9]{1,2}\\)|[①-⑳])(?=[^，。；、0-9])`,
  'g',
)

const styleOf = (groups: Record<string, string | undefined>): string =>
  MARKERS[MARKERS.findIndex((_, index) => groups[`m${index}`] !== undefined)]?.[0] ?? 'digit'

/** Styles that number the steps inside one task rather than tasks. */
export const isStepStyle = (style: string): boolean =>
  style === 'circled' || style === 'counted' || style === 'bullet'

/** Cuts a normalised text into its items and paragraphs, in order. */
export function readOutline(norm: string): Block[] {
  const blocks: Block[] = []
  const stack: string[] = []
  for (const line of linesOf(norm)) {
    for (const piece of piecesOf(norm, line)) {
      const words = norm.slice(piece.start, piece.end)
      const match = AT_LINE_START.exec(words)
      if (!match) {
        const indent = /^[ \t>#*]*/.exec(words)?.[0].length ?? 0
        if (indent < words.length)
          blocks.push({
            markerStart: piece.start,
            start: piece.start + indent,
            end: piece.end,
            kind: 'paragraph',
            depth: stack.length,
            style: '',
          })
        continue
      }
      const style = styleOf(match.groups ?? {})
      const known = stack.indexOf(style)
      if (known >= 0) stack.length = known + 1
      else stack.push(style)
      blocks.push({
        markerStart: piece.start,
        start: piece.start + match[0].length,
        end: piece.end,
        kind: 'numbered',
        depth: stack.length,
        style,
      })
    }
  }
  return blocks
}

function linesOf(norm: string): Span[] {
  const lines: Span[] = []
  let from = 0
  while (from <= norm.length) {
    const next = norm.indexOf('\n', from)
    const end = next < 0 ? norm.length : next
    if (norm.slice(from, end).trim() !== '') lines.push({ start: from, end })
    from = end + 1
  }
  return lines
}

function piecesOf(norm: string, line: Span): Span[] {
  const cuts = [...norm.slice(line.start, line.end).matchAll(INLINE)].map((match) => line.start + match.index)
  const starts = [line.start, ...cuts.filter((cut) => cut > line.start)]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? line.end }))
}
