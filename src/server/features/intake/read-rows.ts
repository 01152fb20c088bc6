import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../platform/app-error.ts'
import { cutText } from '../../platform/cut-text.ts'
import type { Tx } from '../../platform/database.ts'
import type { Services } from '../../platform/services.ts'
import { loadCityFacts } from './city-facts.ts'
import { type BatchRow, loadedRow, mappingOf, rowsOf, settingsOf } from './intake.store.ts'
import { findWork, type IntakeWork, writeProgress } from './intake-work.ts'
import { openMattersOf } from './open-matters.ts'
import type { IntakeHead, RowsFrom, RowToWrite, WorkerTask } from './worker/protocol.ts'
import { runWorker } from './worker/run-worker.ts'

/** Small enough that building and sending one statement keeps no request waiting. */
const rowsPerStatement = 125
const progressEveryMs = 400

/**
 * Reads a file or text into rows, or understands stored rows anew after the columns or settings changed. Parsing runs in a worker; the
 * rows replace the old ones in one transaction at the end. A work that was overtaken or whose batch was discarded writes nothing.
 */
export async function readRows(services: Services, work: IntakeWork): Promise<void> {
  const { database, files } = services
  const { jurisdictionId, batchId, workNo } = work
  const task = await database.read(jurisdictionId, async (tx, { today }) => {
    const batch = await findWork(tx, work, 'reading')
    return batch && prepare({ tx, jurisdictionId, today }, batch, work, (sha256) => files.pathOf(sha256))
  })
  if (!task) return
  const stopped = new AbortController()
  let head: IntakeHead | undefined
  const rows: RowToWrite[] = []
  let lastProgress = 0
  await runWorker(
    task,
    async (message, answer) => {
      if (message.type === 'head') head = message.head
      else if (message.type === 'rows') rows.push(...message.rows)
      else if (message.type === 'progress' && Date.now() - lastProgress > progressEveryMs) {
        lastProgress = Date.now()
        const goesOn = await writeProgress(services, work, message.done, message.total)
        if (!goesOn) stopped.abort()
      } else if (message.type === 'compare') {
        await database.read(jurisdictionId, async (tx) => {
          for (const unitId of message.unitIds) {
            answer({ type: 'open-matters', matters: await openMattersOf({ tx, jurisdictionId }, unitId) })
          }
        })
        answer({ type: 'no-more-matters' })
      }
    },
    { signal: stopped.signal },
  )
  const read = head
  if (!read) throw new AppError('file-broken')
  await database.write(jurisdictionId, async (tx) => {
    const batch = await findWork(tx, work, 'reading')
    if (!batch) return
    await tx
      .deleteFrom('intakeRow')
      .where('jurisdictionId', '=', jurisdictionId)
      .where('batchId', '=', batchId)
      .execute()
    for (let start = 0; start < rows.length; start += rowsPerStatement) {
      const values = rows.slice(start, start + rowsPerStatement)
      await tx
        .insertInto('intakeRow')
        .values(
          values.map((row) => ({ ...row, jurisdictionId, batchId, matterId: null, version: workNo * 1000 })),
        )
        .execute()
      await setImmediate()
    }
    await finish(tx, work, task.from.kind === 'stored' ? undefined : read, batch)
  })
}

async function prepare(
  scope: Parameters<typeof loadCityFacts>[0],
  batch: BatchRow,
  work: IntakeWork,
  pathOf: (sha256: string) => string,
): Promise<Extract<WorkerTask, { kind: 'intake' }>> {
  const from = await sourceOf(scope, batch, work, pathOf)
  return { kind: 'intake', from, settings: settingsOf(batch), city: await loadCityFacts(scope) }
}

async function sourceOf(
  { tx, jurisdictionId }: Parameters<typeof loadCityFacts>[0],
  batch: BatchRow,
  work: IntakeWork,
  pathOf: (sha256: string) => string,
): Promise<RowsFrom> {
  if (work.step === 'understand') {
    const rows = await rowsOf({ tx, jurisdictionId }, batch.id).selectAll().orderBy('rowNo').execute()
    return { kind: 'stored', rows: rows.map(loadedRow), mapping: mappingOf(batch) }
  }
  if (batch.fileId === null) return { kind: 'text', text: batch.text }
  const file = await tx
    .selectFrom('file')
    .select(['sha256', 'name'])
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', batch.fileId)
    .executeTakeFirst()
  if (!file) throw new AppError('not-found')
  const table = batch.mapping?.table ?? 0
  return { kind: 'file', path: pathOf(file.sha256), name: file.name, as: batch.kind, table }
}

async function finish(
  tx: Tx,
  work: IntakeWork,
  head: IntakeHead | undefined,
  batch: BatchRow,
): Promise<void> {
  await tx
    .updateTable('intakeBatch')
    .set((row) => ({
      state: 'review',
      version: row('version', '+', 1),
      ...(head
        ? {
            kind: head.kind,
            text: head.text,
            documentDate: head.documentDate,
            documentTitle: batch.documentTitle || cutText(head.documentTitle, 200),
            mapping: head.mapping ? JSON.stringify(head.mapping) : null,
            progressDone: head.rowCount,
            progressTotal: head.rowCount,
          }
        : { progressDone: batch.progressTotal }),
    }))
    .where('jurisdictionId', '=', work.jurisdictionId)
    .where('id', '=', work.batchId)
    .execute()
}
