import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type { answerReport as endpoint } from '../../../../contract/matter-reports.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { changeMatter, closeAct, openAct } from './act.ts'
import { refreshLatestValues } from './latest-values.ts'
import { getReport, reportStanding, setReport } from './report-draft.ts'
import { reportDetail } from './submit-report.ts'
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
  const facts: MatterFact[] = []
  if (body.outcome === 'accepted') {
    await setReport(act, report.id, { ...answered, state: 'accepted', answer: body.remark })
    const verified = body.verifiedProgress ?? null
    if (verified !== null) {
      changeMatter(act, { verifiedProgress: verified, verifiedAt: ctx.now })
    }
    await tellLeadUnit(act, 'report.accepted', { progress: report.claimedProgress })
    facts.push({
      kind: 'report.accepted',
      reason: body.remark,
      extra: { ...(await reportDetail(act, report.id)), verifiedProgress: verified },
    })
  } else {
    await setReport(act, report.id, { ...answered, state: 'returned', answer: body.reason })
    await refreshLatestValues(act)
    await tellLeadUnit(act, 'report.returned', { reason: body.reason })
    facts.push({
      kind: 'report.returned',
      reason: body.reason,
      extra: await reportDetail(act, report.id),
    })
  }
  const answer = await closeAct(act, facts)
  return { ...answer, ...(await reportStanding(act, report.id)) }
}
