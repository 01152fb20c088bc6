import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type { saveReport as endpoint } from '../../../../contract/matter-reports.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { closeAct, openAct } from './act.ts'
import { writeDraft } from './report-draft.ts'
import { standingOf } from './report-record.ts'

/** Saves a report's draft; it stays inside the unit. */
export async function saveReport(
  ctx: CommandContext,
  { params, body, version }: Input<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const act = await openAct(ctx, params.matterId, 'save-report')
  const draft = await writeDraft(act, params.reportId, body, version)
  // The chain pins that a draft was kept, by digest; its words are recorded when it leaves the unit.
  const extra = { reportId: params.reportId, authorUnitId: act.matter.leadUnitId }
  const answer = await closeAct(act, [{ kind: 'progress.drafted', extra }], { quiet: true })
  return { ...answer, ...standingOf(draft) }
}
