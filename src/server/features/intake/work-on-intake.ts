import { AppError } from '../../platform/app-error.ts'
import type { Services } from '../../platform/services.ts'
import { importRows } from './import-rows.ts'
import type { IntakeWork } from './intake-work.ts'
import { readRows } from './read-rows.ts'

/** Works on files one after another, beside the requests (R2.2). */
export async function startIntakeWorker(services: Services): Promise<void> {
  await services.jobs.work('work-on-intake', async (data) => {
    const work = data as unknown as IntakeWork
    try {
      if (work.step === 'import') await importRows(services, work)
      else await readRows(services, work)
    } catch (error) {
      await fail(services, work, error)
    }
  })
}

/** Says why it failed and leaves everything else as it was: after a failed import the review goes on. */
async function fail(services: Services, work: IntakeWork, error: unknown): Promise<void> {
  const refusal = error instanceof AppError ? error : new AppError('internal-error', { cause: error })
  if (!(error instanceof AppError)) services.log.error({ err: error, batchId: work.batchId }, 'intake failed')
  const params = refusal.code === 'internal-error' ? { requestId: work.batchId } : refusal.params
  await services.database.write(work.jurisdictionId, async (tx) => {
    await tx
      .updateTable('intakeBatch')
      .set((row) => ({
        state: work.step === 'read' ? 'failed' : 'review',
        errorCode: refusal.code,
        errorParams: JSON.stringify(params),
        version: row('version', '+', 1),
      }))
      .where('jurisdictionId', '=', work.jurisdictionId)
      .where('id', '=', work.batchId)
      .where('workNo', '=', work.workNo)
      .where('state', 'in', ['reading', 'importing'])
      .execute()
  })
}
