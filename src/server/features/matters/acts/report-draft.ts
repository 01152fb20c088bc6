import type { BodyOf } from '../../../../contract/endpoint.ts'
import type { saveReport } from '../../../../contract/matter-reports.ts'
import { AppError, type FieldFault } from '../../../platform/app-error.ts'
import type { Act } from './act.ts'
import { addEvidence, replaceEvidence } from './evidence.ts'
import { type ReportRow, setReport } from './report-record.ts'

type ReportBody = BodyOf<typeof saveReport>

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
  if (!openReport) {
    if (version !== 0) throw new AppError('version-stale')
    return insertDraft(act, reportId, body)
  }
  if (openReport.id !== reportId || openReport.version !== version) throw new AppError('version-stale')
  await ctx.tx
    .deleteFrom('reportValue')
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('reportId', '=', reportId)
    .execute()
  await insertValues(act, reportId, body.values)
  await replaceEvidence(act, { kind: 'report', id: reportId }, body.fileIds)
  return setReport(act, reportId, { ...typedOf(body), authorPersonId: ctx.actor.personId })
}

const typedOf = ({ claimedProgress, text, problem }: ReportBody) => ({ claimedProgress, text, problem })

async function insertDraft(act: Act, reportId: string, body: ReportBody): Promise<ReportRow> {
  const { ctx, matter } = act
  const inserted = await ctx.tx
    .insertInto('progressReport')
    .values({
      ...typedOf(body),
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
    .returningAll()
    .executeTakeFirst()
  if (!inserted) throw new AppError('version-stale')
  await insertValues(act, reportId, body.values)
  await addEvidence(act, { kind: 'report', id: reportId }, body.fileIds)
  return inserted
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

async function insertValues({ ctx }: Act, reportId: string, values: ReportBody['values']): Promise<void> {
  if (values.length === 0) return
  await ctx.tx
    .insertInto('reportValue')
    .values(values.map((value) => ({ ...value, jurisdictionId: ctx.jurisdictionId, reportId })))
    .execute()
}
