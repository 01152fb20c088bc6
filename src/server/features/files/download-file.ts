import type { downloadFile as endpoint } from '../../../contract/files.ts'
import { actsAs } from '../../../domain/permissions/actor.ts'
import { AppError, found } from '../../platform/app-error.ts'
import type { Download, Input, QueryContext } from '../../platform/request-context.ts'
import type { Services } from '../../platform/services.ts'
import { mayReadAttachment } from '../matters/public.ts'

/** A file for its uploader, and for whoever may now see what it is attached to; to everybody else it does not exist. */
export async function downloadFile(
  services: Services,
  ctx: QueryContext,
  { params }: Input<typeof endpoint>,
): Promise<Download> {
  const file = found(
    await ctx.tx
      .selectFrom('file')
      .select(['id', 'sha256', 'name', 'mediaType', 'uploadedBy'])
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('id', '=', params.fileId)
      .executeTakeFirst(),
  )
  const own = actsAs(ctx.actor).includes(file.uploadedBy)
  if (!own && !(await mayReadAttachment(ctx, file.id))) throw new AppError('not-found')
  return { name: file.name, mediaType: file.mediaType, body: await services.files.read(file.sha256) }
}
