import { randomUUIDv7 } from 'node:crypto'
import type { uploadIntakeFile as endpoint } from '../../../contract/intake.ts'
import { largestIntakeMb } from '../../../contract/intake-fields.ts'
import type { Answer, QueryContext, UploadedFile } from '../../platform/request-context.ts'
import { commandContext } from '../../platform/run-command.ts'
import type { Services } from '../../platform/services.ts'
import { answerBatch } from './batch-answer.ts'
import { officeOf, ownBatches, startWork } from './intake.store.ts'
import { type FileFormat, formatOfName, sniffFile } from './worker/sniff-file.ts'

const mediaTypes: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
}

/** A second upload of the same bytes by the same person within this time is the same click. */
const doubleClickMs = 10_000

/** Takes the file in and begins to read it in the background (R2.2). Refused at once: too large, empty, of a wrong type or encrypted. */
export async function uploadIntakeFile(
  services: Services,
  context: QueryContext,
  file: UploadedFile,
): Promise<Answer<typeof endpoint>> {
  try {
    formatOfName(file.name)
  } catch (error) {
    file.stream.resume()
    throw error
  }
  const stored = await services.files.put(file.stream, largestIntakeMb * 1_048_576)
  const format = sniffFile(file.name, stored.head)
  const { jurisdictionId, caller } = context
  return services.database.write(jurisdictionId, async (tx, { now, today }) => {
    const base = { ...context, tx, now, today }
    const ctx = commandContext(base, services)
    const again = await ownBatches(ctx)
      .innerJoin('file', (join) =>
        join
          .onRef('file.jurisdictionId', '=', 'intakeBatch.jurisdictionId')
          .onRef('file.id', '=', 'intakeBatch.fileId'),
      )
      .select('intakeBatch.id')
      .where('file.sha256', '=', stored.sha256)
      .where('intakeBatch.createdBy', '=', caller.actor.personId)
      .where('intakeBatch.state', 'in', ['reading', 'review'])
      .where('intakeBatch.createdAt', '>', new Date(now.getTime() - doubleClickMs))
      .executeTakeFirst()
    if (again) return answerBatch(ctx, again.id)
    const fileId = randomUUIDv7()
    await tx
      .insertInto('file')
      .values({
        jurisdictionId,
        id: fileId,
        sha256: stored.sha256,
        sizeBytes: stored.sizeBytes,
        name: file.name,
        mediaType: mediaTypes[format],
        uploadedBy: caller.actor.personId,
        uploadedUnitId: officeOf(caller.actor),
        uploadedAt: now,
      })
      .execute()
    const id = await createBatch(ctx, { id: randomUUIDv7(), format, fileId, fileName: file.name })
    return answerBatch(ctx, id)
  })
}

/** Writes a new batch and sets its reading going. */
export async function createBatch(
  ctx: ReturnType<typeof commandContext>,
  batch: {
    id: string
    format: FileFormat | 'paste'
    fileId: string | null
    fileName: string
    text?: string
    documentTitle?: string
    documentDate?: string
    source?: string
  },
): Promise<string> {
  const { tx, jurisdictionId, now, actor } = ctx
  const { source, ...said } = batch
  const category = await tx
    .selectFrom('category')
    .select('code')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('retired', '=', false)
    .orderBy((row) => row.case().when('code', '=', 'general').then(0).else(1).end())
    .orderBy('sortOrder')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('intakeBatch')
    .values({
      ...said,
      jurisdictionId,
      kind: null,
      state: 'reading',
      sourceKind: source ?? 'decision',
      categoryCode: category.code,
      mapping: null,
      sourceDocumentId: null,
      errorCode: null,
      errorParams: null,
      createdBy: actor.personId,
      createdUnitId: officeOf(actor),
      createdAt: now,
      importedAt: null,
      importedBy: null,
    })
    .execute()
  await ctx.append({
    subjectKind: 'intake',
    subjectId: batch.id,
    kind: 'intake.received',
    payload: { format: batch.format, fileName: batch.fileName, fileId: batch.fileId },
  })
  await startWork(ctx, { id: batch.id, workNo: 0 }, 'read')
  return batch.id
}
