import type { BodyInput } from '../../../../contract/endpoint.ts'
import type { saveReport } from '../../../../contract/matter-reports.ts'
import { newId } from '../../../lib/new-id.ts'
import type { ChosenFile } from '../fields/FilesField.tsx'
import { findOpenReport, type Matter } from '../lib/matter-types.ts'

/** A report as it is being typed; plain JSON, so that it survives a reload. */
export interface ReportDraft {
  reportId: string
  /** The report's version it was begun from; 0 for a new one. */
  baseVersion: number
  claimedProgress: number
  text: string
  problem: string
  /** By indicator; null where nothing was measured. */
  values: Record<string, number | null>
  files: ChosenFile[]
}

/** The unit's own open draft, else a new report that starts from the last claim; after a return, from what was returned. */
export function draftOfReport(matter: Matter): ReportDraft {
  const open = findOpenReport(matter)
  const returned = matter.reports[0]?.state === 'returned' ? matter.reports[0] : undefined
  const from = open ?? returned
  return {
    reportId: open?.id ?? newId(),
    baseVersion: open?.version ?? 0,
    claimedProgress: from?.claimedProgress ?? matter.progress.claimed,
    text: from?.text ?? '',
    problem: from?.problem ?? '',
    values: Object.fromEntries((from?.values ?? []).map((item) => [item.indicatorId, item.value])),
    files: (from?.files ?? []).map((file) => ({ id: file.id, name: file.name })),
  }
}

export const bodyOfReport = (draft: ReportDraft): BodyInput<typeof saveReport> => ({
  claimedProgress: draft.claimedProgress,
  text: draft.text,
  problem: draft.problem,
  values: Object.entries(draft.values).flatMap(([indicatorId, value]) =>
    value === null ? [] : [{ indicatorId, value }],
  ),
  fileIds: draft.files.map((file) => file.id),
})

/** Progress of the newest report the office accepted: what a fall is measured from. */
export const lastAccepted = (matter: Matter): number =>
  matter.reports.find((report) => report.state === 'accepted')?.claimedProgress ?? 0
