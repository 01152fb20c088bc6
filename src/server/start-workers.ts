import { startIntakeWorker } from './features/intake/public.ts'
import { reapplyPolicy } from './features/matters/reapply-policy.ts'
import type { Services } from './platform/services.ts'
import { tendHouse } from './platform/tend-house.ts'

/** Binds every background queue to the feature that answers it. */
export async function startWorkers(services: Services): Promise<void> {
  const { jobs } = services
  await startIntakeWorker(services)
  await jobs.work('reapply-policy', (data) => reapplyPolicy(services, data))
  await jobs.schedule('reapply-policy', '10 0 * * *')
  await jobs.work('write-checkpoint', () => tendHouse(services))
  await jobs.schedule('write-checkpoint', '7 * * * *')
}
