import { sql } from 'kysely'
import type {
  addIntakeRow as addEndpoint,
  mergeIntakeRows as mergeEndpoint,
  splitIntakeRow as splitEndpoint,
} from '../../../contract/intake.ts'
import type { RowValues } from '../../../domain/intake/ledger/ledger-fields.ts'
import { type SourceRow, sourceValues } from '../../../domain/intake/ledger/source-row.ts'
import { AppError, refuseFaults } from '../../platform/app-error.ts'
import type { CommandContext, Input } from '../../platform/request-context.ts'
import { lockRow, refuseClassified, rowAnswer } from './correct-intake-row.ts'
import { type BatchRow, lockBatchInReview, mappingOf, rowsOf } from './intake.store.ts'
import { saveUnderstood, understandHere } from './understand-here.ts'

/** Adds a matter from a part of the text that the reading passed over (R2.2). */
export async function addIntakeRow(ctx: CommandContext, { params, body }: Input<typeof addEndpoint>) {
  const { start, end, title } = body
  refuseClassified({ title })
  const batch = await lockBatchInReview(ctx, params.batchId)
  refuseFaults(
    batch.kind === 'text' && start < end && end <= batch.text.length
      ? []
      : [{ path: 'end', code: 'span-outside-text' }],
  )
  const source: SourceRow = {
    kind: 'text',
    start,
    end,
    values: { title },
    resolved: {},
    evidence: { title: { spans: [{ start, end }] } },
    checks: [],
  }
  const rowNo = await insertRow(ctx, batch, { sortNo: start, source, edits: {} })
  return rowAnswer(ctx, batch, rowNo)
}

/** Makes two matters of one: both keep units, dates and standards, each has its own title. */
export async function splitIntakeRow(ctx: CommandContext, input: Input<typeof splitEndpoint>) {
  const { params, body, version } = input
  refuseClassified({ title: `${body.firstTitle}\n${body.secondTitle}` })
  const batch = await lockBatchInReview(ctx, params.batchId)
  const row = await lockRow(ctx, batch, params.rowNo, version)
  const first = { ...row, edits: { ...row.edits, title: body.firstTitle } }
  await saveUnderstood(ctx, batch.id, await understandHere(ctx, batch, [first]))
  const rowNo = await insertRow(ctx, batch, {
    sortNo: row.sortNo,
    source: row.source,
    edits: { ...row.edits, title: body.secondTitle },
  })
  return { first: await rowAnswer(ctx, batch, row.rowNo), second: await rowAnswer(ctx, batch, rowNo) }
}

/** Fields of which both rows' words are kept when two become one. */
const joined = { content: '\n', standard: ';\n', responsible: '、', supporting: '、' } as const

/** Makes one matter of two: the first keeps its title, lead and date; further units and standards of the second are added. */
export async function mergeIntakeRows(ctx: CommandContext, input: Input<typeof mergeEndpoint>) {
  const { params, body, version } = input
  const batch = await lockBatchInReview(ctx, params.batchId)
  if (params.rowNo === body.withRow) throw new AppError('conflict')
  const row = await lockRow(ctx, batch, params.rowNo, version)
  const other = await lockRow(ctx, batch, body.withRow, body.withVersion)
  const mapping = mappingOf(batch)
  const mine: RowValues = { ...sourceValues(row.source, mapping), ...row.edits }
  const theirs: RowValues = { ...sourceValues(other.source, mapping), ...other.edits }
  const edits: RowValues = { ...row.edits }
  edits.content = [mine.content, theirs.title, theirs.content].filter(Boolean).join('\n')
  for (const [field, between] of Object.entries(joined) as [keyof typeof joined, string][]) {
    if (field === 'content' || !theirs[field] || theirs[field] === mine[field]) continue
    edits[field] = [mine[field], theirs[field]].filter(Boolean).join(between)
  }
  const leads = [mine.lead, theirs.lead].filter((lead) => lead !== undefined && lead !== '')
  if (leads.length === 2 && leads[0] !== leads[1]) edits.lead = leads.join('、')
  if (!mine.due && theirs.due) edits.due = theirs.due
  await ctx.tx
    .deleteFrom('intakeRow')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('batchId', '=', batch.id)
    .where('rowNo', '=', other.rowNo)
    .execute()
  await saveUnderstood(ctx, batch.id, await understandHere(ctx, batch, [{ ...row, edits }]))
  return rowAnswer(ctx, batch, row.rowNo)
}

async function insertRow(
  ctx: CommandContext,
  batch: BatchRow,
  row: { sortNo: number; source: SourceRow; edits: RowValues },
): Promise<number> {
  const { highest } = await rowsOf(ctx, batch.id)
    .select(sql<number | null>`max(row_no)`.as('highest'))
    .executeTakeFirstOrThrow()
  const rowNo = (highest ?? 0) + 1
  const [understood] = await understandHere(ctx, batch, [{ rowNo, ...row }])
  if (!understood) throw new Error('a row was not understood')
  await ctx.tx
    .insertInto('intakeRow')
    .values({
      ...understood,
      jurisdictionId: ctx.jurisdictionId,
      batchId: batch.id,
      sortNo: row.sortNo,
      source: JSON.stringify(row.source),
      matterId: null,
    })
    .execute()
  return rowNo
}
