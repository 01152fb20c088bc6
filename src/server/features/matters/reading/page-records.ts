import { type Selectable, sql } from 'kysely'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { planKept, type Tx } from '../../../platform/database.ts'
import type {
  IndicatorTable,
  MatterRequestTable,
  MilestoneTable,
  ProgressReportTable,
} from '../../../platform/schema/matter-tables.ts'
import { findSubjectRows, type SubjectRow } from '../subject-rows.ts'

/** A row as JSON brings it: instants are text. */
type AsJson<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K]
}

type File = {
  ownerKind: string
  ownerId: string
  id: string
  name: string
  mediaType: string
  sizeBytes: number
}

/** Everything a matter's page shows, as stored. */
export interface PageRecords {
  milestones: Omit<AsJson<Selectable<MilestoneTable>>, 'jurisdictionId' | 'matterId'>[]
  indicators: Omit<AsJson<Selectable<IndicatorTable>>, 'jurisdictionId' | 'matterId'>[]
  reports: (Omit<AsJson<Selectable<ProgressReportTable>>, 'jurisdictionId' | 'matterId' | 'createdAt'> & {
    values: { indicatorId: string; value: number }[]
  })[]
  requests: Omit<AsJson<Selectable<MatterRequestTable>>, 'jurisdictionId' | 'matterId'>[]
  given: { unitId: string; personId: string; at: string }[]
  overrides: { warning: string; reason: string; personId: string }[]
  files: File[]
  reminderCount: number
  remindedOn: LocalDate | null
  categoryName: string
  document: {
    id: string
    title: string
    documentNumber: string
    documentDate: LocalDate | null
    fileId: string | null
    text: string
  } | null
}

const camel = (names: string, alias: string) =>
  sql.raw(
    names
      .split(' ')
      .map((name) => {
        const key = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
        return `'${key}', ${alias}.${name}`
      })
      .join(', '),
  )

/** How much of the source document is fetched behind the sentence, so that a long document costs little. */
const after = 120

const records = sql`,
  coalesce((select jsonb_agg(jsonb_build_object(${camel('id sort_order title deliverable working_days depends_on progress_at_end person_id baseline_on due_on done_on proposed_due_on proposed_reason proposed_by', 's')}) order by s.sort_order)
    from milestone s where s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id), '[]') as milestones,
  coalesce((select jsonb_agg(jsonb_build_object(${camel('id sort_order name standard unit_of_measure target direction weight how_measured latest_value verdict verdict_note verdict_by verdict_at', 'i')}) order by i.sort_order)
    from indicator i where i.jurisdiction_id = m.jurisdiction_id and i.matter_id = m.id), '[]') as indicators,
  coalesce((select jsonb_agg(jsonb_build_object(${camel('id state due_on claimed_progress text problem author_person_id author_unit_id signed_off_by submitted_at submitted_on answered_by answered_at answer answer_due_on version', 'r')},
      'values', coalesce((select jsonb_agg(jsonb_build_object('indicatorId', v.indicator_id, 'value', v.value))
        from report_value v where v.jurisdiction_id = r.jurisdiction_id and v.report_id = r.id), '[]')) order by r.created_at desc)
    from progress_report r where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id), '[]') as reports,
  coalesce((select jsonb_agg(jsonb_build_object(${camel('id kind state reason proposed_due_on proposed_unit_id proposed_person_id asked_by asked_unit_id asked_at asked_on approver answer_by decided_by decided_at decision granted_due_on', 'q')}) order by q.asked_at desc)
    from matter_request q where q.jurisdiction_id = m.jurisdiction_id and q.matter_id = m.id), '[]') as requests,
  coalesce((select jsonb_agg(jsonb_build_object('unitId', c.office_unit_id, 'personId', c.person_id, 'at', c.at) order by c.at)
    from matter_confirmation c where c.jurisdiction_id = m.jurisdiction_id and c.matter_id = m.id), '[]') as given,
  coalesce((select jsonb_agg(jsonb_build_object('warning', o.warning, 'reason', o.reason, 'personId', o.person_id) order by o.at)
    from asker_override o where o.jurisdiction_id = m.jurisdiction_id and o.matter_id = m.id), '[]') as overrides,
  coalesce((select jsonb_agg(jsonb_build_object('ownerKind', a.owner_kind, 'ownerId', a.owner_id, 'id', f.id, 'name', f.name,
      'mediaType', f.media_type, 'sizeBytes', f.size_bytes) order by f.uploaded_at, f.id)
    from attachment a join file f on f.jurisdiction_id = a.jurisdiction_id and f.id = a.file_id
    where a.jurisdiction_id = m.jurisdiction_id and a.matter_id = m.id), '[]') as files,
  (select count(*)::int from reminder n where n.jurisdiction_id = m.jurisdiction_id and n.matter_id = m.id) as reminder_count,
  (select max(n.on_date) from reminder n where n.jurisdiction_id = m.jurisdiction_id and n.matter_id = m.id) as reminded_on,
  (select c.name from category c where c.jurisdiction_id = m.jurisdiction_id and c.code = m.category_code) as category_name,
  (select jsonb_build_object('id', d.id, 'title', d.title, 'documentNumber', d.document_number, 'documentDate', d.document_date,
      'fileId', d.file_id, 'text', left(d.text, coalesce(m.source_end, 0) + ${after}))
    from source_document d where d.jurisdiction_id = m.jurisdiction_id and d.id = m.source_document_id) as document`

/** The matter with all its records in one statement; undefined when there is none. */
export async function findPage(
  tx: Tx,
  jurisdictionId: number,
  matterId: string,
): Promise<(SubjectRow & PageRecords) | undefined> {
  const [row] = await findSubjectRows<PageRecords>(tx, jurisdictionId, [matterId], records)
  return row
}

export interface Names {
  person(id: string): { id: string; name: string }
  unit(id: string): { id: string; name: string; shortName: string }
  findPerson(id: string | null): { id: string; name: string } | null
  findUnit(id: string | null): { id: string; name: string; shortName: string } | null
  phoneOf(id: string): string
}

/** The names of everybody and every unit mentioned, in one statement. */
export async function loadNames(
  tx: Tx,
  jurisdictionId: number,
  personIds: readonly (string | null)[],
  unitIds: readonly (string | null)[],
): Promise<Names> {
  const ids = [...new Set([...personIds, ...unitIds])].filter((id): id is string => id !== null)
  const { rows } =
    ids.length === 0
      ? { rows: [] }
      : await sql<{ id: string; name: string; shortName: string | null; phone: string }>`${sql.raw(planKept)}
          select p.id, p.name, null as short_name, p.phone from person p
            where p.jurisdiction_id = ${jurisdictionId} and p.id = any(${ids}::uuid[])
          union all
          select u.id, u.name, u.short_name, '' from unit u
            where u.jurisdiction_id = ${jurisdictionId} and u.id = any(${ids}::uuid[])`.execute(tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const person = (id: string) => ({ id, name: byId.get(id)?.name ?? '' })
  const unit = (id: string) => {
    const row = byId.get(id)
    return { id, name: row?.name ?? '', shortName: row?.shortName ?? row?.name ?? '' }
  }
  return {
    person,
    unit,
    findPerson: (id) => (id === null ? null : person(id)),
    findUnit: (id) => (id === null ? null : unit(id)),
    phoneOf: (id) => byId.get(id)?.phone ?? '',
  }
}
