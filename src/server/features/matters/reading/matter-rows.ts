import { sql } from 'kysely'
import type { MatterRow as MatterRowOut } from '../../../../contract/matter-fields.ts'
import { lightOf } from '../../../../domain/matters/lights.ts'
import { allowedActions } from '../../../../domain/matters/matter-actions.ts'
import { nextAct } from '../../../../domain/matters/next-act.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { loadRules } from '../load-rules.ts'
import { subjectOf } from '../load-subject.ts'
import { numberText } from '../matters.store.ts'
import { findSubjectRows, type SubjectRow } from '../subject-rows.ts'

type Names = { categoryName: string; leadOfficialName: string | null }

const names = sql`,
  (select c.name from category c where c.jurisdiction_id = m.jurisdiction_id and c.code = m.category_code) as category_name,
  (select p.name from person p where p.jurisdiction_id = m.jurisdiction_id and p.id = m.lead_official_id) as lead_official_name`

/** The rows of these matters in the order of the ids, with light, next act and allowed actions as of now for the caller. */
export async function matterRows(ctx: QueryContext, ids: readonly string[]): Promise<MatterRowOut[]> {
  if (ids.length === 0) return []
  const { tx, jurisdictionId, today, actor } = ctx
  const [{ policy, calendar, division }, rows] = await Promise.all([
    loadRules(ctx),
    findSubjectRows<Names>(tx, jurisdictionId, ids, names),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const subject = subjectOf(row, division)
    const actions = allowedActions(actor, subject, policy, today)
    const lead = row.units.find((unit) => unit.role === 'lead')
    return [
      {
        id,
        number: numberText(row),
        title: row.title,
        state: row.state,
        light: lightOf(row, today, calendar),
        leadUnit: { id: row.leadUnitId, name: lead?.name ?? '', shortName: lead?.shortName ?? '' },
        responsiblePerson: lead?.personId ? { id: lead.personId, name: lead.personName ?? '' } : null,
        leadOfficial: row.leadOfficialId
          ? { id: row.leadOfficialId, name: row.leadOfficialName ?? '' }
          : null,
        dueOn: row.dueOn,
        originalDueOn: row.originalDueOn,
        reviewOn: row.reviewOn,
        claimedProgress: row.claimedProgress,
        verifiedProgress: row.verifiedProgress,
        nextReportOn: row.nextReportOn,
        source: row.sourceKind,
        category: { code: row.categoryCode, name: row.categoryName },
        hasChildren: row.children.counted > 0,
        openProblem: row.openProblem,
        inner: row.scopeUnitId !== null,
        nextAct: nextAct(duesOf(row), actions, today) ?? null,
        allowedActions: actions,
        version: row.version,
      },
    ]
  })
}

/** The days by which each act is owed, for `nextAct`. */
export const duesOf = (row: SubjectRow) => ({
  state: row.state,
  planState: row.planState,
  report: row.openReport?.state ?? ('none' as const),
  acknowledgeBy: row.acknowledgeBy,
  planBy: row.planBy,
  nextReportOn: row.nextReportOn,
  answerDueOn: row.openReport?.answerDueOn ?? null,
  objectionAnswerBy: row.pendingRequests.find((one) => one.kind === 'objection')?.answerBy ?? null,
  requestAnswerBy:
    row.pendingRequests
      .filter((one) => one.kind !== 'objection')
      .map((one) => one.answerBy)
      .filter((day) => day !== null)
      .sort()[0] ?? null,
  completedOn: row.completedOn,
  claimedProgress: row.claimedProgress,
  undecidedIndicators: row.undecidedIndicators,
})
