import { randomUUIDv7 } from 'node:crypto'
import { unitsOf } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { AttachmentTable } from '../../../platform/schema/matter-tables.ts'
import type { Act } from './act.ts'

/** Files that go with an act. Nobody attaches what somebody of another unit uploaded: a file id gives no right to the file. */

export interface Owner {
  kind: AttachmentTable['ownerKind']
  id: string
}

/** Refuses files that don't exist, or that neither the actor nor anybody of the actor's units uploaded. */
export async function ensureOwnFiles(
  act: Act,
  fileIds: readonly string[],
  pathOf: (index: number) => string,
) {
  if (fileIds.length === 0) return
  const { ctx } = act
  const rows = await ctx.tx
    .selectFrom('file')
    .select(['id', 'uploadedBy', 'uploadedUnitId'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('id', 'in', [...new Set(fileIds)])
    .execute()
  const units = unitsOf(ctx.actor)
  const own = new Set(
    rows
      .filter(
        (row) =>
          row.uploadedBy === ctx.actor.personId ||
          (row.uploadedUnitId !== null && units.includes(row.uploadedUnitId)),
      )
      .map((row) => row.id),
  )
  const fields = fileIds.flatMap((id, index) =>
    own.has(id) ? [] : [{ path: pathOf(index), code: 'file-unknown' }],
  )
  if (fields.length > 0) throw new AppError('invalid-input', { fields, params: { count: fields.length } })
}

/** The files already attached to an owner. */
export async function filesOf(act: Act, owner: Owner): Promise<string[]> {
  const { ctx, matter } = act
  const rows = await ctx.tx
    .selectFrom('attachment')
    .select('fileId')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('ownerKind', '=', owner.kind)
    .where('ownerId', '=', owner.id)
    .execute()
  return rows.map((row) => row.fileId)
}

/** Adds evidence to a milestone, request or acceptance item; what is attached already stays. */
export async function addEvidence(act: Act, owner: Owner, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  const known = new Set(await filesOf(act, owner))
  const fresh = [...new Set(fileIds)].filter((id) => !known.has(id))
  if (fresh.length === 0) return
  await ensureOwnFiles(act, fresh, () => 'fileIds')
  await insert(act, owner, fresh)
}

/** Makes the files of a report draft exactly these. */
export async function replaceEvidence(act: Act, owner: Owner, fileIds: readonly string[]): Promise<void> {
  const { ctx, matter } = act
  const known = await filesOf(act, owner)
  const wanted = new Set(fileIds)
  const gone = known.filter((id) => !wanted.has(id))
  if (gone.length > 0) {
    await ctx.tx
      .deleteFrom('attachment')
      .where('jurisdictionId', '=', ctx.jurisdictionId)
      .where('matterId', '=', matter.id)
      .where('ownerKind', '=', owner.kind)
      .where('ownerId', '=', owner.id)
      .where('fileId', 'in', gone)
      .execute()
  }
  const fresh = [...wanted].filter((id) => !known.includes(id))
  await ensureOwnFiles(act, fresh, () => 'fileIds')
  if (fresh.length > 0) await insert(act, owner, fresh)
}

async function insert({ ctx, matter }: Act, owner: Owner, fileIds: readonly string[]): Promise<void> {
  await ctx.tx
    .insertInto('attachment')
    .values(
      fileIds.map((fileId) => ({
        jurisdictionId: ctx.jurisdictionId,
        id: randomUUIDv7(),
        matterId: matter.id,
        ownerKind: owner.kind,
        ownerId: owner.id,
        fileId,
      })),
    )
    .execute()
}
