import { findOpenReport, type HistoryEntry, type Matter } from './matter-types.ts'

type Fact = Pick<HistoryEntry, 'kind'>

/** What sends something back inside an office or a unit, and what makes that past. */
const draft = { back: 'matter.confirmation-returned', again: 'matter.submitted' } as const
const report = { back: 'progress.sign-off-refused', again: 'progress.reported' } as const

/** The fact that sent a draft, or an unsent report, back to its author, unless it went out again since; facts come newest first. */
export function returnOf<F extends Fact>(
  matter: Pick<Matter, 'state' | 'reports'>,
  facts: readonly F[],
): F | undefined {
  const kinds =
    matter.state === 'draft' ? draft : findOpenReport(matter)?.state === 'draft' ? report : undefined
  const last = kinds && facts.find(({ kind }) => kind === kinds.back || kind === kinds.again)
  return last?.kind === kinds?.back ? last : undefined
}
