import { sql } from 'kysely'
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.ts'
import { type LocalDate, laterOf } from '../../../domain/dates/local-date.ts'
import { answerBy } from '../../../domain/matters/duty-dates.ts'
import { computeLightDates } from '../../../domain/matters/light-dates.ts'
import { isDone, isOpen } from '../../../domain/matters/matter-states.ts'
import { completionDay, familyCompletionDay } from '../../../domain/matters/on-time.ts'
import { firstReportOn, nextReportOn } from '../../../domain/matters/reporting-cycle.ts'
import { type ChildProgress, rollUp } from '../../../domain/matters/roll-up.ts'
import type { Policy } from '../../../domain/policy/policy-pack.ts'
import { planKept, type Tx } from '../../platform/database.ts'
import type { CommandContext, QueryContext } from '../../platform/request-context.ts'
import { loadRules } from './load-rules.ts'
import { type MatterRow, matterColumns, type StoredMatter } from './subject-rows.ts'
import { refreshWaiting } from './waiting-decisions.ts'

/** Everything stored that follows from other facts (decision 3); no other file writes these columns of a registered matter. */
type Derived = Pick<
  MatterRow,
  | 'claimedProgress'
  | 'verifiedProgress'
  | 'completedOn'
  | 'warnOn'
  | 'behindOn'
  | 'lapseOn'
  | 'nextReportOn'
  | 'hasChildren'
  | 'openProblem'
>

interface SentReport {
  state: 'submitted' | 'accepted' | 'returned'
  dueOn: LocalDate | null
  submittedOn: LocalDate
  submittedAt: string
  answeredOn: LocalDate | null
  answeredAt: string | null
  claimedProgress: number
  hasProblem: boolean
}

type Facts = MatterRow & {
  reports: SentReport[]
  approvedMilestones: { dueOn: LocalDate; progressAtEnd: number }[]
  children: (ChildProgress & { completedOn: LocalDate | null })[]
  firstClaim: number | null
}

type LoadedFacts = Facts & {
  /** A request or a milestone move waits for its decision. */
  decisionsOpen: boolean
}

interface Rules {
  policy: Policy
  calendar: WorkingCalendar
}

/**
 * Recomputes what is stored about a matter but follows from its other facts: claimed progress, completion day, the dates behind the
 * lights, the next report, who decides what is asked, and the roll-up of its ancestors (R2.4, R3.1.4, R3.1.5). Call it after the
 * command's own writes and before the event is recorded; the family must be locked (`loadSubject` with `forUpdate`). Bumps no version.
 * `known` saves loading the rules again.
 */
export async function refreshMatter(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'today'>,
  matterId: string,
  known?: Rules,
): Promise<void> {
  const { tx, jurisdictionId } = ctx
  const rules = known ?? (await loadRules(ctx))
  let next: string | null = matterId
  while (next !== null) {
    const facts: LoadedFacts = await loadFacts(tx, jurisdictionId, next)
    const derived = deriveStored(facts, rules.policy, rules.calendar)
    const changed = (Object.keys(derived) as (keyof Derived)[]).some((key) => derived[key] !== facts[key])
    if (changed) {
      await tx
        .updateTable('matter')
        .set(derived)
        .where('jurisdictionId', '=', jurisdictionId)
        .where('id', '=', next)
        .execute()
    }
    if (facts.decisionsOpen) await refreshWaiting(tx, jurisdictionId, next, rules.policy)
    next = facts.parentId
  }
}

/**
 * The same with a command's own columns of the row, written together with what follows from them: a row with so many indexes is
 * not written twice. Raises the version by one and answers with it.
 */
export async function writeMatter(
  ctx: Pick<CommandContext, 'tx' | 'jurisdictionId' | 'today' | 'now'>,
  matterId: string,
  changes: Partial<StoredMatter>,
  rules: Rules,
): Promise<number> {
  const { tx, jurisdictionId } = ctx
  const facts = { ...(await loadFacts(tx, jurisdictionId, matterId)), ...changes }
  const derived = deriveStored(facts, rules.policy, rules.calendar)
  const { version } = await tx
    .updateTable('matter')
    .set({ ...changes, ...derived, version: sql`version + 1`, updatedAt: ctx.now })
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', '=', matterId)
    .returning('version')
    .executeTakeFirstOrThrow()
  if (facts.decisionsOpen) await refreshWaiting(tx, jurisdictionId, matterId, rules.policy)
  if (facts.parentId !== null) await refreshMatter(ctx, facts.parentId, rules)
  return version
}

