import { type Insertable, sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import { planKept, type Tx } from '../../../platform/database.ts'
import { insertMany } from '../../../platform/insert-many.ts'
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
  const ids = matters.map((matter) => matter.row.id)
  const [used, written] = await Promise.all([
    sql`${sql.raw(planKept)} select from chain_head where jurisdiction_id = ${jurisdictionId} and subject_kind = 'matter'
      and subject_id = any(${ids}::uuid[]) limit 1`.execute(tx),
    insertMany(
      tx,
      'matter',
      matters.map((matter) => matter.row),
      { ending: unlessThere },
    ),
  ])
  if (used.rows.length > 0 || written !== matters.length) throw new AppError('command-id-reused')
  await Promise.all([
    insertMany(
      tx,
      'matterUnit',
      matters.flatMap((matter) => matter.units),
    ),
    insertIndicators(
      tx,
      matters.flatMap((matter) => matter.indicators),
    ),
    insertMany(
      tx,
      'milestone',
      matters.flatMap((matter) => matter.milestones),
    ),
  ])
}

const unlessThere = sql`on conflict (jurisdiction_id, id) do nothing`

export async function insertIndicators(tx: Tx, indicators: Insertable<IndicatorTable>[]): Promise<void> {
  const written = await insertMany(tx, 'indicator', indicators, { ending: unlessThere })
  if (written !== indicators.length) throw new AppError('command-id-reused')
}
