import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type { answerReport as endpoint } from '../../../../contract/matter-reports.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { changeMatter, closeAct, openAct } from './act.ts'
import { refreshLatestValues } from './latest-values.ts'
import { detailOf, getReport, setReport, standingOf } from './report-record.ts'
import { tellLeadUnit } from './tell.ts'

/** Every report is answered: accepted, with what the office verified itself apart from the claim (R8.2), or returned with a reason. */
export async function answerReport(
  ctx: CommandContext,
  { params, body }: Input<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const act = await openAct(ctx, params.matterId, 'answer-report')
  const report = await getReport(act, params.reportId)
  if (report.state !== 'submitted') throw new AppError('no-report-to-answer')
  const answered = { answeredBy: ctx.actor.personId, answeredAt: ctx.now }
  if (body.outcome === 'accepted') {
    const now = await setReport(act, report.id, { ...answered, state: 'accepted', answer: body.remark })
    const verifiedProgress = body.verifiedProgress ?? null
    if (verifiedProgress !== null) changeMatter(act, { verifiedProgress, verifiedAt: ctx.now })
    await tellLeadUnit(act, 'report.accepted', { progress: report.claimedProgress })
    const extra = { ...(await detailOf(act, now)), verifiedProgress }
    const answer = await closeAct(act, [{ kind: 'report.accepted', reason: body.remark, extra }])
    return { ...answer, ...standingOf(now) }
  }
  const now = await setReport(act, report.id, { ...answered, state: 'returned', answer: body.reason })
  await refreshLatestValues(act)
  await tellLeadUnit(act, 'report.returned', { reason: body.reason })
  const extra = await detailOf(act, now)
  const answer = await closeAct(act, [{ kind: 'report.returned', reason: body.reason, extra }])
  return { ...answer, ...standingOf(now) }
}