/** The stored consequences of a matter's facts under the policy and calendar in force. Pure. */
export function deriveStored(facts: Facts, policy: Policy, calendar: WorkingCalendar): Derived {
  const standing = facts.reports.filter((report) => report.state !== 'returned')
  const newest = standing[0]
  const rolled = rollUp(facts.children)
  const returnedOnly = newest === undefined && facts.reports.length > 0
  const own = newest?.claimedProgress ?? (returnedOnly ? (facts.firstClaim ?? 0) : facts.claimedProgress)
  const claimed = rolled?.claimed ?? own
  const verified = rolled?.verified ?? facts.verifiedProgress
  const completedOn = facts.assignedOn === null ? null : completionOf(facts, rolled !== null)
  const verification =
    facts.verifiedAt === null || rolled !== null
      ? null
      : { progress: facts.verifiedProgress, newerReportAccepted: acceptedSince(facts, facts.verifiedAt) }
  const dates =
    facts.assignedOn === null
      ? { warnOn: null, behindOn: null, lapseOn: facts.dueOn === null ? null : calendar.lapseOn(facts.dueOn) }
      : computeLightDates(
          {
            assignedOn: facts.assignedOn,
            dueOn: facts.dueOn,
            milestones: facts.approvedMilestones,
            progress: { claimed, verification },
            completedOn,
          },
          policy,
          calendar,
        )
  const open = isOpen(facts.state)
  return {
    claimedProgress: claimed,
    verifiedProgress: verified,
    completedOn,
    warnOn: open ? dates.warnOn : null,
    behindOn: open ? dates.behindOn : null,
    lapseOn: dates.lapseOn,
    nextReportOn: rolled === null && completedOn === null ? reportDue(facts, policy, calendar) : null,
    hasChildren: facts.children.some((child) => child.state !== 'cancelled'),
    openProblem: open && (newest?.hasProblem ?? false),
  }
}

function completionOf(facts: Facts, isParent: boolean): LocalDate | null {
  const acceptedOn = isDone(facts.state) ? facts.closedOn : null
  const failedAt = facts.acceptanceFailedAt
  if (isParent)
    return familyCompletionDay({ children: facts.children, acceptanceFailed: failedAt !== null, acceptedOn })
  return completionDay({
    reports: facts.reports.map((report) => ({
      submittedOn: report.submittedOn,
      stands: failedAt === null || new Date(report.submittedAt) > failedAt,
      claimedProgress: report.claimedProgress,
      answer: report.state === 'submitted' ? 'waiting' : report.state,
    })),
    acceptedOn,
  })
}

const acceptedSince = (facts: Facts, at: Date): boolean =>
  facts.reports.some(
    (report) => report.state === 'accepted' && report.answeredAt !== null && new Date(report.answeredAt) > at,
  )

/** When the unit owes its next report; a returned one is owed again within the policy's window (R3.4.1). */
function reportDue(facts: Facts, policy: Policy, calendar: WorkingCalendar): LocalDate | null {
  if (facts.state !== 'in-progress' || facts.assignedOn === null) return null
  const { dueOn, assignedOn, reportingCycle: cycle } = facts
  const last = facts.reports[0]
  if (last?.state === 'returned' && last.answeredOn !== null) {
    return answerBy('returned-report', last.answeredOn, policy, calendar)
  }
  if (last) {
    const after = last.dueOn === null ? last.submittedOn : laterOf(last.dueOn, last.submittedOn)
    return nextReportOn({ cycle, after, dueOn }, policy, calendar)
  }
  return firstReportOn({ cycle, assignedOn, dueOn }, policy, calendar)
}

async function loadFacts(tx: Tx, jurisdictionId: number, matterId: string): Promise<LoadedFacts> {
  const { rows } = await sql<LoadedFacts>`${sql.raw(planKept)}
    select ${matterColumns},
      coalesce((select jsonb_agg(jsonb_build_object('state', r.state, 'dueOn', r.due_on, 'submittedOn', r.submitted_on,
          'submittedAt', r.submitted_at, 'answeredAt', r.answered_at,
          'answeredOn', (r.answered_at at time zone 'Asia/Shanghai')::date,
          'claimedProgress', r.claimed_progress, 'hasProblem', r.problem <> '')
          order by r.submitted_at desc, r.created_at desc)
        from progress_report r where r.jurisdiction_id = m.jurisdiction_id and r.matter_id = m.id
          and r.state in ('submitted', 'accepted', 'returned')), '[]') as reports,
      coalesce((select jsonb_agg(jsonb_build_object('dueOn', s.due_on, 'progressAtEnd', s.progress_at_end))
        from milestone s where s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id
          and s.baseline_on is not null), '[]') as approved_milestones,
      coalesce((select jsonb_agg(jsonb_build_object('state', k.state, 'weight', k.weight,
          'claimed', k.claimed_progress, 'verified', k.verified_progress, 'completedOn', k.completed_on))
        from matter k where k.jurisdiction_id = m.jurisdiction_id and k.parent_id = m.id
          and k.scope_unit_id is not distinct from m.scope_unit_id), '[]') as children,
      (select (e.payload #>> '{matter,claimedProgress}')::int from event e where e.jurisdiction_id = m.jurisdiction_id
        and e.subject_kind = 'matter' and e.subject_id = m.id and e.seq = 1) as first_claim,
      exists (select from matter_request q where q.jurisdiction_id = m.jurisdiction_id and q.matter_id = m.id
        and q.state = 'pending' and q.kind <> 'objection')
      or exists (select from milestone s where s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id
        and s.proposed_due_on is not null and s.done_on is null) as decisions_open
    from matter m where m.jurisdiction_id = ${jurisdictionId} and m.id = ${matterId}`.execute(tx)
  const facts = rows[0]
  if (!facts) throw new Error(`matter ${matterId} vanished while it was locked`)
  return facts
}
