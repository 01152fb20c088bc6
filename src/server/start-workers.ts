import type { Services } from './platform/services.ts'

/** Binds every background queue to the feature that answers it. */
export async function startWorkers(_services: Services): Promise<void> {}
