import { sql } from 'kysely'
import type { readMatterTimeline as endpoint, TimelineEntry } from '../../../../contract/matters.ts'
import type { LocalDate } from '../../../../domain/dates/local-date.ts'
import { canSee } from '../../../../domain/matters/can-see.ts'
import type { MatterEventKind } from '../../../../domain/matters/event-kinds.ts'
import { partiesOf } from '../../../../domain/matters/matter-parties.ts'
import { leadUnitOf, type MatterSubject } from '../../../../domain/matters/matter-subject.ts'
import { type Actor, unitsOf, worksIn } from '../../../../domain/permissions/actor.ts'
import { AppError } from '../../../platform/app-error.ts'
import { planKept } from '../../../platform/database.ts'
import type { Input, QueryContext } from '../../../platform/request-context.ts'
import { loadSubject } from '../load-subject.ts'
import { seesOthersReports } from './page-work.ts'
import { idsIn, paramsOf } from './timeline-params.ts'

/** What stays inside the lead unit: its drafts and its sign-off (R11). */
const insideUnit: readonly MatterEventKind[] = [
  'plan.saved',
  'progress.drafted',
  'progress.signed-off',
  'progress.sign-off-refused',
]
/** What stays between the offices: how a draft came to be. */
const betweenOffices: readonly MatterEventKind[] = [
  'matter.drafted',
  'matter.draft-edited',
  'matter.submitted',
  'matter.confirmation-returned',
]

/** The clause a consequence rests on that the system drew by itself. */
const clauses: Partial<Record<MatterEventKind, string>> = {
  'matter.registered': '四(二)',
  'matter.assigned': '三(一)',
  'matter.closed-out': '三(一)',
}

interface EventRow {
  seq: number
  kind: MatterEventKind
  at: Date
  onDate: LocalDate
  actorPersonId: string | null
  actorUnitId: string | null
  actorLabel: string
  onBehalfOf: string | null
  reason: string | null
  extra: unknown
  claimed: number | null
  verified: number | null
  dueOn: string | null
  erased: boolean
}

/** The history of a matter, newest first, one line per fact; in words it is put by the reader's side. */
export async function readMatterTimeline(ctx: QueryContext, { params, query }: Input<typeof endpoint>) {
  const { tx, jurisdictionId, actor } = ctx
  const { matterId } = params
  const { subject } = await loadSubject(tx, jurisdictionId, matterId, { forUpdate: false })
  if (!canSee(actor, subject)) throw new AppError('not-found')
  const hidden = hiddenKinds(actor, subject)
  const before = query.before === undefined ? sql`` : sql`and e.seq < ${query.before}`
  const shown = hidden.length === 0 ? sql`` : sql`and e.kind not in (${sql.join(hidden)})`
  const { rows } = await sql<EventRow>`${sql.raw(planKept)}
    select e.seq, e.kind, e.at, e.on_date, e.actor_person_id, e.actor_unit_id, e.actor_label, e.on_behalf_of, e.reason,
      e.payload - 'matter' as extra, (e.payload #>> '{matter,claimedProgress}')::int as claimed,
      (e.payload #>> '{matter,verifiedProgress}')::int as verified, e.payload #>> '{matter,dueOn}' as due_on,
      e.payload is null as erased
    from event e
    where e.jurisdiction_id = ${jurisdictionId} and e.subject_kind = 'matter' and e.subject_id = ${matterId}
      ${before} ${shown}
    order by e.seq desc limit ${query.limit + 1}`.execute(tx)
  const page = rows.slice(0, query.limit)
  const nameOf = await namesFor(ctx, matterId, page)
  const entries = page.map((row) => entryOf(row, nameOf, seesWords(actor, subject)))
  return { entries, nextBefore: rows.length > query.limit ? (page.at(-1)?.seq ?? null) : null }
}

function hiddenKinds(actor: Actor, subject: MatterSubject): MatterEventKind[] {
  const lead = leadUnitOf(subject)
  const parties = partiesOf(actor, subject)
  const inLead = lead !== undefined && (worksIn(actor, lead.unitId) || parties.has('responsible-person'))
  const registers = [
    'registering-unit',
    'registering-office',
    'efficiency-office',
    'watching-office',
    'other-office',
  ] as const
  const inOffice = registers.some((party) => parties.has(party))
  return [...(inLead ? [] : insideUnit), ...(inOffice ? [] : betweenOffices)]
}

/** People of a unit beside the lead one read what their own unit and the offices said, not what another unit wrote (R11). */
function seesWords(actor: Actor, subject: MatterSubject): (row: EventRow) => boolean {
  if (seesOthersReports(actor, subject)) return () => true
  const units = unitsOf(actor)
  return (row) => row.kind.startsWith('matter.') || units.includes(row.actorUnitId ?? '')
}

function entryOf(
  row: EventRow,
  nameOf: (id: string) => string | undefined,
  seesWordsOf: (row: EventRow) => boolean,
): TimelineEntry {
  const params = paramsOf(row.extra, nameOf)
  // Inside the unit the matter's own claim is still that of the report before.
  const isSent = row.kind === 'progress.reported' || row.kind.startsWith('report.')
  if (isSent && row.claimed !== null) params.claimedProgress ??= row.claimed
  if (row.kind === 'matter.accepted' && row.verified !== null) params.verifiedProgress ??= row.verified
  if (row.kind.endsWith('.granted') && row.dueOn !== null) params.dueOn ??= row.dueOn
  return {
    seq: row.seq,
    kind: row.kind,
    at: row.at,
    onDate: row.onDate,
    actor: row.actorPersonId === null ? null : row.actorLabel,
    onBehalfOf: row.onBehalfOf,
    clause: row.actorPersonId === null ? (clauses[row.kind] ?? null) : null,
    reason: seesWordsOf(row) ? row.reason : null,
    params,
    erased: row.erased,
  }
}

/** Names of every unit, person and indicator the lines mention, in one statement. */
async function namesFor(
  { tx, jurisdictionId }: Pick<QueryContext, 'tx' | 'jurisdictionId'>,
  matterId: string,
  rows: readonly EventRow[],
): Promise<(id: string) => string | undefined> {
  const ids = [...new Set(rows.flatMap((row) => idsIn(row.extra)))]
  const mentioned =
    ids.length === 0
      ? sql``
      : sql`union all select u.id, u.short_name from unit u where u.jurisdiction_id = ${jurisdictionId} and u.id = any(${ids}::uuid[])
          union all select p.id, p.name from person p where p.jurisdiction_id = ${jurisdictionId} and p.id = any(${ids}::uuid[])`
  const found = await sql<{ id: string; name: string }>`${sql.raw(planKept)}
    select i.id, i.name from indicator i where i.jurisdiction_id = ${jurisdictionId} and i.matter_id = ${matterId}
    ${mentioned}`.execute(tx)
  const names = new Map(found.rows.map((row) => [row.id, row.name]))
  return (id) => names.get(id)
}
