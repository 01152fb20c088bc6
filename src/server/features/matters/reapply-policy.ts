import { addDays } from '../../../domain/dates/local-date.ts'
import { openStates } from '../../../domain/matters/matter-states.ts'
import type { Moment, Tx } from '../../platform/database.ts'
import { appendEvents, systemActor } from '../../platform/events.ts'
import type { Services } from '../../platform/services.ts'
import { loadCalendar } from '../organisation/public.ts'
import { loadPolicy } from '../policy/public.ts'
import { loadSubjects } from './load-subject.ts'
import { recordForMatters } from './record-matter-event.ts'
import { refreshMatter } from './refresh-matter.ts'
import type { MatterRow } from './subject-rows.ts'

const batchSize = 500
/** How long after a pack came into force the daily run still applies it: a server that stood still for days catches up. */
const catchUpDays = 14

/** What a new pack or another calendar can move on a matter. */
const datesOf = ({ warnOn, behindOn, lapseOn, nextReportOn }: MatterRow): string =>
  JSON.stringify([warnOn, behindOn, lapseOn, nextReportOn])

/**
 * The `reapply-policy` job (decision 3): a pack was adopted or the calendar edited, so the stored dates of open matters are computed
 * again, 500 in a transaction, each batch enqueuing the next: a run that breaks off goes on where it stopped, and running twice
 * changes nothing. Without a jurisdiction (the daily run) it starts wherever a pack has come into force lately.
 */
export async function reapplyPolicy(
  services: Pick<Services, 'database' | 'jobs'>,
  data: Record<string, unknown>,
): Promise<void> {
  if (typeof data.jurisdictionId !== 'number') return startWhereDue(services)
  const jurisdictionId = data.jurisdictionId
  const after = typeof data.after === 'string' ? data.after : undefined
  await services.database.write(jurisdictionId, async (tx, moment) => {
    const last = await reapplyBatch(tx, jurisdictionId, moment, after)
    if (last !== undefined) {
      await services.jobs.enqueue(tx, 'reapply-policy', { jurisdictionId, after: last })
    }
  })
}

/** One batch, in id order; answers with the last id where more may follow. Every matter whose dates moved gets a fact of its own. */
export async function reapplyBatch(
  tx: Tx,
  jurisdictionId: number,
  { now, today }: Moment,
  after: string | undefined,
  size = batchSize,
): Promise<string | undefined> {
  let query = tx
    .selectFrom('matter')
    .select('id')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('state', 'in', openStates)
  if (after !== undefined) query = query.where('id', '>', after)
  const ids = (await query.orderBy('id').limit(size).execute()).map((row) => row.id)
  if (ids.length === 0) return undefined
  const before = await loadSubjects(tx, jurisdictionId, ids, { forUpdate: true })
  const { policy, version } = await loadPolicy(tx, jurisdictionId, today)
  const rules = { policy, calendar: await loadCalendar(tx, jurisdictionId) }
  for (const id of ids) await refreshMatter({ tx, jurisdictionId, today }, id, rules)
  const rows = await tx
    .selectFrom('matter')
    .selectAll()
    .where('jurisdictionId', '=', jurisdictionId)
    .where('id', 'in', ids)
    .execute()
  const afterwards = new Map(rows.map((row) => [row.id, datesOf(row)]))
  const moved = before.filter(({ row }) => afterwards.get(row.id) !== datesOf(row))
  await recordForMatters(
    {
      tx,
      jurisdictionId,
      append: (...events) => appendEvents(tx, { jurisdictionId, now, today, actor: systemActor }, events),
    },
    moved.map(({ row }) => ({
      matterId: row.id,
      fact: { kind: 'matter.policy-reapplied', extra: { policyVersion: version } },
    })),
  )
  return ids.length === size ? ids.at(-1) : undefined
}

async function startWhereDue({ database, jobs }: Pick<Services, 'database' | 'jobs'>): Promise<void> {
  const cities = await database.writeOutside((tx) =>
    tx.selectFrom('jurisdiction').select('id').orderBy('id').execute(),
  )
  for (const { id } of cities) {
    await database.write(id, async (tx, { today }) => {
      const { effectiveOn } = await loadPolicy(tx, id, today)
      if (effectiveOn > addDays(today, -catchUpDays)) {
        await jobs.enqueue(tx, 'reapply-policy', { jurisdictionId: id })
      }
    })
  }
}
