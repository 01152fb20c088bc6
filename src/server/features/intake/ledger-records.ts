import { sql } from 'kysely'
import type { LocalDate } from '../../../domain/dates/local-date.ts'
import { formatDate } from '../../../domain/dates/official-format.ts'
import { writeStandards } from '../../../domain/intake/ledger/standard-indicators.ts'
import { startNode } from '../../../domain/intake/ledger/to-matter-draft.ts'
import { cycleWords, sourceWords, stateWords } from '../../../domain/intake/ledger/word-cells.ts'
import type { SourceKind } from '../../../domain/matters/matter-sources.ts'
import type { MatterState } from '../../../domain/matters/matter-states.ts'
import { formatMatterNumber } from '../../../domain/matters/numbering.ts'
import type { ReportingCycle } from '../../../domain/policy/catalogue.ts'
import type { QueryContext } from '../../platform/request-context.ts'
import type { LedgerRecord } from './worker/ledger-workbook.ts'

interface LedgerFacts {
  id: string
  title: string
  content: string
  numberYear: number | null
  numberSeq: number | null
  sourceKind: SourceKind
  sourceRef: string
  state: MatterState
  dueOn: LocalDate | null
  startOn: LocalDate | null
  reportingCycle: ReportingCycle
  claimedProgress: number
  verifiedProgress: number
  categoryName: string
  leadOfficial: string | null
  person: string | null
  lastProgress: string | null
  units: { role: string; name: string }[] | null
  indicators: { name: string; standard: string }[] | null
}

/** The matters of these ids as ledger text, in the order of the ids. Who may see them was decided when the ids were found. */
export async function ledgerRecords(
  { tx, jurisdictionId }: Pick<QueryContext, 'tx' | 'jurisdictionId'>,
  ids: readonly string[],
): Promise<LedgerRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<LedgerFacts>`
    select m.id, m.title, m.content, m.number_year, m.number_seq, m.source_kind, m.source_ref, m.state, m.due_on,
      m.reporting_cycle, m.claimed_progress, m.verified_progress, c.name as category_name,
      o.name as lead_official, p.name as person,
      (select s.due_on from milestone s where s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id
        and s.title = ${startNode} order by s.sort_order limit 1) as start_on,
      (select r.text from progress_report r where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id
        and r.state in ('submitted', 'accepted') order by r.created_at desc limit 1) as last_progress,
      (select json_agg(json_build_object('role', x.role, 'name', u.name) order by x.sort_order)
        from matter_unit x join unit u on u.jurisdiction_id = x.jurisdiction_id and u.id = x.unit_id
        where x.jurisdiction_id = m.jurisdiction_id and x.matter_id = m.id) as units,
      (select json_agg(json_build_object('name', i.name, 'standard', i.standard) order by i.sort_order)
        from indicator i where i.jurisdiction_id = m.jurisdiction_id and i.matter_id = m.id) as indicators
    from matter m
    join category c on c.jurisdiction_id = m.jurisdiction_id and c.code = m.category_code
    left join person o on o.jurisdiction_id = m.jurisdiction_id and o.id = m.lead_official_id
    left join person p on p.jurisdiction_id = m.jurisdiction_id and p.id = m.responsible_person_id
    where m.jurisdiction_id = ${jurisdictionId} and m.id in (${sql.join(ids)})`.execute(tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const facts = byId.get(id)
    return facts ? [toRecord(facts)] : []
  })
}

function toRecord(facts: LedgerFacts): LedgerRecord {
  const units = (role: string) =>
    (facts.units ?? [])
      .filter((unit) => unit.role === role)
      .map((unit) => unit.name)
      .join('、')
  const date = (day: LocalDate | null) => (day ? formatDate(day, 'zh-CN') : '')
  const endless = facts.dueOn === null && facts.sourceKind === 'long-term'
  const { numberYear, numberSeq, sourceRef } = facts
  return {
    title: facts.title,
    content: facts.content,
    standard: writeStandards(facts.indicators ?? []),
    start: date(facts.startOn),
    due: endless ? '长期' : date(facts.dueOn),
    lead: units('lead'),
    responsible: units('responsible'),
    number: numberYear && numberSeq ? formatMatterNumber(numberYear, numberSeq) : '',
    supporting: units('supporting'),
    leadOfficial: facts.leadOfficial ?? '',
    person: facts.person ?? '',
    source: sourceWords[facts.sourceKind] + (sourceRef === '' ? '' : `\uff1a${sourceRef}`),
    category: facts.categoryName,
    cycle: cycleWords[facts.reportingCycle],
    claimed: `${facts.claimedProgress}%`,
    verified: `${facts.verifiedProgress}%`,
    status: stateWords[facts.state],
    lastProgress: facts.lastProgress ?? '',
  }
}
