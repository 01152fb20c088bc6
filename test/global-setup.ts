import type { TestProject } from 'vitest/node'
import { openDatabaseService } from './database-service.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Unix socket of the database service; see test/database-service.ts. */
    databaseService: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const service = await openDatabaseService()
  project.provide('databaseService', service.socket)
  return service.close
}
