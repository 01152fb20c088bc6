import type { ResponseOf } from '../../../../contract/endpoint.ts'
import type {
  concludeAcceptance as concludeEndpoint,
  acceptItem as itemEndpoint,
  startAcceptance as startEndpoint,
} from '../../../../contract/matter-acceptance.ts'
import type { ActAnswer } from '../../../../contract/matter-acts.ts'
import { checkVerdict, concludeAcceptance as conclude } from '../../../../domain/matters/acceptance.ts'
import { AppError, found } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { type Act, changeMatter, closeAct, openAct } from './act.ts'
import { addEvidence, filesOf } from './evidence.ts'
import { lapseRequests } from './requests.ts'
import { tellJointUnits, tellLeadUnit, tellPersons } from './tell.ts'

/** 照单验收 (R3.1.3). The action table keeps out everybody who belongs to a unit on the matter. */

/** Begins the acceptance with a clean list; the verdicts of an earlier one stay in the history. */
export async function startAcceptance(
  ctx: CommandContext,
  { params, body }: Input<typeof startEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'start-acceptance')
  await ctx.tx
    .updateTable('indicator')
    .set({ verdict: null, verdictNote: '', verdictBy: null, verdictAt: null })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', act.matter.id)
    .execute()
  changeMatter(act, { state: 'awaiting-acceptance' })
  await tellLeadUnit(act, 'acceptance.started')
  return closeAct(act, [{ kind: 'acceptance.started', reason: body.remark }])
}

/** One verdict, with the value found and its evidence; it may be changed until the acceptance is concluded. */
export async function acceptItem(
  ctx: CommandContext,
  { params, body }: Input<typeof itemEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'accept-item')
  const indicator = found((await indicatorsOf(act)).find((one) => one.id === params.indicatorId))
  const evidence = { kind: 'acceptance', id: indicator.id } as const
  await addEvidence(act, evidence, body.fileIds)
  const files = await filesOf(act, evidence)
  const problems = checkVerdict(
    { verdict: body.verdict, note: body.note, evidenceFiles: files.length },
    act.policy,
  )
  if (problems.length > 0) {
    throw new AppError('invalid-input', {
      fields: problems.map((code) => ({ path: 'note', code: `verdict-${code}` })),
      params: { count: problems.length },
    })
  }
  const value = body.value ?? indicator.latestValue
  await ctx.tx
    .updateTable('indicator')
    .set({
      verdict: body.verdict,
      verdictNote: body.note,
      verdictBy: ctx.actor.personId,
      verdictAt: ctx.now,
      latestValue: value,
    })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', act.matter.id)
    .where('id', '=', indicator.id)
    .execute()
  const extra = {
    indicatorId: indicator.id,
    indicator: indicator.name,
    verdict: body.verdict,
    note: body.note,
    value,
    fileIds: files,
  }
  return closeAct(act, [{ kind: 'acceptance.item-decided', reason: body.note, extra }])
}

/** Closed out when nothing was missed, else back to work with what is missing; only this makes progress verified as complete. */
export async function concludeAcceptance(
  ctx: CommandContext,
  { params, body }: Input<typeof concludeEndpoint>,
): Promise<ResponseOf<typeof concludeEndpoint>> {
  const act = await openAct(ctx, params.matterId, 'conclude-acceptance')
  if (act.subject.report === 'submitted') throw new AppError('report-awaits-answer')
  const indicators = await indicatorsOf(act)
  const conclusion = conclude(indicators.map(({ id, ...one }) => ({ indicatorId: id, ...one })))
  if (conclusion.outcome === 'incomplete') throw new AppError('acceptance-incomplete')
  const { verifiedProgress } = conclusion
  changeMatter(act, { verifiedProgress, verifiedAt: ctx.now })
  if (conclusion.outcome === 'back-to-work') {
    const missing = indicators
      .filter((one) => conclusion.missing.includes(one.id))
      .map(({ id, name }) => ({ indicatorId: id, name }))
    changeMatter(act, { state: 'in-progress', acceptanceFailedAt: ctx.now })
    const extra = { missing, verifiedProgress }
    await tellLeadUnit(act, 'acceptance.failed', { missing: missing.map((one) => one.name).join('、') })
    const answer = await closeAct(act, [{ kind: 'acceptance.failed', reason: body.remark, extra }])
    return { ...answer, outcome: 'back-to-work', verifiedProgress, missing }
  }
  changeMatter(act, { state: 'closed-out', closedOn: ctx.today })
  const lapsed = await lapseRequests(act)
  await tellLeadUnit(act, 'matter.closed-out')
  await tellJointUnits(act, 'matter.closed-out')
  await tellPersons(act, [act.matter.leadOfficialId], 'matter.closed-out')
  const extra = { exceeded: conclusion.exceeded, verifiedProgress }
  const answer = await closeAct(act, [
    { kind: 'matter.accepted', reason: body.remark, extra },
    { kind: 'matter.closed-out' },
    ...lapsed,
  ])
  return { ...answer, outcome: 'closed-out', verifiedProgress, missing: [] }
}

const indicatorsOf = ({ ctx, matter }: Act) =>
  ctx.tx
    .selectFrom('indicator')
    .select(['id', 'name', 'weight', 'verdict', 'latestValue'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
