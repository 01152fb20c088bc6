import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { MatterUnitRole, OpenReportState, RequestKind } from '../../../domain/matters/matter-subject.ts'
import type { Cohort, RegisteringOfficeKind, UnitKind } from '../../../domain/organisation/unit-kinds.ts'
import type { ApproverLevel } from '../../../domain/policy/catalogue.ts'
import { columnName } from '../../platform/column-name.ts'
import { planKept, type Tx } from '../../platform/database.ts'
import type { MatterTable } from '../../platform/schema/matter-tables.ts'

export type StoredMatter = Selectable<MatterTable>
/** A matter as rules and pages use it: what only the search reads stays in the database. */
export type MatterRow = Omit<StoredMatter, 'searchText' | 'searchPinyin' | 'searchGrams'>

const columns: Record<keyof MatterRow, true> = {
  jurisdictionId: true,
  id: true,
  numberYear: true,
  numberSeq: true,
  title: true,
  content: true,
  sourceKind: true,
  sourceRef: true,
  sourceDocumentId: true,
  sourceStart: true,
  sourceEnd: true,
  instructionText: true,
  categoryCode: true,
  state: true,
  supervisionMode: true,
  scopeUnitId: true,
  parentId: true,
  weight: true,
  leadUnitId: true,
  responsiblePersonId: true,
  leadOfficialId: true,
  registeringUnitId: true,
  instructionReaderIds: true,
  contactPersonId: true,
  assignedOn: true,
  originalDueOn: true,
  dueOn: true,
  reportingCycle: true,
  reviewOn: true,
  acknowledgeBy: true,
  objectUntil: true,
  extensionsGranted: true,
  remindAgainFrom: true,
  planBy: true,
  nextReportOn: true,
  warnOn: true,
  behindOn: true,
  lapseOn: true,
  planState: true,
  planVersion: true,
  planSubmittedBy: true,
  planAnswer: true,
  acknowledgedOn: true,
  acknowledgedBy: true,
  claimedProgress: true,
  verifiedProgress: true,
  verifiedAt: true,
  acceptanceFailedAt: true,
  completedOn: true,
  closedOn: true,
  cancelledOn: true,
  suspendedOn: true,
  hasChildren: true,
  openProblem: true,
  public: true,
  version: true,
  createdBy: true,
  createdAt: true,
  updatedAt: true,
}

/** The columns of a `MatterRow` of `matter m`. */
export const matterColumns = sql.raw(
  Object.keys(columns)
    .map((column) => `m.${columnName(column)}`)
    .join(', '),
)

/** A unit on the matter with the names pages show. */
export interface UnitOnMatter {
  unitId: string
  unitKind: UnitKind
  cohort: Cohort | null
  name: string
  shortName: string
  signOffRequired: boolean
  role: MatterUnitRole
  duty: string
  personId: string | null
  personName: string | null
}

/** One matter with everything the permission rules ask about, read in one statement. */
export type SubjectRow = MatterRow & {
  registeringUnitKind: UnitKind
  units: UnitOnMatter[]
  confirmed: { personId: string; office: RegisteringOfficeKind }[]
  pendingRequests: {
    id: string
    kind: RequestKind | 'objection'
    askedBy: string
    askedUnitId: string | null
    approver: ApproverLevel
    answerBy: string | null
  }[]
  movesOpen: number
  openReport: { state: Exclude<OpenReportState, 'none'>; answerDueOn: string | null } | null
  undecidedIndicators: number
  /** Of the same scope and not cancelled; `open` ones are neither closed out nor archived. */
  children: { counted: number; open: number }
}

/** The parts beside the row itself; `m` is the matter. Correlated, so that a page of matters costs a few index look-ups each. */
const parts = sql`
  (select u.kind from unit u where u.jurisdiction_id = m.jurisdiction_id and u.id = m.registering_unit_id)
    as registering_unit_kind,
  coalesce((select jsonb_agg(jsonb_build_object('unitId', x.unit_id, 'unitKind', u.kind, 'cohort', u.cohort,
      'name', u.name, 'shortName', u.short_name, 'signOffRequired', u.sign_off_required, 'role', x.role,
      'duty', x.duty, 'personId', x.person_id, 'personName', p.name) order by x.sort_order, x.unit_id)
    from matter_unit x
    join unit u on u.jurisdiction_id = x.jurisdiction_id and u.id = x.unit_id
    left join person p on p.jurisdiction_id = x.jurisdiction_id and p.id = x.person_id
    where x.jurisdiction_id = m.jurisdiction_id and x.matter_id = m.id), '[]') as units,
  case when m.state = 'awaiting-confirmation' then
    coalesce((select jsonb_agg(jsonb_build_object('personId', c.person_id, 'office', u.kind))
      from matter_confirmation c
      join unit u on u.jurisdiction_id = c.jurisdiction_id and u.id = c.office_unit_id
      where c.jurisdiction_id = m.jurisdiction_id and c.matter_id = m.id), '[]')
    else '[]' end as confirmed,
  coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'askedBy', q.asked_by,
      'askedUnitId', q.asked_unit_id, 'approver', q.approver, 'answerBy', q.answer_by))
    from matter_request q
    where q.jurisdiction_id = m.jurisdiction_id and q.matter_id = m.id and q.state = 'pending'), '[]')
    as pending_requests,
  (select count(*)::int from milestone s where s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id
    and s.proposed_due_on is not null and s.done_on is null) as moves_open,
  (select jsonb_build_object('state', r.state, 'answerDueOn', r.answer_due_on) from progress_report r
    where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id and r.author_unit_id = m.lead_unit_id
      and r.state in ('draft', 'awaiting-sign-off', 'submitted')
    order by r.created_at desc limit 1) as open_report,
  (select count(*)::int from indicator i where i.jurisdiction_id = m.jurisdiction_id and i.matter_id = m.id
    and i.verdict is null) as undecided_indicators,
  (select jsonb_build_object('counted', count(*), 'open', count(*) filter (where k.state not in ('closed-out', 'archived')))
    from matter k where k.jurisdiction_id = m.jurisdiction_id and k.parent_id = m.id
      and k.scope_unit_id is not distinct from m.scope_unit_id and k.state <> 'cancelled') as children`

/** The matters of these ids, in no particular order. `more` adds columns of the caller's own. */
export async function findSubjectRows<More = unknown>(
  tx: Tx,
  jurisdictionId: number,
  ids: readonly string[],
  more: RawBuilder<unknown> = sql``,
): Promise<(SubjectRow & More)[]> {
  const { rows } = await sql<SubjectRow & More>`${sql.raw(planKept)}
    select ${matterColumns}, ${parts} ${more} from matter m
    where m.jurisdiction_id = ${jurisdictionId} and m.id = any(${ids}::uuid[])`.execute(tx)
  return rows
}
