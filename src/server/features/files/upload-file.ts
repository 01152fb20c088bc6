import { randomUUIDv7 } from 'node:crypto'
import { type uploadFile as endpoint, largestAttachmentMb } from '../../../contract/files.ts'
import type { Answer, QueryContext, UploadedFile } from '../../platform/request-context.ts'
import type { Services } from '../../platform/services.ts'
import { checkContent, kindOfName, mediaTypeOf } from './check-file.ts'

/** Stores one file. It belongs to nothing yet: only its uploader can read it until somebody attaches it. */
export async function uploadFile(
  services: Services,
  { jurisdictionId, actor }: QueryContext,
  file: UploadedFile,
): Promise<Answer<typeof endpoint>> {
  try {
    kindOfName(file.name)
  } catch (error) {
    file.stream.resume()
    throw error
  }
  const kind = kindOfName(file.name)
  const stored = await services.files.put(file.stream, largestAttachmentMb * 1_048_576)
  checkContent(kind, stored.head)
  const row = {
    id: randomUUIDv7(),
    name: plainName(file.name),
    mediaType: mediaTypeOf(kind),
    sizeBytes: stored.sizeBytes,
  }
  await services.database.write(jurisdictionId, (tx, { now }) =>
    tx
      .insertInto('file')
      .values({
        ...row,
        jurisdictionId,
        sha256: stored.sha256,
        uploadedBy: actor.personId,
        uploadedUnitId: actor.posts[0]?.unitId ?? actor.delegations[0]?.unitId ?? null,
        uploadedAt: now,
      })
      .execute(),
  )
  return row
}

/** The last part of a path, without control characters, at most 150 characters; the ending stays. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  const characters = [...clean]
  return characters.length <= 150
    ? clean
    : [...characters.slice(0, 130), '…', ...characters.slice(-15)].join('')
}
