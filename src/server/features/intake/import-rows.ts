import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { isLocalDate } from '../../../domain/dates/local-date.ts'
import type { DraftRow } from '../../../domain/intake/ledger/draft-row.ts'
import { toMatterDraft } from '../../../domain/intake/ledger/to-matter-draft.ts'
import type { MatterDraft } from '../../../domain/matters/draft.ts'
import { AppError } from '../../platform/app-error.ts'
import type { Caller, CommandContext } from '../../platform/request-context.ts'
import { commandContext } from '../../platform/run-command.ts'
import type { Services } from '../../platform/services.ts'
import { createDraftMatters } from '../matters/public.ts'
import { loadCalendar } from '../organisation/public.ts'
import { type BatchRow, loadedRow, rowsOf, type StoredIntakeRow } from './intake.store.ts'
import { findWork, type IntakeWork, writeProgress } from './intake-work.ts'

/** Few enough that no step keeps a request waiting longer than 50 ms. */
const rowsPerStep = 50
const progressEvery = 400

/** Writes the included rows as unnumbered drafts in one transaction (R2.2), each with its event in its own chain. */
export async function importRows(services: Services, work: IntakeWork): Promise<void> {
  const { jurisdictionId, batchId } = work
  await services.database.write(jurisdictionId, async (tx, { now, today }) => {
    const batch = await findWork(tx, work, 'importing')
    if (!batch) return
    const caller = batch.importedBy as Caller
    const request = {
      requestId: batchId,
      language: caller.language,
      clientAddress: '',
      userAgent: '',
      sessionToken: undefined,
      cookiesRefused: false,
    }
    const base = { tx, now, today, jurisdictionId, caller, actor: caller.actor, request }
    const ctx = commandContext(base, services)
    const sourceDocumentId = await keepSourceDocument(ctx, batch)
    const calendar = await loadCalendar(tx, jurisdictionId)
    const rows = await rowsOf(ctx, batchId)
      .selectAll()
      .where('included', '=', true)
      .orderBy('sortNo')
      .orderBy('rowNo')
      .execute()
    let reported = Date.now()
    let done = 0
    await createDraftMatters(ctx, draftsOf(rows, sourceDocumentId, calendar), async (drafts) => {
      await pointToMatters(ctx, batchId, rows.slice(done, done + drafts.length), drafts)
      done += drafts.length
      if (Date.now() - reported < progressEvery) return
      reported = Date.now()
      await writeProgress(services, work, done, rows.length)
    })
    await ctx.append({
      subjectKind: 'intake',
      subjectId: batchId,
      kind: 'intake.imported',
      payload: { fileName: batch.fileName, sourceDocumentId, matters: rows.length },
    })
    await finishImport(ctx, work, { sourceDocumentId, count: rows.length })
  })
}

function* draftsOf(
  rows: readonly StoredIntakeRow[],
  documentId: string,
  calendar: Parameters<typeof toMatterDraft>[2],
): Generator<readonly MatterDraft[]> {
  for (let start = 0; start < rows.length; start += rowsPerStep) {
    yield rows.slice(start, start + rowsPerStep).map((row) => draftOf(row, documentId, calendar))
  }
}

function draftOf(
  row: StoredIntakeRow,
  documentId: string,
  calendar: Parameters<typeof toMatterDraft>[2],
): MatterDraft {
  const { source } = loadedRow(row)
  const span = source.kind === 'text' ? { start: source.start, end: source.end } : { start: null, end: null }
  const about = { id: randomUUIDv7(), sourceDocument: { id: documentId, ...span } }
  const draft = toMatterDraft(row.draft as DraftRow, about, calendar)
  if (!draft) throw new AppError('rows-have-errors', { params: { count: 1 } })
  return draft
}

/** The document every matter of this file points at for ever (R2.2). */
async function keepSourceDocument(ctx: CommandContext, batch: BatchRow): Promise<string> {
  const id = randomUUIDv7()
  await ctx.tx
    .insertInto('sourceDocument')
    .values({
      jurisdictionId: ctx.jurisdictionId,
      id,
      title: batch.documentTitle || batch.fileName,
      documentDate: isLocalDate(batch.documentDate) ? batch.documentDate : null,
      fileId: batch.fileId,
      text: batch.text,
      createdBy: ctx.actor.personId,
      createdAt: ctx.now,
    })
    .execute()
  return id
}

async function pointToMatters(
  { tx, jurisdictionId }: CommandContext,
  batchId: string,
  rows: readonly StoredIntakeRow[],
  drafts: readonly MatterDraft[],
): Promise<void> {
  const numbers = rows.map((row) => row.rowNo)
  const ids = drafts.map((draft) => draft.id)
  await sql`update intake_row r set matter_id = x.matter_id
    from unnest(${numbers}::int[], ${ids}::uuid[]) as x(row_no, matter_id)
    where r.jurisdiction_id = ${jurisdictionId} and r.batch_id = ${batchId} and r.row_no = x.row_no`.execute(
    tx,
  )
}

async function finishImport(
  { tx, jurisdictionId, now }: CommandContext,
  work: IntakeWork,
  done: { sourceDocumentId: string; count: number },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('intakeBatch')
    .set((row) => ({
      state: 'imported',
      importedAt: now,
      sourceDocumentId: done.sourceDocumentId,
      progressDone: done.count,
      progressTotal: done.count,
      version: row('version', '+', 1),
    }))
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', work.batchId)
    .where('workNo', '=', work.workNo)
    .where('state', '=', 'importing')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
}
