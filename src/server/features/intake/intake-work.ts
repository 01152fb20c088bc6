import type { Tx } from '../../platform/database.ts'
import type { Services } from '../../platform/services.ts'
import type { BatchRow } from './intake.store.ts'

/** A background work on one batch, as its queue's message names it. */
export interface IntakeWork {
  jurisdictionId: number
  batchId: string
  step: 'read' | 'understand' | 'import'
  workNo: number
}

/** The batch, if this is still the work it waits for. */
export async function findWork(
  tx: Tx,
  work: IntakeWork,
  state: 'reading' | 'importing',
): Promise<BatchRow | undefined> {
  const row = await tx
    .selectFrom('intakeBatch')
    .selectAll()
    .where('jurisdictionId', '=', work.jurisdictionId)
    .where('id', '=', work.batchId)
    .where('workNo', '=', work.workNo)
    .where('state', '=', state)
    .executeTakeFirst()
  return row as BatchRow | undefined
}

/** Visible at once, in a transaction of its own. False when nobody waits for this work any more. */
export async function writeProgress(
  services: Services,
  work: IntakeWork,
  done: number,
  total: number,
): Promise<boolean> {
  return services.database.write(work.jurisdictionId, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('intakeBatch')
      .set({ progressDone: done, progressTotal: total })
      .where('jurisdictionId', '=', work.jurisdictionId)
      .where('id', '=', work.batchId)
      .where('workNo', '=', work.workNo)
      .where('state', 'in', ['reading', 'importing'])
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}
