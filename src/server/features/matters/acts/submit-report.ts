import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type { submitReport as endpoint } from '../../../../contract/matter-reports.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { answerBy } from '../../../../domain/matters/duty-dates.ts'
import { nextReportState, validateReport } from '../../../../domain/matters/report-validation.ts'
import { nextReportOn } from '../../../../domain/matters/reporting-cycle.ts'
import { isPrincipalOf } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { holdersOf } from '../../organisation/public.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { type Act, closeAct, ensureMay, openAct } from './act.ts'
import { refreshLatestValues } from './latest-values.ts'
import { loadIndicators } from './plan-store.ts'
import { writeDraft } from './report-draft.ts'
import { detailOf, type ReportRow, setReport, standingOf } from './report-record.ts'
import { tellOffice, tellPersons } from './tell.ts'

/** Saves and sends a report: to the unit's head where 审签 is wanted (R1.7), else to the office. */
export async function submitReport(
  ctx: CommandContext,
  { params, body, version }: Input<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const act = await openAct(ctx, params.matterId, 'save-report')
  // What completeness is judged by does not depend on the draft.
  const [draft, standard] = await Promise.all([
    writeDraft(act, params.reportId, body, version),
    loadStandard(act),
  ])
  act.subject = { ...act.subject, report: draft.state === 'draft' ? 'draft' : 'awaiting-sign-off' }
  ensureMay(act, 'submit-report')
  ensureComplete(act, body, standard)

  const next = nextReportState({
    unitWantsSignOff: act.subject.unitWantsSignOff,
    submitterIsPrincipal: isPrincipalOf(ctx.actor, act.matter.leadUnitId),
    policy: act.policy,
  })
  if (next === 'awaiting-sign-off') {
    const waiting = await setReport(act, draft.id, { state: 'awaiting-sign-off' })
    const principals = await holdersOf(
      ctx.tx,
      ctx.jurisdictionId,
      act.matter.leadUnitId,
      ['principal', 'party-secretary', 'government-head'],
      ctx.today,
    )
    await tellPersons(
      act,
      principals.map((holder) => holder.personId),
      'report.awaits-sign-off',
    )
    const answer = await closeAct(act, [
      { kind: 'progress.drafted', extra: { reportId: draft.id, awaitsSignOff: true } },
    ])
    return { ...answer, ...standingOf(waiting) }
  }
  const signedOffBy = isPrincipalOf(ctx.actor, act.matter.leadUnitId) ? ctx.actor.personId : null
  const { report, fact } = await sendReport(act, draft, signedOffBy)
  const answer = await closeAct(act, [fact])
  return { ...answer, ...standingOf(report) }
}

/** The report leaves the unit: it is dated, counted, and the office's clock runs. */
export async function sendReport(
  act: Act,
  draft: ReportRow,
  signedOffBy: string | null,
): Promise<{ report: ReportRow; fact: MatterFact }> {
  const { ctx, policy, calendar } = act
  const report = await setReport(act, draft.id, {
    state: 'submitted',
    submittedAt: ctx.now,
    submittedOn: ctx.today,
    signedOffBy,
    dueOn: dueOnAnswered(act, draft.claimedProgress),
    answerDueOn: answerBy('report', ctx.today, policy, calendar),
  })
  const [extra] = await Promise.all([
    detailOf(act, report),
    refreshLatestValues(act),
    tellOffice(act, 'report.submitted', { progress: report.claimedProgress }),
  ])
  return { report, fact: { kind: 'progress.reported', extra } }
}

/**
 * The due day this report answers: that of the period it is sent in, so that a second report in one period does not answer for the
 * next; null for an interim report while the one at the deadline is still to come.
 */
function dueOnAnswered({ ctx, matter, policy, calendar }: Act, claimedProgress: number): LocalDate | null {
  const due = matter.nextReportOn
  const { reportingCycle: cycle, dueOn } = matter
  if (due === null) return null
  const atDeadline = dueOn !== null && due === calendar.lapseOn(dueOn) && ctx.today < due
  if (atDeadline && claimedProgress < 100) return null
  const following = nextReportOn({ cycle, after: ctx.today, dueOn }, policy, calendar)
  return following !== null && following < due ? following : due
}

/** What a report is measured by: the plan's indicators, and the progress last accepted. */
async function loadStandard(act: Act) {
  const { ctx, matter } = act
  const [last, indicators] = await Promise.all([
    ctx.tx
      .selectFrom('progressReport')
      .select('claimedProgress')
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('matterId', '=', matter.id)
      .where('state', '=', 'accepted')
      .orderBy('submittedAt', 'desc')
      .limit(1)
      .executeTakeFirst(),
    loadIndicators(act),
  ])
  return { indicators, lastAcceptedProgress: last?.claimedProgress ?? 0 }
}

function ensureComplete(
  act: Act,
  body: Input<typeof endpoint>['body'],
  standard: Awaited<ReturnType<typeof loadStandard>>,
): void {
  const problems = validateReport({ ...body, evidenceFiles: body.fileIds.length }, standard, act.policy)
  if (problems.length > 0) {
    throw new AppError('invalid-input', {
      fields: problems.map(({ path, code, params }) => ({
        path: path === 'files' ? 'fileIds' : path,
        code: `report-${code}`,
        params,
      })),
      params: { count: problems.length },
    })
  }
}
