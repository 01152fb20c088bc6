import type { Selectable } from 'kysely'
import type { BodyOf } from '../../../../contract/endpoint.ts'
import type { saveReport } from '../../../../contract/matter-reports.ts'
import { AppError, type FieldFault, found } from '../../../platform/app-error.ts'
import type { ProgressReportTable } from '../../../platform/schema/matter-tables.ts'
import type { Act } from './act.ts'
import { replaceEvidence } from './evidence.ts'

export type ReportRow = Selectable<ProgressReportTable>
type ReportBody = BodyOf<typeof saveReport>

/** One report of this matter; throws `not-found`. */
export async function getReport({ ctx, matter }: Act, reportId: string): Promise<ReportRow> {
  const row = await ctx.tx
    .selectFrom('progressReport')
    .selectAll()
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('id', '=', reportId)
    .executeTakeFirst()
  return found(row)
}

export const setReport = (
  { ctx, matter }: Act,
  reportId: string,
  set: Partial<ReportRow>,
): Promise<unknown> =>
  ctx.tx
    .updateTable('progressReport')
    .set((row) => ({ ...set, version: row('version', '+', 1) }))
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('id', '=', reportId)
    .execute()

/** How a report stands, for the answer. */
export async function reportStanding(act: Act, reportId: string) {
  const { id, state, version } = await getReport(act, reportId)
  return { reportId: id, reportState: state, reportVersion: version }
}

/**
 * Writes what was typed into the draft: a new one with version 0, else the one it was based on. Somebody else's newer draft answers
 * 412 and is left as it is. A report waiting for sign-off keeps its state while the head changes it.
 */
export async function writeDraft(
  act: Act,
  reportId: string,
  body: ReportBody,
  version: number,
): Promise<ReportRow> {
  const { ctx, matter } = act
  await checkValues(act, body.values)
  const openReport = await ctx.tx
    .selectFrom('progressReport')
    .select(['id', 'version'])
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('authorUnitId', '=', matter.leadUnitId)
    .where('state', 'in', ['draft', 'awaiting-sign-off', 'submitted'])
    .executeTakeFirst()
  const typed = { claimedProgress: body.claimedProgress, text: body.text, problem: body.problem }
  if (openReport) {
    if (openReport.id !== reportId || openReport.version !== version) throw new AppError('version-stale')
    await setReport(act, reportId, { ...typed, authorPersonId: ctx.actor.personId })
  } else {
    if (version !== 0) throw new AppError('version-stale')
    const inserted = await ctx.tx
      .insertInto('progressReport')
      .values({
        ...typed,
        jurisdictionId: ctx.jurisdictionId,
        id: reportId,
        matterId: matter.id,
        state: 'draft',
        dueOn: matter.nextReportOn,
        authorPersonId: ctx.actor.personId,
        authorUnitId: matter.leadUnitId,
        signedOffBy: null,
        submittedAt: null,
        submittedOn: null,
        answeredBy: null,
        answeredAt: null,
        answerDueOn: null,
        createdAt: ctx.now,
      })
      .onConflict((conflict) => conflict.columns(['jurisdictionId', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) throw new AppError('version-stale')
  }
  await writeValues(act, reportId, body.values)
  await replaceEvidence(act, { kind: 'report', id: reportId }, body.fileIds)
  return getReport(act, reportId)
}

/** Even a draft names only indicators of this matter, each once. */
async function checkValues({ ctx, matter }: Act, values: ReportBody['values']): Promise<void> {
  if (values.length === 0) return
  const rows = await ctx.tx
    .selectFrom('indicator')
    .select('id')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .execute()
  const known = new Set(rows.map((row) => row.id))
  const ids = values.map((value) => value.indicatorId)
  const fields = ids.flatMap((id, index): FieldFault[] => {
    const path = `values.${index}.value`
    if (!known.has(id)) return [{ path, code: 'report-unknown-indicator' }]
    return ids.indexOf(id) === index ? [] : [{ path, code: 'report-value-twice' }]
  })
  if (fields.length > 0) throw new AppError('invalid-input', { fields, params: { count: fields.length } })
}

async function writeValues({ ctx }: Act, reportId: string, values: ReportBody['values']): Promise<void> {
  await ctx.tx
    .deleteFrom('reportValue')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('reportId', '=', reportId)
    .execute()
  if (values.length === 0) return
  await ctx.tx
    .insertInto('reportValue')
    .values(values.map((value) => ({ ...value, jurisdictionId: ctx.jurisdictionId, reportId })))
    .execute()
}
