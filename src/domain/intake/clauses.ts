import type { Span } from './task-types.ts'

/** «A牵头、B配合»: the 、 behind a role word parts clauses, not names. */
const endsRole = (norm: string, at: number): boolean =>
  norm.charAt(at) === '、' && /^(?:牵头|负责|主办|配合|参与|协办)$/.test(norm.slice(at - 2, at))

/** Cuts at the given stops outside brackets; empty pieces are dropped. Works on normalised text. */
function cutAt(norm: string, span: Span, stops: string): Span[] {
  const pieces: Span[] = []
  let depth = 0
  let from = span.start
  const push = (end: number): void => {
    if (norm.slice(from, end).trim() !== '') pieces.push({ start: from, end })
  }
  for (let at = span.start; at < span.end; at += 1) {
    const char = norm.charAt(at)
    if (char === '(') depth += 1
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (char === '\n') depth = 0
    if (depth > 0 || !(stops.includes(char) || (stops.startsWith('，') && endsRole(norm, at)))) continue
    // 17：30 is one time, 2：1 one ratio
    if (char === '：' && /[0-9]/.test(norm.charAt(at - 1)) && /[0-9]/.test(norm.charAt(at + 1))) continue
    push(at)
    from = at + 1
  }
  push(span.end)
  return pieces
}

export const sentencesOf = (norm: string, span: Span): Span[] => cutAt(norm, span, '。；！？\n')

export const clausesOf = (norm: string, span: Span): Span[] => cutAt(norm, span, '，：；。！？\n')

export const roleClausesOf = (norm: string, span: Span): Span[] => cutAt(norm, span, '，；。\n')

/** The outermost brackets of a stretch, nested ones inside them; one left open ends with its line. */
export function bracketsOf(norm: string, span: Span): Span[] {
  const found: Span[] = []
  let depth = 0
  let open = -1
  for (let at = span.start; at < span.end; at += 1) {
    const char = norm.charAt(at)
    if (char === '(') {
      if (depth === 0) open = at
      depth += 1
    } else if (char === ')' && depth > 0) {
      depth -= 1
      if (depth === 0) found.push({ start: open, end: at + 1 })
    } else if (char === '\n') {
      if (depth > 0) found.push({ start: open, end: at })
      depth = 0
    }
  }
  if (depth > 0) found.push({ start: open, end: span.end })
  return found
}
