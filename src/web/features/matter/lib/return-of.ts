import { findOpenReport, type HistoryEntry, type Matter } from './matter-types.ts'

type Fact = Pick<HistoryEntry, 'kind'>

const again: readonly HistoryEntry['kind'][] = ['matter.submitted', 'progress.reported', 'acceptance.started']

/** What sends the matter, as it stands, back to those who work on it. */
function backs({ state, reports }: Pick<Matter, 'state' | 'reports'>): HistoryEntry['kind'][] {
  if (state === 'draft') return ['matter.confirmation-returned']
  if (state !== 'in-progress') return []
  const unsent = findOpenReport({ reports })?.state === 'draft'
  return unsent ? ['acceptance.failed', 'progress.sign-off-refused'] : ['acceptance.failed']
}

/** The fact that sent a draft, an unsent report or the work itself back, unless it went out again since; facts come newest first. */
export function returnOf<F extends Fact>(
  matter: Pick<Matter, 'state' | 'reports'>,
  facts: readonly F[],
): F | undefined {
  const back = backs(matter)
  const last = facts.find(({ kind }) => back.includes(kind) || again.includes(kind))
  return last && back.includes(last.kind) ? last : undefined
}
