import { sql } from 'kysely'
import type { MatterEventKind } from '../../../domain/matters/event-kinds.ts'
import { rollUp } from '../../../domain/matters/roll-up.ts'
import { canonicalJson } from '../../platform/canonical-json.ts'
import type { Tx } from '../../platform/database.ts'
import type { ChainFault } from '../../platform/verify-chains.ts'
import { imagesOf, type MatterImage } from './matter-image.ts'

const batchSize = 500

/** The only fact after which a matter has no row: a draft thrown away, or taken back with its import. */
const removal: MatterEventKind = 'matter.draft-deleted'

/** What a child's progress moves on its parent without an event of the parent's own: checked by recomputing instead. */
const rolledUp = new Set([
  'claimedProgress',
  'verifiedProgress',
  'warnOn',
  'behindOn',
  'completedOn',
  'hasChildren',
])

/** Columns of former versions: images recorded then still name them. */
const retired = new Set(['acceptanceFailedOn'])

/**
 * Compares every matter with the after-image in its last event (R8.6): names the columns and parts somebody changed by hand, rows that
 * are gone although no event removed them, and rows that are there although one did. Reads only.
 */
export async function findAlteredMatters(
  tx: Tx,
  jurisdictionId: number,
): Promise<{ checked: number; faults: ChainFault[] }> {
  const faults: ChainFault[] = await findRemovedMatters(tx, jurisdictionId)
  let checked = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<{
      id: string
      seq: number | null
      kind: string | null
      image: MatterImage | null
      erased: boolean
    }>`
      select m.id, h.seq, e.kind, e.payload -> 'matter' as image, e.payload is null and e.seq is not null as erased
      from matter m
      left join chain_head h on h.jurisdiction_id = m.jurisdiction_id and h.subject_kind = 'matter' and h.subject_id = m.id
      left join event e on e.jurisdiction_id = m.jurisdiction_id and e.subject_kind = 'matter'
        and e.subject_id = m.id and e.seq = h.seq
      where m.jurisdiction_id = ${jurisdictionId} and m.id > ${after}
      order by m.id limit ${batchSize}`.execute(tx)
    const last = rows.at(-1)
    if (!last) break
    after = last.id
    const images = await imagesOf(
      tx,
      jurisdictionId,
      rows.map((row) => row.id),
    )
    const sums = await rollUps(
      tx,
      jurisdictionId,
      rows.map((row) => row.id),
    )
    for (const row of rows) {
      checked += 1
      const place = { subjectKind: 'matter', subjectId: row.id, seq: row.seq ?? 0 }
      if (row.kind === removal) {
        faults.push({ ...place, fault: 'row-restored', detail: 'its last event says it was deleted' })
        continue
      }
      if (row.erased) continue
      const now = images.get(row.id)
      const changed =
        row.image && now ? changedParts(row.image, now, sums.get(row.id)) : ['no event tells of this matter']
      for (const detail of changed) faults.push({ ...place, fault: 'row-altered', detail })
    }
  }
  return { checked, faults }
}

/** Chains of matters whose row is gone. Only a draft is ever removed, and its last event says so (`matter.draft-deleted`). */
async function findRemovedMatters(tx: Tx, jurisdictionId: number): Promise<ChainFault[]> {
  const { rows } = await sql<{ id: string; seq: number; kind: string | null; title: string | null }>`
    select h.subject_id as id, h.seq, e.kind, e.payload -> 'matter' ->> 'title' as title
    from chain_head h
    left join event e on e.jurisdiction_id = h.jurisdiction_id and e.subject_kind = h.subject_kind
      and e.subject_id = h.subject_id and e.seq = h.seq
    where h.jurisdiction_id = ${jurisdictionId} and h.subject_kind = 'matter' and e.kind is distinct from ${removal}
      and not exists (select from matter m where m.jurisdiction_id = h.jurisdiction_id and m.id = h.subject_id)
    order by h.subject_id`.execute(tx)
  return rows.map(({ id, seq, kind, title }) => ({
    subjectKind: 'matter',
    subjectId: id,
    seq,
    fault: 'row-missing',
    detail: `the row is gone, the last event is ${kind ?? 'gone too'}${title === null ? '' : `: ${title}`}`,
  }))
}

/** Of a parent; null while none of its children counts. */
type Sums = { claimed: number; verified: number } | null

function changedParts(then: MatterImage, now: MatterImage, sums: Sums | undefined): string[] {
  const before = then as unknown as Record<string, unknown>
  const after = now as unknown as Record<string, unknown>
  const changed: string[] = []
  for (const key of Object.keys(before)) {
    if (retired.has(key)) continue
    if (key === 'digests') {
      const [old, fresh] = [then.digests, now.digests] as Record<string, string>[]
      for (const kind of Object.keys(old ?? {})) if (old?.[kind] !== fresh?.[kind]) changed.push(kind)
    } else if (sums && rolledUp.has(key)) {
      const value =
        key === 'claimedProgress' ? sums.claimed : key === 'verifiedProgress' ? sums.verified : null
      if (value !== null && after[key] !== value) changed.push(key)
    } else if (canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null)) changed.push(key)
  }
  return changed
}

/** What the parents among these matters must show, from their children. */
async function rollUps(tx: Tx, jurisdictionId: number, ids: readonly string[]): Promise<Map<string, Sums>> {
  const { rows } = await sql<{ parentId: string; children: Parameters<typeof rollUp>[0] }>`
    select k.parent_id, jsonb_agg(jsonb_build_object('state', k.state, 'weight', k.weight,
      'claimed', k.claimed_progress, 'verified', k.verified_progress)) as children
    from matter k join matter m on m.jurisdiction_id = k.jurisdiction_id and m.id = k.parent_id
    where k.jurisdiction_id = ${jurisdictionId} and k.parent_id in (${sql.join(ids)})
      and k.scope_unit_id is not distinct from m.scope_unit_id
    group by k.parent_id`.execute(tx)
  return new Map(rows.map((row) => [row.parentId, rollUp(row.children)]))
}
