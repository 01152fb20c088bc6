import type { Responsibility } from './responsibility.ts'
import { type Source, verbatim } from './source.ts'
import type { InferenceReason, Span } from './task-types.ts'

/** Units and leaders of one task, with the places they stand at. */
export interface Assignment {
  lead: Span[]
  support: Span[]
  leaders: Span[]
  why?: InferenceReason | undefined
}

/**
 * Label rule 4 and 5: 牵头 leads; beside a 牵头 the 责任单位 support; without one all of them lead, or only the first
 * where the document says that the first listed leads.
 */
export function assign(source: Source, found: Responsibility): Assignment {
  const { lead, responsible, support, leaders } = found
  if (lead.length > 0) return { lead, support: unique(source, [...responsible, ...support], lead), leaders }
  const [first, ...others] = responsible
  if (first && others.length > 0 && source.firstIsLead) {
    return {
      lead: [first],
      support: unique(source, [...others, ...support], [first]),
      leaders,
      why: 'first-listed-is-lead',
    }
  }
  if (responsible.length === 0) return { lead: [], support, leaders }
  return {
    lead: responsible,
    support: unique(source, support, responsible),
    leaders,
    ...(responsible.length > 1 ? { why: 'all-responsible-units-lead' as const } : {}),
  }
}

function unique(source: Source, spans: Span[], taken: Span[]): Span[] {
  const seen = new Set(taken.map((span) => verbatim(source, span)))
  return spans.filter((span) => {
    const name = verbatim(source, span)
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
