/** Where a matter comes from (R2.1, 二). The order is that of the source document. */
export const sourceKinds = [
  'decision',
  'meeting',
  'leader-instruction',
  'key-project',
  'long-term',
  'phased',
  'self-determined',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Long-term work runs without a deadline: it has a reporting cycle and a review date instead (R3.1.2). */
export const mayRunWithoutDeadline = (source: SourceKind): boolean =>
  source === 'long-term' || source === 'leader-instruction'

/** 跟踪督办 for key or urgent matters, 定期督办 for routine ones (R3.4.0, 三(四)). */
export const supervisionModes = ['tracking', 'periodic'] as const
export type SupervisionMode = (typeof supervisionModes)[number]

/** Key works and jointly registered matters are tracked from the start; the office may change it. */
export const defaultSupervisionMode = (source: SourceKind): SupervisionMode =>
  source === 'decision' || source === 'key-project' || source === 'leader-instruction'
    ? 'tracking'
    : 'periodic'
