import type { Updateable } from 'kysely'
import { sql } from 'kysely'
import { formatMatterNumber } from '../../../domain/matters/numbering.ts'
import { AppError } from '../../platform/app-error.ts'
import type { CommandContext } from '../../platform/request-context.ts'
import type { MatterTable } from '../../platform/schema/matter-tables.ts'
import type { MatterRow } from './subject-rows.ts'

/**
 * Writes columns of a matter and raises its version by one. With `version` the write only happens on that version, else 412
 * `version-stale`: nobody overwrites what they have not seen (decision 10).
 */
export async function updateMatter(
  ctx: Pick<CommandContext, 'tx' | 'jurisdictionId' | 'now'>,
  matterId: string,
  changes: Updateable<MatterTable>,
  version?: number,
): Promise<number> {
  let query = ctx.tx
    .updateTable('matter')
    .set({ ...changes, version: sql`version + 1`, updatedAt: ctx.now })
    .where('jurisdictionId', '=', ctx.jurisdictionId)
    .where('id', '=', matterId)
  if (version !== undefined) query = query.where('version', '=', version)
  const row = await query.returning('version').executeTakeFirst()
  if (!row) throw new AppError('version-stale')
  return row.version
}

/** `〔2026〕立项00012`; null before registration and for inner matters. */
export const numberText = (row: Pick<MatterRow, 'numberYear' | 'numberSeq'>): string | null =>
  row.numberYear === null || row.numberSeq === null ? null : formatMatterNumber(row.numberYear, row.numberSeq)
