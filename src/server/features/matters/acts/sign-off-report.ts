import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type { signOffReport as endpoint } from '../../../../contract/matter-reports.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { closeAct, openAct } from './act.ts'
import { getReport, type ReportRow, setReport, standingOf } from './report-record.ts'
import { sendReport } from './submit-report.ts'
import { tellPersons } from './tell.ts'

/** 审签 (R1.7): the unit's head lets the report out, or sends it back to whoever wrote it. */
export async function signOffReport(
  ctx: CommandContext,
  { params, body, version }: Input<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const act = await openAct(ctx, params.matterId, 'sign-off-report')
  const report = await getReport(act, params.reportId)
  if (report.state !== 'awaiting-sign-off') throw new AppError('report-awaits-no-sign-off')
  if (report.version !== version) throw new AppError('version-stale')
  const answerWith = async (now: ReportRow, facts: Parameters<typeof closeAct>[1]) => ({
    ...(await closeAct(act, facts)),
    ...standingOf(now),
  })
  if (body.outcome === 'approved') {
    const sent = await sendReport(act, report, ctx.actor.personId)
    return answerWith(sent.report, [
      { kind: 'progress.signed-off', extra: { reportId: report.id } },
      sent.fact,
    ])
  }
  const draft = await setReport(act, report.id, { state: 'draft' })
  await tellPersons(act, [report.authorPersonId], 'report.returned', { reason: body.reason })
  return answerWith(draft, [
    { kind: 'progress.sign-off-refused', reason: body.reason, extra: { reportId: report.id } },
  ])
}
