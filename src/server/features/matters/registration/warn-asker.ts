import { sql } from 'kysely'
import type { AskerWarningOut, checkMatterWarnings as endpoint } from '../../../../contract/matter-drafts.ts'
import {
  type Asked,
  type AskerWarning,
  askerWarnings,
  needsReason,
  type OpenMatter,
} from '../../../../domain/matters/asker-warnings.ts'
import { defaultSupervisionMode } from '../../../../domain/matters/matter-sources.ts'
import { formatMatterNumber } from '../../../../domain/matters/numbering.ts'
import { defaultCycle } from '../../../../domain/matters/reporting-cycle.ts'
import { isSupervisionOffice } from '../../../../domain/organisation/unit-kinds.ts'
import { effectivePosts, isCityLeader } from '../../../../domain/permissions/actor.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Input, QueryContext } from '../../../platform/request-context.ts'
import { loadCalendar } from '../../organisation/public.ts'
import { loadPolicy } from '../../policy/public.ts'

type Compared = OpenMatter & { numberYear: number | null; numberSeq: number | null }

/**
 * Open matters of a unit, to be compared by title; the newest come first and a flood is cut. The parts of one whole are alike on purpose:
 * a matter is not compared with the one it was broken out of, nor with those broken out beside it.
 */
async function openMattersOf(
  tx: Tx,
  jurisdictionId: number,
  { leadUnitId, matterId }: Asked,
): Promise<Compared[]> {
  const { rows } = await sql<Compared>`
    select m.id, m.title, m.lead_unit_id, m.number_year, m.number_seq from matter m
    where m.jurisdiction_id = ${jurisdictionId} and m.lead_unit_id = ${leadUnitId} and m.scope_unit_id is null
      and m.state in ('awaiting-confirmation', 'assigned', 'planning', 'in-progress', 'awaiting-acceptance')
      and not exists (select from matter own where own.jurisdiction_id = m.jurisdiction_id
        and own.id = nullif(${matterId}, '')::uuid and m.id <> own.id
        and (m.id = own.parent_id or m.parent_id in (own.id, own.parent_id)))
    order by m.created_at desc limit 3000`.execute(tx)
  return rows
}

/** What the asker is warned of (R2.5), with the numbers of the matters named. */
export async function warningsFor(
  ctx: Pick<QueryContext, 'tx' | 'jurisdictionId' | 'today'>,
  asked: Asked,
): Promise<AskerWarningOut[]> {
  const { tx, jurisdictionId, today } = ctx
  const { policy } = await loadPolicy(tx, jurisdictionId, today)
  const calendar = await loadCalendar(tx, jurisdictionId)
  const open = await openMattersOf(tx, jurisdictionId, asked)
  const byId = new Map(open.map((matter) => [matter.id, matter]))
  return askerWarnings(asked, open, policy, calendar, today).map((warning) => ({
    ...shown(warning),
    needsReason: needsReason(warning),
    ...(warning.code === 'similar-open-matter' ? { number: numberOf(byId.get(warning.matterId)) } : {}),
  }))
}

const numberOf = (matter: Compared | undefined): string | null =>
  matter?.numberYear && matter.numberSeq ? formatMatterNumber(matter.numberYear, matter.numberSeq) : null

function shown(warning: AskerWarning): Omit<AskerWarningOut, 'needsReason'> {
  switch (warning.code) {
    case 'similar-open-matter': {
      const { code, matterId, title, similarity } = warning
      return { code, matterId, title, similarity }
    }
    case 'lead-time-below-floor':
      return { code: warning.code, workingDays: warning.workingDays, floorDays: warning.floor }
    case 'cycle-below-floor':
      return { code: warning.code, cycle: warning.cycle, floorCycle: warning.floor }
    default:
      return warning
  }
}

/** The form asks before anything is issued. A unit that sets itself work is not told of others' matters it may not see. */
export async function checkMatterWarnings(ctx: QueryContext, { query }: Input<typeof endpoint>) {
  const { policy } = await loadPolicy(ctx.tx, ctx.jurisdictionId, ctx.today)
  const supervisionMode = query.supervisionMode ?? defaultSupervisionMode(query.source)
  const dueOn = query.dueOn ?? null
  const reportingCycle = query.reportingCycle ?? defaultCycle(supervisionMode, dueOn !== null, policy)
  const warnings = await warningsFor(ctx, {
    matterId: query.matterId ?? '',
    title: query.title,
    leadUnitId: query.leadUnitId,
    dueOn,
    cycle: reportingCycle,
    mode: supervisionMode,
  })
  const seesAll =
    isCityLeader(ctx.actor) ||
    effectivePosts(ctx.actor).some(
      (post) => isSupervisionOffice(post.unitKind) || post.unitId === query.leadUnitId,
    )
  return {
    warnings: seesAll ? warnings : warnings.filter((warning) => warning.code !== 'similar-open-matter'),
    reportingCycle,
    supervisionMode,
  }
}
