import { sql } from 'kysely'
import { canSee } from '../../../../domain/matters/can-see.ts'
import { unitsOf, worksInSupervisionOffice } from '../../../../domain/permissions/actor.ts'
import type { QueryContext } from '../../../platform/request-context.ts'
import { loadSubjects } from '../load-subject.ts'
import { seesOthersReports } from './page-work.ts'
import { visibleTo } from './visible-matters.ts'

interface Attached {
  matterId: string
  ownerKind: string
  /** Of a report: whose it is and whether it has left the unit; of a request: whose it is. */
  unitId: string | null
  inside: boolean
}

/** Whether the caller may see anything the file is attached to (AZ-05): the same rules as on the matter's page. */
export async function mayReadAttachment(ctx: QueryContext, fileId: string): Promise<boolean> {
  const { tx, jurisdictionId, actor } = ctx
  const { rows } = await sql<Attached>`
    select a.matter_id, a.owner_kind, coalesce(r.author_unit_id, q.asked_unit_id) as unit_id,
      coalesce(r.state in ('draft', 'awaiting-sign-off'), false) as inside
    from attachment a
    left join progress_report r on a.owner_kind = 'report' and r.jurisdiction_id = a.jurisdiction_id and r.id = a.owner_id
    left join matter_request q on a.owner_kind = 'request' and q.jurisdiction_id = a.jurisdiction_id and q.id = a.owner_id
    where a.jurisdiction_id = ${jurisdictionId} and a.file_id = ${fileId} limit 50`.execute(tx)
  const matters = await loadSubjects(tx, jurisdictionId, [...new Set(rows.map((row) => row.matterId))], {
    forUpdate: false,
  })
  const units = unitsOf(actor)
  for (const { subject } of matters) {
    if (!canSee(actor, subject)) continue
    const seesAll = seesOthersReports(actor, subject)
    const open = rows.some((row) => {
      if (row.matterId !== subject.id) return false
      if (row.ownerKind !== 'report' && row.ownerKind !== 'request') return true
      return units.includes(row.unitId ?? '') || (seesAll && !row.inside)
    })
    if (open) return true
  }
  return isSourceOfVisible(ctx, fileId)
}

/** The document matters were read from: the offices' own, and whoever's matter points at a sentence of it (R2.2). */
async function isSourceOfVisible(ctx: QueryContext, fileId: string): Promise<boolean> {
  const { tx, jurisdictionId, actor } = ctx
  const document = await tx
    .selectFrom('sourceDocument')
    .select('id')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('fileId', '=', fileId)
    .executeTakeFirst()
  if (!document) return false
  if (worksInSupervisionOffice(actor)) return true
  const { rows } = await sql`
    select 1 from matter m where m.jurisdiction_id = ${jurisdictionId} and m.source_document_id = ${document.id}
      and ${visibleTo(actor, jurisdictionId)} limit 1`.execute(tx)
  return rows.length > 0
}
