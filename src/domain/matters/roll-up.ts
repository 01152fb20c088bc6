import type { MatterState } from './matter-states.ts'

/**
 * Roll-up (R2.4): a parent's claimed and verified progress are the weighted means over its children that are not cancelled.
 * Rounded down, so that a parent reads 100 only when every child does.
 */
export type ChildProgress = {
  state: MatterState
  /** Greater than 0; only the proportion between the children matters. */
  weight: number
  claimed: number
  verified: number
}

/** Null when no child counts: the parent then keeps a progress of its own. Drafts count for nothing until registered. */
export function rollUp(children: readonly ChildProgress[]): { claimed: number; verified: number } | null {
  let [weights, claimed, verified] = [0, 0, 0]
  for (const child of children) {
    if (child.state === 'cancelled' || child.state === 'draft' || child.state === 'awaiting-confirmation')
      continue
    weights += child.weight
    claimed += child.weight * child.claimed
    verified += child.weight * child.verified
  }
  if (weights <= 0) return null
  const mean = (total: number): number => Math.floor(total / weights + 1e-9)
  return { claimed: mean(claimed), verified: mean(verified) }
}
