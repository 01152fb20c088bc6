import type { Policy } from '../policy/policy-pack.ts'
import type { Verdict } from './indicator.ts'

/**
 * 照单验收 (R3.1.3): on completion the indicators are checked one by one, each exceeded, met or not met with evidence, by somebody who
 * belongs to no unit on the matter. Only what was verified becomes verified progress.
 */
export type ItemVerdict = {
  indicatorId: string
  weight: number
  /** Null while undecided. */
  verdict: Verdict | null
}

export type AcceptanceConclusion =
  | { outcome: 'incomplete'; undecided: string[] }
  | { outcome: 'closed-out'; exceeded: string[]; verifiedProgress: 100 }
  | { outcome: 'back-to-work'; missing: string[]; verifiedProgress: number }

/**
 * What the verdicts amount to. Every indicator decided and none missed closes the matter out; otherwise it goes back into work
 * with what is missing, and its verified progress is the weighted share that was met, at most 99. A matter without indicators is
 * accepted as a whole.
 */
export function concludeAcceptance(items: readonly ItemVerdict[]): AcceptanceConclusion {
  const undecided = items.filter((item) => item.verdict === null)
  if (undecided.length > 0) {
    return { outcome: 'incomplete', undecided: undecided.map((item) => item.indicatorId) }
  }
  const missing = items.filter((item) => item.verdict === 'not-met').map((item) => item.indicatorId)
  if (missing.length === 0) {
    const exceeded = items.filter((item) => item.verdict === 'exceeded').map((item) => item.indicatorId)
    return { outcome: 'closed-out', exceeded, verifiedProgress: 100 }
  }
  const total = items.reduce((sum, item) => sum + item.weight, 0)
  const met = items.reduce((sum, item) => sum + (item.verdict === 'not-met' ? 0 : item.weight), 0)
  const share = total > 0 ? Math.floor((met * 100) / total + 1e-9) : 0
  return { outcome: 'back-to-work', missing, verifiedProgress: Math.min(99, share) }
}

export type VerdictProblem = 'evidence-missing' | 'reason-missing'

/** What one verdict lacks: where the policy asks for evidence, words or a file; for a miss, always what is missing, in words. */
export function checkVerdict(
  input: { verdict: Verdict; note: string; evidenceFiles: number },
  policy: Pick<Policy, 'acceptance.evidence-required'>,
): VerdictProblem[] {
  const hasNote = input.note.trim() !== ''
  if (input.verdict === 'not-met' && !hasNote) return ['reason-missing']
  if (policy['acceptance.evidence-required'] && !hasNote && input.evidenceFiles === 0)
    return ['evidence-missing']
  return []
}
