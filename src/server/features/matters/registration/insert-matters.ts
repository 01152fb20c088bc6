import type { Insertable } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Tx } from '../../../platform/database.ts'
import type {
  IndicatorTable,
  MatterTable,
  MatterUnitTable,
  MilestoneTable,
} from '../../../platform/schema/matter-tables.ts'

/** A matter to be written with what belongs to it from the start. */
export interface NewMatter {
  row: Insertable<MatterTable>
  units: Insertable<MatterUnitTable>[]
  indicators: Insertable<IndicatorTable>[]
  milestones: Insertable<MilestoneTable>[]
}

/**
 * Writes new matters, a few statements for all of them. An id that was ever used, be it by a draft long deleted, is refused with 422
 * `command-id-reused` (decision 10: client-generated ids are unique for ever).
 */
export async function insertMatters(
  tx: Tx,
  jurisdictionId: number,
  matters: readonly NewMatter[],
): Promise<void> {
  if (matters.length === 0) return
  const used = await tx
    .selectFrom('chainHead')
    .select('subjectId')
    .where('jurisdictionId', '=', jurisdictionId)
    .where('subjectKind', '=', 'matter')
    .where(
      'subjectId',
      'in',
      matters.map((matter) => matter.row.id),
    )
    .executeTakeFirst()
  if (used) throw new AppError('command-id-reused')
  const written = await tx
    .insertInto('matter')
    .values(matters.map((matter) => matter.row))
    .onConflict((conflict) => conflict.columns(['jurisdictionId', 'id']).doNothing())
    .returning('id')
    .execute()
  if (written.length !== matters.length) throw new AppError('command-id-reused')
  await tx
    .insertInto('matterUnit')
    .values(matters.flatMap((matter) => matter.units))
    .execute()
  await insertIndicators(
    tx,
    matters.flatMap((matter) => matter.indicators),
  )
  const milestones = matters.flatMap((matter) => matter.milestones)
  if (milestones.length > 0) await tx.insertInto('milestone').values(milestones).execute()
}

export async function insertIndicators(tx: Tx, indicators: Insertable<IndicatorTable>[]): Promise<void> {
  if (indicators.length === 0) return
  const written = await tx
    .insertInto('indicator')
    .values(indicators)
    .onConflict((conflict) => conflict.columns(['jurisdictionId', 'id']).doNothing())
    .returning('id')
    .execute()
  if (written.length !== indicators.length) throw new AppError('command-id-reused')
}
