import { type Selectable, sql } from 'kysely'
import { found } from '../../../platform/app-error.ts'
import type { ProgressReportTable } from '../../../platform/schema/matter-tables.ts'
import type { Act } from './act.ts'

export type ReportRow = Selectable<ProgressReportTable>

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

/** Writes columns of a report, raises its version by one, and answers with it as it now stands. */
export const setReport = (
  { ctx, matter }: Act,
  reportId: string,
  set: Partial<ReportRow>,
): Promise<ReportRow> =>
  ctx.tx
    .updateTable('progressReport')
    .set((row) => ({ ...set, version: row('version', '+', 1) }))
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('matterId', '=', matter.id)
    .where('id', '=', reportId)
    .returningAll()
    .executeTakeFirstOrThrow()

/** How a report stands, for the answer. */
export const standingOf = ({ id, state, version }: ReportRow) => ({
  reportId: id,
  reportState: state,
  reportVersion: version,
})

/** The report as it goes into the record: what was said, the values and the files. */
export async function detailOf({ ctx }: Act, report: ReportRow): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ values: unknown[]; fileIds: string[] }>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('indicatorId', v.indicator_id, 'value', v.value) order by v.indicator_id)
        from report_value v where v.jurisdiction_id = ${ctx.jurisdictionId} and v.report_id = ${report.id}), '[]') as values,
      coalesce((select jsonb_agg(a.file_id order by a.file_id) from attachment a
        where a.jurisdiction_id = ${ctx.jurisdictionId} and a.matter_id = ${report.matterId}
          and a.owner_kind = 'report' and a.owner_id = ${report.id}), '[]') as file_ids`.execute(ctx.tx)
  return { claimedProgress: report.claimedProgress, report: { ...report, ...rows[0] } }
}
