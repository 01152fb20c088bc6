import type {
  ActAnswer,
  attachFiles as attachEndpoint,
  detachFile as detachEndpoint,
} from '../../../../contract/matter-acts.ts'
import { partiesOf } from '../../../../domain/matters/matter-parties.ts'
import { unitsOf } from '../../../../domain/permissions/actor.ts'
import { AppError, found } from '../../../platform/app-error.ts'
import type { CommandContext, Input } from '../../../platform/request-context.ts'
import { closeAct, openAct } from './act.ts'
import { ensureOwnFiles } from './evidence.ts'

/** Attaches files to the matter itself. */
export async function attachFiles(
  ctx: CommandContext,
  { params, body }: Input<typeof attachEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'attach')
  const { matter } = act
  const fileIds = body.attachments.map((attachment) => attachment.fileId)
  await ensureOwnFiles(act, fileIds, (index) => `attachments.${index}.fileId`)
  const inserted = await ctx.tx
    .insertInto('attachment')
    .values(
      body.attachments.map(({ id, fileId }) => ({
        jurisdictionId: ctx.jurisdictionId,
        id,
        matterId: matter.id,
        ownerKind: 'matter' as const,
        ownerId: matter.id,
        fileId,
      })),
    )
    .onConflict((conflict) => conflict.columns(['jurisdictionId', 'id']).doNothing())
    .returning('id')
    .execute()
  if (inserted.length !== body.attachments.length) throw new AppError('command-id-reused')
  return closeAct(act, [{ kind: 'attachment.added', extra: { fileIds } }])
}

/** Takes an attachment of the matter away; by the unit that uploaded it or by whoever registered the matter. Evidence stays. */
export async function detachFile(
  ctx: CommandContext,
  { params, body }: Input<typeof detachEndpoint>,
): Promise<ActAnswer> {
  const act = await openAct(ctx, params.matterId, 'attach')
  const attachment = found(
    await ctx.tx
      .selectFrom('attachment')
      .innerJoin('file', (join) =>
        join
          .onRef('file.jurisdictionId', '=', 'attachment.jurisdictionId')
          .onRef('file.id', '=', 'attachment.fileId'),
      )
      .select(['attachment.fileId', 'file.name', 'file.uploadedBy', 'file.uploadedUnitId'])
      .where('attachment.jurisdictionId', '=', ctx.jurisdictionId)
      .where('attachment.matterId', '=', act.matter.id)
      .where('attachment.ownerKind', '=', 'matter')
      .where('attachment.id', '=', params.attachmentId)
      .executeTakeFirst(),
  )
  const { fileId, name, uploadedBy, uploadedUnitId } = attachment
  const own =
    uploadedBy === ctx.actor.personId ||
    (uploadedUnitId !== null && unitsOf(ctx.actor).includes(uploadedUnitId))
  if (!own && !partiesOf(ctx.actor, act.subject).has('registering-unit')) throw new AppError('not-yours')
  await ctx.tx
    .deleteFrom('attachment')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', act.matter.id)
    .where('id', '=', params.attachmentId)
    .execute()
  const extra = { fileIds: [fileId], name }
  return closeAct(act, [{ kind: 'attachment.removed', reason: body.reason, extra }])
}
