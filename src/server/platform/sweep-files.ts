import type { Database } from './database.ts'
import type { FileStore } from './file-store.ts'

/** Long enough for an upload to get its row, even one that waits for a slow network. */
const patienceMs = 24 * 3_600_000
/** Above this many, a sweep that would remove most of what is stored is taken for a mistake. */
const plausibleOrphans = 100
const batchSize = 1000

export interface Sweep {
  removed: number
  /** Nothing was removed: most of what is stored belongs to no row, so this folder is probably another database's. */
  refused: boolean
  missing: { jurisdictionId: number; fileId: string }[]
}

/**
 * Brings stored bytes and the rows that name them together, both ways: bytes of refused or abandoned uploads go after a day, and rows whose
 * bytes are gone are named. Content may be shared by rows of several cities, so all of them are asked.
 */
export async function sweepFiles(
  { database, files }: { database: Database; files: FileStore },
  jurisdictionIds: readonly number[],
  now: Date,
): Promise<Sweep> {
  const before = new Date(now.getTime() - patienceMs)
  await files.clearIncoming(before)
  const orphans: string[] = []
  let stored = 0
  for await (const hashes of files.list()) {
    stored += hashes.length
    orphans.push(...(await unnamed(database, jurisdictionIds, hashes)))
  }
  const refused = orphans.length > plausibleOrphans && orphans.length * 2 > stored
  let removed = 0
  for (const sha256 of refused ? [] : orphans) if (await files.discard(sha256, before)) removed += 1
  const missing: Sweep['missing'] = []
  for (const jurisdictionId of jurisdictionIds) {
    for await (const rows of fileRows(database, jurisdictionId)) {
      for (const row of rows) {
        if (!(await files.has(row.sha256))) missing.push({ jurisdictionId, fileId: row.id })
      }
    }
  }
  return { removed, refused, missing }
}

async function unnamed(
  database: Database,
  jurisdictionIds: readonly number[],
  hashes: readonly string[],
): Promise<string[]> {
  const left = new Set(hashes)
  for (const jurisdictionId of jurisdictionIds) {
    for (let start = 0; start < hashes.length; start += batchSize) {
      const rows = await database.read(jurisdictionId, (tx) =>
        tx
          .selectFrom('file')
          .select('sha256')
          .distinct()
          .where('jurisdictionId', '=', jurisdictionId)
          .where('sha256', 'in', hashes.slice(start, start + batchSize))
          .execute(),
      )
      for (const row of rows) left.delete(row.sha256)
    }
  }
  return [...left]
}

/** Every file row of a city, in short transactions. */
async function* fileRows(database: Database, jurisdictionId: number) {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await database.read(jurisdictionId, (tx) =>
      tx
        .selectFrom('file')
        .select(['id', 'sha256'])
        .where('jurisdictionId', '=', jurisdictionId)
        .where('id', '>', after)
        .orderBy('id')
        .limit(batchSize)
        .execute(),
    )
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return
    after = last.id
  }
}
