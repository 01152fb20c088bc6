import { join } from 'node:path'
import { writeCheckpoint } from './checkpoints.ts'
import type { Services } from './services.ts'
import { readCheckpointKey } from './settings.ts'

/** Hourly: signs a checkpoint over every city's chains (LG-06) and removes sessions that have ended. */
export async function tendHouse(services: Services): Promise<void> {
  const { database, settings } = services
  const key = readCheckpointKey(settings, process.env)
  const cities = await database.writeOutside(async (tx, { now }) => {
    await tx.deleteFrom('session').where('expiresAt', '<', now).execute()
    return tx.selectFrom('jurisdiction').select('id').orderBy('id').execute()
  })
  const folder = join(settings.dataFolder, 'checkpoints')
  for (const { id } of cities) {
    await database.write(id, (tx, { now }) => writeCheckpoint(tx, { jurisdictionId: id, now, key, folder }))
  }
}
