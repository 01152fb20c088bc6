import { join } from 'node:path'
import { writeCheckpoint } from './checkpoints.ts'
import { purgeAudit, purgedAtOnce } from './purge-audit.ts'
import type { Services } from './services.ts'
import { readCheckpointKey } from './settings.ts'
import { sweepFiles } from './sweep-files.ts'

/** A name nobody has is forgotten once no lock can be left of it. */
const unknownNamesKeptMs = 48 * 3_600_000

/**
 * Hourly: signs a checkpoint over every city's chains (LG-06), ends the oldest part of the audit log where it was kept long enough,
 * brings stored files and their rows together, and removes sessions that have ended.
 */
export async function tendHouse(services: Services): Promise<void> {
  const { database, settings } = services
  const key = readCheckpointKey(settings, process.env)
  const { ids, now } = await database.writeOutside(async (tx, moment) => {
    await tx.deleteFrom('session').where('expiresAt', '<', moment.now).execute()
    const forgotten = new Date(moment.now.getTime() - unknownNamesKeptMs)
    await tx.deleteFrom('unknownSignIn').where('lastAt', '<', forgotten).execute()
    const cities = await tx.selectFrom('jurisdiction').select('id').orderBy('id').execute()
    return { ids: cities.map((city) => city.id), now: moment.now }
  })
  const folder = join(settings.dataFolder, 'checkpoints')
  for (const id of ids) {
    await database.write(id, (tx, moment) =>
      writeCheckpoint(tx, { jurisdictionId: id, now: moment.now, key, folder }),
    )
    await endAuditLog(services, id, key)
  }
  await tendFiles(services, ids, now)
}

async function endAuditLog({ database, settings, log }: Services, jurisdictionId: number, key: Buffer) {
  const months = settings.auditRetentionMonths
  for (;;) {
    const removed = await database.write(jurisdictionId, (tx, { now }) =>
      purgeAudit(tx, { jurisdictionId, now, key, months }),
    )
    if (removed > 0) log.warn({ jurisdictionId, removed }, 'audit entries were kept long enough and are gone')
    if (removed < purgedAtOnce) return
  }
}

async function tendFiles({ database, files, log }: Services, ids: readonly number[], now: Date) {
  const { removed, refused, missing } = await sweepFiles({ database, files }, ids, now)
  if (removed > 0) log.info({ removed }, 'files that belonged to nothing were removed')
  if (refused) log.error('most stored files belong to no row of this database; none was removed')
  for (const file of missing) log.error(file, 'the bytes of a file are gone')
}
