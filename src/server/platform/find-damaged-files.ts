import type { Tx } from './database.ts'
import type { FileStore } from './file-store.ts'
import type { ChainFault } from './verify-chains.ts'

const batchSize = 500

/** Reads every stored file of a city and names the rows whose bytes are gone or no longer match their hash (FL-05). Reads only. */
export async function findDamagedFiles(
  tx: Tx,
  jurisdictionId: number,
  files: FileStore,
): Promise<{ checked: number; faults: ChainFault[] }> {
  const faults: ChainFault[] = []
  let checked = 0
  let after = { sha256: '', id: '00000000-0000-0000-0000-000000000000' }
  let last = { sha256: '', state: 'intact' as Awaited<ReturnType<FileStore['check']>> }
  for (;;) {
    // Ordered by content, so that bytes shared by several rows are read once.
    const rows = await tx
      .selectFrom('file')
      .select(['id', 'sha256', 'name'])
      .where('jurisdictionId', '=', jurisdictionId)
      .where((row) =>
        row.or([
          row('sha256', '>', after.sha256),
          row.and([row('sha256', '=', after.sha256), row('id', '>', after.id)]),
        ]),
      )
      .orderBy('sha256')
      .orderBy('id')
      .limit(batchSize)
      .execute()
    for (const row of rows) {
      checked += 1
      if (row.sha256 !== last.sha256) last = { sha256: row.sha256, state: await files.check(row.sha256) }
      if (last.state === 'intact') continue
      faults.push({
        subjectKind: 'file',
        subjectId: row.id,
        seq: 0,
        fault: last.state === 'missing' ? 'file-missing' : 'file-altered',
        detail: row.name,
      })
    }
    const end = rows.at(-1)
    if (!end || rows.length < batchSize) return { checked, faults }
    after = end
  }
}
