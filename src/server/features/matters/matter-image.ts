import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '../../platform/canonical-json.ts'
import type { Tx } from '../../platform/database.ts'
import type { MatterRow, UnitOnMatter } from './subject-rows.ts'

/**
 * The complete after-image of a matter that every matter event carries as `payload.matter`: its row, its units, and a digest of each
 * kind of sub-record. `verify` compares the last one with the database, so a row altered by hand is named (R8.6). Search
 * columns and the time of the last write say nothing and are left out.
 */
export type MatterImage = Omit<
  MatterRow,
  'jurisdictionId' | 'searchText' | 'searchPinyin' | 'updatedAt' | 'createdAt' | 'verifiedAt'
> & {
  createdAt: string
  verifiedAt: string | null
  units: Pick<UnitOnMatter, 'unitId' | 'role' | 'duty' | 'personId'>[]
  digests: Record<'milestones' | 'indicators' | 'reports' | 'values' | 'requests' | 'attachments', string>
}

type Parts = {
  units: MatterImage['units']
  milestones: unknown
  indicators: unknown
  reports: unknown
  values: unknown
  requests: unknown
  attachments: unknown
}

// Columns are named one by one, so that a column added later changes no digest already recorded.
const subRecords = sql`
  (select jsonb_agg(jsonb_build_object('unitId', x.unit_id, 'role', x.role, 'duty', x.duty, 'personId', x.person_id)
      order by x.sort_order, x.unit_id) from matter_unit x
    where x.jurisdiction_id = m.jurisdiction_id and x.matter_id = m.id) as units,
  (select jsonb_agg(jsonb_build_array(s.id, s.sort_order, s.title, s.deliverable, s.working_days, s.depends_on,
      s.progress_at_end, s.person_id, s.baseline_on, s.due_on, s.done_on, s.proposed_due_on, s.proposed_reason)
      order by s.id) from milestone s
    where s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id) as milestones,
  (select jsonb_agg(jsonb_build_array(i.id, i.sort_order, i.name, i.standard, i.unit_of_measure, i.target, i.direction,
      i.weight, i.how_measured, i.latest_value, i.verdict, i.verdict_note, i.verdict_by, i.verdict_at)
      order by i.id) from indicator i
    where i.jurisdiction_id = m.jurisdiction_id and i.matter_id = m.id) as indicators,
  (select jsonb_agg(jsonb_build_array(r.id, r.state, r.due_on, r.claimed_progress, r.text, r.problem, r.author_person_id,
      r.author_unit_id, r.signed_off_by, r.submitted_at, r.submitted_on, r.answered_by, r.answered_at, r.answer,
      r.answer_due_on) order by r.id) from progress_report r
    where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id) as reports,
  (select jsonb_agg(jsonb_build_array(v.report_id, v.indicator_id, v.value) order by v.report_id, v.indicator_id)
    from report_value v join progress_report r on r.jurisdiction_id = v.jurisdiction_id and r.id = v.report_id
    where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id) as values,
  (select jsonb_agg(jsonb_build_array(q.id, q.kind, q.state, q.reason, q.proposed_due_on, q.proposed_unit_id,
      q.proposed_person_id, q.asked_by, q.asked_unit_id, q.asked_on, q.approver, q.answer_by, q.decided_by,
      q.decided_at, q.decision, q.granted_due_on) order by q.id) from matter_request q
    where q.jurisdiction_id = m.jurisdiction_id and q.matter_id = m.id) as requests,
  (select jsonb_agg(jsonb_build_array(a.id, a.owner_kind, a.owner_id, a.file_id) order by a.id) from attachment a
    where a.jurisdiction_id = m.jurisdiction_id and a.matter_id = m.id) as attachments`

/** The after-images of these matters as this transaction sees them. */
export async function imagesOf(
  tx: Tx,
  jurisdictionId: number,
  matterIds: readonly string[],
): Promise<Map<string, MatterImage>> {
  if (matterIds.length === 0) return new Map()
  const { rows } = await sql<MatterRow & Parts>`
    select m.*, ${subRecords} from matter m
    where m.jurisdiction_id = ${jurisdictionId} and m.id in (${sql.join(matterIds)})`.execute(tx)
  return new Map(rows.map((row) => [row.id, imageOf(row)]))
}

function imageOf(row: MatterRow & Parts): MatterImage {
  const { jurisdictionId: _, searchText: _t, searchPinyin: _p, updatedAt: _u, ...facts } = row
  const { milestones, indicators, reports, values, requests, attachments, ...matter } = facts
  return {
    ...matter,
    createdAt: row.createdAt.toISOString(),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    units: row.units ?? [],
    digests: {
      milestones: digestOf(milestones),
      indicators: digestOf(indicators),
      reports: digestOf(reports),
      values: digestOf(values),
      requests: digestOf(requests),
      attachments: digestOf(attachments),
    },
  }
}

/** Empty where there are none, so that most images stay short. */
const digestOf = (records: unknown): string =>
  records === null ? '' : createHash('sha256').update(canonicalJson(records)).digest('base64url')
