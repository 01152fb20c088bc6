import { randomUUIDv7 } from 'node:crypto'
import type { submitMatter as endpoint, MatterStanding } from '../../../../contract/matter-drafts.ts'
import { decide } from '../../../../domain/matters/matter-actions.ts'
import { outstandingOffices } from '../../../../domain/matters/registration.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { type Act, changeMatter, openAct, reloadSubject } from '../acts/act.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { faultsOfDraft, refuseClassified, refuseFaults } from './check-draft.ts'
import { addConfirmation } from './confirm-matter.ts'
import { standingAfter, tellConfirmers } from './register-matter.ts'
import { warningsFor } from './warn-asker.ts'

/**
 * Submits a draft. The asker is warned first (R2.5); going on despite a warning needs a reason, which is kept and counted. Where
 * nobody has to confirm, the matter is registered and assigned at once.
 */
export async function submitMatter(
  ctx: CommandContext,
  { params, body, version }: Pick<Input<typeof endpoint>, 'params' | 'body' | 'version'>,
): Promise<MatterStanding> {
  const act = await openAct(ctx, params.matterId, 'submit')
  if (act.matter.version !== version) throw new AppError('version-stale')
  await checkAgain(act)
  const overridden = await overrideWarnings(act, body.overrideReason)
  const facts: MatterFact[] = [
    { kind: 'matter.submitted', extra: { warnings: overridden }, reason: body.overrideReason },
  ]
  changeMatter(act, { state: 'awaiting-confirmation' })
  act.subject = { ...act.subject, state: 'awaiting-confirmation' }
  if (body.confirm && decide(ctx.actor, 'confirm', act.subject, act.policy, ctx.today).allowed) {
    facts.push(await addConfirmation(act))
    await ctx.tx
      .updateTable('matter')
      .set({ state: 'awaiting-confirmation' })
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('id', '=', params.matterId)
      .execute()
    await reloadSubject(act)
  }
  if (outstandingOffices(act.subject, act.policy).length > 0) await tellConfirmers(act)
  return standingAfter(act, facts)
}

/** A draft made by intake, or long ago, is checked against the organisation of today before it is issued. */
async function checkAgain(act: Act): Promise<void> {
  const { matter, subject, ctx } = act
  const indicators = await ctx.tx
    .selectFrom('indicator')
    .select(['id', 'name', 'standard', 'unitOfMeasure', 'target', 'direction', 'weight', 'howMeasured'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .orderBy('sortOrder')
    .execute()
  refuseClassified(matter)
  refuseFaults(
    await faultsOfDraft(
      ctx,
      {
        source: matter.sourceKind,
        units: subject.units.map((unit) => ({
          unitId: unit.unitId,
          role: unit.role,
          duty: '',
          personId: unit.responsiblePersonId,
        })),
        indicators,
        dueOn: matter.dueOn,
        reviewOn: matter.reviewOn,
        leadOfficialId: matter.leadOfficialId,
      },
      { innerToUnitId: matter.scopeUnitId },
    ),
  )
}

/** Keeps what was overridden, one row per warning (R8.3). A unit asking only of itself is told, but owes no reason. */
async function overrideWarnings(act: Act, reason: string | undefined): Promise<string[]> {
  const { ctx, matter } = act
  if (matter.registeringUnitId === matter.leadUnitId) return []
  const warnings = await warningsFor(ctx, {
    matterId: matter.id,
    title: matter.title,
    leadUnitId: matter.leadUnitId,
    dueOn: matter.dueOn,
    cycle: matter.reportingCycle,
    mode: matter.supervisionMode,
  })
  const serious = warnings.filter((warning) => warning.needsReason)
  if (serious.length === 0) return []
  if (reason === undefined) {
    throw new AppError('warnings-need-reason', { params: { count: serious.length }, details: { warnings } })
  }
  const codes = [...new Set(serious.map((warning) => warning.code))]
  await ctx.tx
    .insertInto('askerOverride')
    .values(
      codes.map((warning) => ({
        jurisdictionId: ctx.jurisdictionId,
        id: randomUUIDv7(),
        matterId: matter.id,
        officeUnitId: matter.registeringUnitId,
        personId: ctx.actor.personId,
        targetUnitId: matter.leadUnitId,
        warning,
        reason,
        at: ctx.now,
      })),
    )
    .execute()
  return codes
}
