import type { LocalDate } from '../../../domain/dates/local-date.ts'
import type { Cohort, UnitKind } from '../../../domain/organisation/unit-kinds.ts'
import { AppError, found } from '../../platform/app-error.ts'
import type { CommandContext } from '../../platform/request-context.ts'

/** The unit as it stands: the complete after-image kept in its history. */
export interface UnitImage {
  id: string
  name: string
  shortName: string
  kind: UnitKind
  cohort: Cohort | null
  parentId: string | null
  protocolOrder: number
  signOffRequired: boolean
  ownArrangement: string
  endedOn: LocalDate | null
}

export const unitImageFields = [
  'id',
  'name',
  'shortName',
  'kind',
  'cohort',
  'parentId',
  'protocolOrder',
  'signOffRequired',
  'ownArrangement',
  'endedOn',
] as const

/** Locks the unit for an edit based on `version`: absent answers 404, stale 412 (IN-01). A closed unit is not edited. */
export async function lockUnit(
  context: CommandContext,
  unitId: string,
  version?: number,
): Promise<UnitImage> {
  const { version: stored, ...unit } = found(
    await context.tx
      .selectFrom('unit')
      .select([...unitImageFields, 'version'])
      .where('jurisdictionId', '=', context.jurisdictionId)
      .where('id', '=', unitId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (version !== undefined && stored !== version) throw new AppError('version-stale')
  if (unit.endedOn) throw new AppError('conflict')
  return unit
}

/** Writes what changed and gives the new version. */
export async function updateUnit(
  context: CommandContext,
  unitId: string,
  changes: Partial<Omit<UnitImage, 'id'>>,
): Promise<number> {
  const row = await context.tx
    .updateTable('unit')
    .set((unit) => ({ ...changes, version: unit('version', '+', 1) }))
    .where('jurisdictionId', '=', context.jurisdictionId)
    .where('id', '=', unitId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}
