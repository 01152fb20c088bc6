import { sql } from 'kysely'
import {
  approverLevelOf,
  type DecidingParty,
  type DecisionSubject,
  waitsWhere,
} from '../../../domain/matters/action-guards.ts'
import type { RequestKind } from '../../../domain/matters/matter-subject.ts'
import type { Policy } from '../../../domain/policy/policy-pack.ts'
import type { Tx } from '../../platform/database.ts'
import { findSubjectRows } from './subject-rows.ts'

/** The two columns of an open decision that say who takes it as of now (R3.1.5). */
export function waitingColumns(
  kind: RequestKind | 'milestone-move',
  subject: DecisionSubject & { extensionsGranted: number },
  policy: Policy,
): { waitsAt: DecidingParty; waitsFor: string | null } {
  const where = waitsWhere(approverLevelOf(kind, subject, policy), subject)
  return { waitsAt: where.at, waitsFor: where.for }
}

/**
 * Writes at the pending requests and proposed milestone days of a matter who decides them under the policy: the same as the action table
 * would say, kept where a workbench can search for it. Part of `refreshMatter`.
 */
export async function refreshWaiting(
  tx: Tx,
  jurisdictionId: number,
  matterId: string,
  policy: Policy,
): Promise<void> {
  const [row] = await findSubjectRows(tx, jurisdictionId, [matterId])
  if (!row) return
  for (const request of row.pendingRequests) {
    if (request.kind === 'objection') continue
    const { waitsAt, waitsFor } = waitingColumns(request.kind, row, policy)
    await sql`update matter_request set waits_at = ${waitsAt}, waits_for = ${waitsFor}::uuid
      where jurisdiction_id = ${jurisdictionId} and id = ${request.id}
        and (waits_at, waits_for) is distinct from (${waitsAt}, ${waitsFor}::uuid)`.execute(tx)
  }
  if (row.movesOpen === 0) return
  const { waitsAt, waitsFor } = waitingColumns('milestone-move', row, policy)
  await sql`update milestone set waits_at = ${waitsAt}, waits_for = ${waitsFor}::uuid
    where jurisdiction_id = ${jurisdictionId} and matter_id = ${matterId} and proposed_due_on is not null and done_on is null
      and (waits_at, waits_for) is distinct from (${waitsAt}, ${waitsFor}::uuid)`.execute(tx)
}
