import type { confirmMatter as endpoint, MatterStanding } from '../../../../contract/matter-drafts.ts'
import { findOfficeToConfirmFor } from '../../../../domain/matters/registration.ts'
import { effectivePosts, officesOf } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { type Act, openAct, reloadSubject } from '../acts/act.ts'
import type { MatterFact } from '../record-matter-event.ts'
import { standingAfter } from './register-matter.ts'

/** Joint confirmation (R2.3): each asked office once, each by another person; the last one registers and assigns. */
export async function confirmMatter(
  ctx: CommandContext,
  { params, version }: Pick<Input<typeof endpoint>, 'params' | 'version'>,
): Promise<MatterStanding> {
  const act = await openAct(ctx, params.matterId, 'confirm')
  if (act.matter.version !== version) throw new AppError('version-stale')
  const fact = await addConfirmation(act)
  await reloadSubject(act)
  return standingAfter(act, [fact])
}

/** Writes the confirmation of the first office the actor can confirm for; the action table has allowed it. */
export async function addConfirmation({ ctx, matter, subject, policy }: Act): Promise<MatterFact> {
  const office = findOfficeToConfirmFor(
    subject,
    { personId: ctx.actor.personId, offices: officesOf(ctx.actor) },
    policy,
  )
  const post = effectivePosts(ctx.actor).find((one) => one.unitKind === office)
  if (!office || !post) throw new AppError('office-not-asked-to-confirm')
  await ctx.tx
    .insertInto('matterConfirmation')
    .values({
      jurisdictionId: ctx.jurisdictionId,
      matterId: matter.id,
      officeUnitId: post.unitId,
      personId: ctx.actor.personId,
      at: ctx.now,
    })
    .execute()
  return { kind: 'matter.confirmed', extra: { office, unitId: post.unitId } }
}
