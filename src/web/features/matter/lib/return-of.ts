import type { HistoryEntry } from './matter-types.ts'

/** The fact that sent a draft back, unless it has been submitted again since; entries come newest first. */
export const returnOf = <Entry extends Pick<HistoryEntry, 'kind'>>(
  entries: readonly Entry[],
): Entry | undefined => {
  const last = entries.find(
    ({ kind }) => kind === 'matter.confirmation-returned' || kind === 'matter.submitted',
  )
  return last?.kind === 'matter.confirmation-returned' ? last : undefined
}
