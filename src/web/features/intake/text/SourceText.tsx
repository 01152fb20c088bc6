import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeRow } from '../../../../contract/intake-fields.ts'
import { scrollWithin } from './scroll-within.ts'
import { cutText, type Segment } from './segments.ts'

export interface Selected {
  start: number
  end: number
  text: string
}

interface Props {
  text: string
  rows: readonly IntakeRow[]
  chosen: number | undefined
  onChoose: (rowNo: number) => void
  onSelect: (selected: Selected | undefined) => void
}

/** The document with the sentences of its matters marked; a click on one finds its matter, a selection can become one. */
export function SourceText({ text, rows, chosen, onChoose, onSelect }: Props) {
  const { t } = useTranslation('intake')
  const area = useRef<HTMLElement>(null)
  const pieces = useMemo(() => cutText(text.length, rows, chosen), [text, rows, chosen])
  const byNo = useMemo(() => new Map(rows.map((row) => [row.rowNo, row])), [rows])
  useEffect(() => {
    if (chosen === undefined) return
    scrollWithin(area.current, area.current?.querySelector(`[data-rows~="${chosen}"]`))
  }, [chosen])
  useEffect(() => {
    const listen = () => onSelect(area.current ? readSelection(area.current) : undefined)
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [onSelect])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a keyboard must reach it
    <section ref={area} className="ls-source-text" aria-label={t('text.source')} tabIndex={0}>
      {pieces.map((piece) => (
        <Piece
          key={piece.start}
          piece={piece}
          words={text.slice(piece.start, piece.end)}
          state={stateOf(piece, byNo, chosen)}
          onChoose={onChoose}
          fieldWords={piece.fields.map((field) => t(`field.${field}`)).join('、')}
        />
      ))}
    </section>
  )
}

function stateOf(piece: Segment, byNo: ReadonlyMap<number, IntakeRow>, chosen: number | undefined): string {
  if (chosen !== undefined && piece.rows.includes(chosen)) return 'chosen'
  const rows = piece.rows.map((rowNo) => byNo.get(rowNo))
  if (rows.every((row) => !row?.included)) return 'out'
  return rows.some((row) => row?.included && row.problems.length > 0) ? 'check' : 'sure'
}

function Piece({
  piece,
  words,
  state,
  onChoose,
  fieldWords,
}: {
  piece: Segment
  words: string
  state: string
  onChoose: (rowNo: number) => void
  fieldWords: string
}) {
  const [first] = piece.rows
  if (first === undefined) return <span data-start={piece.start}>{words}</span>
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same is done by the list beside it, key by key
    <mark
      data-start={piece.start}
      data-rows={piece.rows.join(' ')}
      className={`ls-sentence ls-sentence-${state}${piece.fields.length > 0 ? ' ls-evidence' : ''}`}
      title={fieldWords || undefined}
      onClick={() => onChoose(first)}
    >
      {words}
    </mark>
  )
}

/** The selected part of the text as offsets, when it lies within. */
function readSelection(area: HTMLElement): Selected | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!area.contains(range.startContainer) || !area.contains(range.endContainer)) return undefined
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  const text = selection.toString()
  return start === undefined || end === undefined || start >= end || text.trim() === ''
    ? undefined
    : { start, end, text }
}

function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node.children[offset] : node.parentElement
  const start = element?.closest('[data-start]')?.getAttribute('data-start')
  if (start === null || start === undefined) return undefined
  return Number(start) + (node instanceof Element ? 0 : offset)
}
