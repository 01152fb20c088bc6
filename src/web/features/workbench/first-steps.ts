/** What of a new city is there already. */
export interface CityFacts {
  units: number
  /** People in posts that are in force. */
  people: number
  /** Posts that wait for the security administrator. */
  pending: number
  accounts: number
}

export const stepKeys = ['units', 'posts', 'confirm', 'accounts'] as const
export type StepKey = (typeof stepKeys)[number]

/** The accounts of the three administrators come with the set-up. */
const administratorAccounts = 3

/**
 * The way from an empty system to one that people can work in: units, people in posts, their confirmation, accounts. Undefined once
 * all of it was done: then nobody needs to be told.
 */
export function firstSteps(facts: CityFacts): { key: StepKey; done: boolean; next: boolean }[] | undefined {
  const done: Record<StepKey, boolean> = {
    units: facts.units > 0,
    posts: facts.people > 0 || facts.pending > 0,
    confirm: facts.people > 0,
    accounts: facts.accounts > administratorAccounts,
  }
  if (done.confirm && done.accounts) return undefined
  const next = stepKeys.find((key) => !done[key])
  return stepKeys.map((key) => ({ key, done: done[key], next: key === next }))
}
